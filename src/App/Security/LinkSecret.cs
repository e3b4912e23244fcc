using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Linkwork.Security;

/// <summary>The secret of a link that lets somebody without an account do one thing: 256 random bits. Only its hash is kept.</summary>
public static class LinkSecret
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256, hexadecimal. So much randomness can't be guessed back from it.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
