using System.Text.RegularExpressions;

namespace Linkwork.App.Tests.Harness;

/// <summary>Flesch–Kincaid grade and five years more: 0.39 × words a sentence + 11.8 × syllables a word − 15.59. Each heading, label and list item is a sentence at least.</summary>
internal static partial class ReadingAge
{
    public static double Of(Answer page) => Of(Words(page));

    public static string Words(Answer page) => string.Join(' ', page.Document.QuerySelectorAll("main h1, main h2, main p, main li, main dt, main dd, main label, main .nhsuk-hint")
        .Where(part => part.QuerySelector("p, li") is null && part.Closest(".lw-trap") is null).Select(part => part.TextContent.Trim()).Where(text => text.Length > 0)
        .Select(text => text[^1] is '.' or '?' or '!' ? text : $"{text}."));

    public static double Of(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).ToList();
        return 0.39 * words.Count / Math.Max(1, Stop().Count(text)) + 11.8 * words.Sum(Syllables) / words.Count - 15.59 + 5;
    }

    // Groups of vowels, less a silent e at the end; one at least.
    private static int Syllables(string word) =>
        Math.Max(1, Vowels().Count(word) - (word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal) ? 1 : 0));

    [GeneratedRegex("[A-Za-z’']+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("[.?!]+(?=[ ”]|$)", RegexOptions.None, 1000)]
    private static partial Regex Stop();

    [GeneratedRegex("[aeiouy]+", RegexOptions.None, 1000)]
    private static partial Regex Vowels();
}
