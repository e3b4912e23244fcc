using System.Security.Cryptography;
using System.Text;

namespace Linkwork.Security;

/// <summary>The one-time code of an invitation or a reset: 100 random bits, in letters and digits that can be read out. Only its hash is kept.</summary>
public static class InviteCode
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));

    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(
        string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)))));
}
