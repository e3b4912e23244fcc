namespace Linkwork.Interop.Geography;

/// <summary>How postcodes are written: as a key (M337ZZ) and to be read (M33 7ZZ).</summary>
public static class PostcodeText
{
    /// <summary>Capitals and no space, or null when it doesn't have the shape of a British postcode.</summary>
    public static string? Key(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[7];
        var length = 0;
        foreach (var c in text)
        {
            if (c is ' ' or '\u00a0')
                continue;
            if (!char.IsAsciiLetterOrDigit(c) || length == key.Length)
                return null;
            key[length++] = char.ToUpperInvariant(c);
        }
        return HasShape(key[..length]) ? new string(key[..length]) : null;
    }

    /// <summary>With the space before its last three characters.</summary>
    public static string Spaced(string key) => $"{key[..^3]} {key[^3..]}";

    /// <summary>Outward part of 2–4 characters that starts with a letter and holds a digit; inward part of a digit and two letters.</summary>
    static bool HasShape(ReadOnlySpan<char> key) =>
        key.Length is >= 5 and <= 7
        && char.IsAsciiLetter(key[0])
        && key[1..^3].ContainsAnyInRange('0', '9')
        && char.IsAsciiDigit(key[^3]) && char.IsAsciiLetter(key[^2]) && char.IsAsciiLetter(key[^1]);
}
