using System.Text.RegularExpressions;

namespace Linkwork.Domain.People;

/// <summary>A UK postcode as people write it: "M33 7ZZ".</summary>
public static partial class Postcode
{
    /// <summary>Capitals with one space before the inward part, or null when it can't be a postcode. Doesn't say that it exists.</summary>
    public static string? Read(string? typed)
    {
        var letters = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return Shape().IsMatch(letters) ? $"{letters[..^3]} {letters[^3..]}" : null;
    }

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Shape();
}
