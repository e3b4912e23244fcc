namespace Linkwork.Domain.People;

/// <summary>A UK postcode as people write it: "M33 7ZZ".</summary>
public static class Postcode
{
    /// <summary>Capitals with one space before the inward part, or null when it can't be a postcode. Doesn't say that it exists.</summary>
    public static string? Read(string? typed)
    {
        Span<char> letters = stackalloc char[8];
        var length = 0;
        foreach (var c in typed ?? "")
        {
            if (!char.IsAsciiLetterOrDigit(c)) continue;
            if (length == letters.Length) return null;
            letters[length++] = char.ToUpperInvariant(c);
        }

        return HasShape(letters[..length]) ? $"{letters[..(length - 3)]} {letters[(length - 3)..length]}" : null;
    }

    /// <summary>Its first half, where about 20,000 people live: "M33". Empty when it can't be a postcode.</summary>
    public static string FirstHalf(string? typed) => Read(typed)?[..^4] ?? "";

    /// <summary>One or two letters, a digit, perhaps one more letter or digit; then a digit and two letters. By hand, as an import reads millions.</summary>
    private static bool HasShape(ReadOnlySpan<char> letters)
    {
        if (letters.Length is < 5 or > 7) return false;
        var outward = letters[..^3];
        var inward = letters[^3..];
        var district = outward.IndexOfAnyInRange('0', '9');
        return district is 1 or 2 && outward.Length - district <= 2
            && char.IsAsciiDigit(inward[0]) && char.IsAsciiLetter(inward[1]) && char.IsAsciiLetter(inward[2]);
    }
}
