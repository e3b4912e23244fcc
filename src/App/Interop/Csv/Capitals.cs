using System.Globalization;
using System.Text.RegularExpressions;

namespace Linkwork.Interop.Csv;

/// <summary>Registers shout; people find names with ordinary capitals easier to read.</summary>
public static partial class Capitals
{
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase) { "and", "of", "the", "for", "in", "at", "on", "to", "with", "by", "a", "an" };

    /// <summary>Abbreviations with a vowel in them; those without are told by that.</summary>
    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "UK", "CIC", "CIO", "YMCA", "YWCA", "RSPCA", "RNIB", "RNID", "USA", "AFC", "PTA", "PFA", "U3A", "WI", "BAME", "LGBT", "II", "III",
    };

    /// <summary>Without a vowel too, but words.</summary>
    private static readonly HashSet<string> Short = new(StringComparer.OrdinalIgnoreCase) { "St", "Ltd", "Mr", "Mrs", "Dr" };

    /// <summary>The text with ordinary capitals if it had no small letter; otherwise as it was.</summary>
    public static string Calmed(string text) =>
        text.Any(char.IsLower) ? text : Words().Replace(text, word => Calm(word.Value, first: word.Index == 0));

    private static string Calm(string word, bool first) =>
        Ordinal().IsMatch(word) ? word.ToLowerInvariant()
        : Kept.Contains(word) || (word.Length > 1 && word.IndexOfAny(Vowels) < 0 && !Short.Contains(word)) ? word
        : Small.Contains(word) && !first ? word.ToLowerInvariant()
        : char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..].ToLowerInvariant();

    private static readonly char[] Vowels = [.. "AEIOUYÀÁÈÉÌÍÒÓÙÚ"];

    [GeneratedRegex("^[0-9]+(ST|ND|RD|TH)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"[\p{L}\p{N}]+(['’][\p{L}]+)*", RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
