using System.Globalization;
using System.Text;

namespace Linkwork.Storage;

/// <summary>One word of a search and everything that counts as it.</summary>
/// <param name="Typed">As typed, small letters, no accents.</param>
/// <param name="Whole">The word and its plural or singular.</param>
/// <param name="Start">What a word must begin with, or null for a short word, which must be whole.</param>
/// <param name="Synonyms">What services say for it.</param>
/// <param name="Needs">Services listed under these needs count too.</param>
public sealed record SearchWord(string Typed, IReadOnlyList<string> Whole, string? Start, IReadOnlyList<string> Synonyms, IReadOnlyList<Need> Needs)
{
    public bool Matches(string word) => Whole.Contains(word) || (Start is not null && word.StartsWith(Start, StringComparison.Ordinal)) || Synonyms.Contains(word);
}

/// <summary>Reads what somebody typed. Only letters and digits come through, so nothing typed can be an operator.</summary>
public static class SearchWords
{
    private const int MostWords = 12;
    private const int LongestWord = 60;

    // Words that say nothing about a service. Dropped unless nothing else was typed.
    private static readonly HashSet<string> Small =
    [
        "a", "an", "and", "any", "am", "are", "at", "be", "can", "do", "for", "from", "get", "has", "have", "help", "i", "im", "in", "is", "it", "m", "me", "my", "need",
        "no", "of", "on", "or", "s", "so", "some", "t", "that", "the", "their", "to", "ve", "want", "with", "you",
    ];

    public static IReadOnlyList<SearchWord> Read(string? typed)
    {
        var words = Split(typed).Where(word => word.Length <= LongestWord).Distinct(StringComparer.Ordinal).Take(MostWords).ToList();
        var telling = words.Where(word => !Small.Contains(word)).ToList();
        return [.. (telling.Count > 0 ? telling : words).Select(Word)];
    }

    /// <summary>Small letters without accents, parted where there is neither letter nor digit: as both databases part them.</summary>
    public static IEnumerable<string> Split(string? text)
    {
        var word = new StringBuilder();
        // Half a surrogate pair can't be normalised, and a whole one is no letter that services use.
        var plain = string.Concat((text ?? "").Where(letter => !char.IsSurrogate(letter))).Normalize(NormalizationForm.FormD);
        foreach (var letter in plain.Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            if (char.IsLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter));
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }

    private static SearchWord Word(string word)
    {
        var singular = Singular(word);
        var ends = singular is { Length: > 4 } && singular.EndsWith('y') ? singular[..^1] : null;
        string[] whole = [.. new[] { word, singular, ends is null ? singular + "s" : ends + "ies" }.Distinct(StringComparer.Ordinal)];
        var meanings = EverydayWords.Of(whole);
        return new(word, whole, singular.Length >= 4 ? ends ?? singular : null, [.. meanings.SelectMany(meaning => meaning.ServicesSay)], [.. meanings.Select(meaning => meaning.Need)]);
    }

    private static string Singular(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 4 } when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
            || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) => word[..^2],
        { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };
}
