using System.Text.RegularExpressions;

namespace Linkwork.Domain.Tests.Shared;

/// <summary>How old somebody must usually be to read something.</summary>
/// <remarks>Flesch–Kincaid grade: 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid and others, 1975). The age is five years more.</remarks>
internal static partial class ReadingAge
{
    public static double Of(IReadOnlyCollection<string> texts) => Grade(texts) + 5;

    public static double Grade(IReadOnlyCollection<string> texts)
    {
        var words = texts.SelectMany(text => Word().Matches(text).Select(match => match.Value)).ToList();
        var sentences = texts.Sum(text => Math.Max(1, text.Count(letter => letter is '.' or '?' or '!')));
        return 0.39 * words.Count / sentences + 11.8 * words.Sum(Syllables) / words.Count - 15.59;
    }

    // Groups of vowels, less a silent e at the end; one at least.
    private static int Syllables(string word)
    {
        var lower = word.ToLowerInvariant();
        var count = Vowels().Count(lower);
        if (lower.EndsWith('e') && !lower.EndsWith("le", StringComparison.Ordinal)) count--;
        return Math.Max(1, count);
    }

    [GeneratedRegex("[A-Za-z’']+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+", RegexOptions.None, 1000)]
    private static partial Regex Vowels();
}
