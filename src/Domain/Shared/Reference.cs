using System.Security.Cryptography;

namespace Linkwork.Domain.Shared;

/// <summary>The short name people read out and type: a letter for the kind, then eight characters of Crockford base32 (40 random bits).</summary>
public static class Reference
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <param name="kind">R referral, C case, P person, S service, W onward referral.</param>
    public static string New(char kind) => $"{kind}-{RandomNumberGenerator.GetString(Alphabet, 4)}-{RandomNumberGenerator.GetString(Alphabet, 4)}";

    /// <summary>What somebody typed, as it is stored: capitals, dashes put back, I and L read as 1, O as 0.</summary>
    public static string? Read(string? typed)
    {
        var letters = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        if (letters.Length != 9) return null;
        var body = letters[1..].Replace('I', '1').Replace('L', '1').Replace('O', '0');
        return body.All(Alphabet.Contains) ? $"{letters[0]}-{body[..4]}-{body[4..]}" : null;
    }
}
