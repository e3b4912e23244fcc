using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Linkwork.Storage;

/// <summary>Reads what somebody typed. Only letters and digits come through, so nothing typed can be an operator.</summary>
public sealed class SearchWords(EverydayWords everyday, Vocabulary vocabulary)
{
    private const int MostWords = 12;
    private const int LongestWord = 60;
    private const int LeastStart = 4;

    // What a match is worth that isn't the word typed. Synonyms tell less when services use the word itself.
    private const double AsStart = 0.4, WhenUsed = 0.65, WhenNotUsed = 0.7, ForPhrase = 0.7, OfPhrase = 0.7;

    // The table names the most telling word first; each later one is worth this much less, down to half.
    private const double Later = 0.06;

    // Of words that are mostly circumstance: who, when, how.
    private const double Weak = 0.15;

    // Of words that the table of everyday words doesn't have: more often a way of putting it than what is wanted.
    private const double Strange = 0.4;

    private const int MostMeant = 10_000;

    private readonly ConcurrentDictionary<string, string?> meant = new(StringComparer.Ordinal);

    /// <summary>The table it reads by.</summary>
    public EverydayWords Everyday => everyday;

    /// <summary>Whether a service, or the table, has the word.</summary>
    public bool Knows(string word) => vocabulary.Services(word) > 0 || everyday.Knows(word);

    /// <summary>The things typed, the small words left out unless there are no others.</summary>
    public IReadOnlyList<SearchWord> Read(string? typed, SearchParts parts = SearchParts.All)
    {
        var words = Typed(typed).Where(word => word.Length <= LongestWord).ToList();
        var corrects = parts.HasFlag(SearchParts.Synonyms);
        var slips = words.ConvertAll(word => corrects ? Meant(word) : null);
        var said = words.Select((word, i) => slips[i] ?? word).ToList();
        List<SearchWord> read = [];
        List<string> small = [];
        for (var at = 0; at < words.Count && read.Count < MostWords;)
        {
            var (phrase, length) = corrects ? everyday.PhraseAt(said, at) : (null, 0);
            if (phrase is not null) read.Add(Phrase(phrase, parts));
            else if (everyday.IsSmall(said[at])) small.Add(words[at]);
            else read.Add(Word(words[at], slips[at], parts));
            at += Math.Max(1, length);
        }

        return [.. (read.Count > 0 ? read : small.Select(word => Word(word, null, parts))).DistinctBy(word => word.Meant ?? word.Typed)];
    }

    /// <summary>The words of what somebody typed: "can't" is one, as it is in the table.</summary>
    public static IEnumerable<string> Typed(string? typed) => Split(typed?.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal));

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

    /// <summary>Several words that mean one thing together: their meaning is looked for, and the words themselves, which may be a service's name.</summary>
    private SearchWord Phrase(string phrase, SearchParts parts)
    {
        var meaning = everyday.Of([phrase]);
        var own = phrase.Split(' ').Where(word => !everyday.IsSmall(word) && !everyday.IsWeak(word)).ToList();
        return new(phrase, Terms(own, OfPhrase), null, Terms(meaning.ServicesSay.Except(own), ForPhrase), Listed(meaning.Needs, parts, ForPhrase));
    }

    private SearchWord Word(string typed, string? meant, SearchParts parts)
    {
        var word = meant ?? typed;
        var share = everyday.IsWeak(word) ? Weak : Whole(word).Concat(vocabulary.Family(word)).Any(everyday.Speaks) ? 1 : Strange;
        string[] whole = [.. Whole(word).Append(typed).Distinct(StringComparer.Ordinal)];
        string[] family = parts.HasFlag(SearchParts.Synonyms) ? [.. vocabulary.Family(word).Except(whole)] : [];
        var used = whole.Concat(family).Sum(vocabulary.Services);
        // One worth for all forms of a word: that a service writes the plural tells nothing.
        var worth = vocabulary.Rarity(used) * share;
        var meaning = parts.HasFlag(SearchParts.Synonyms) ? everyday.Of(whole.Prepend(word)) : EverydayWords.Meaning.None;
        // A word that services use whole isn't the beginning of another.
        var start = typed.Length >= LeastStart && vocabulary.Services(typed) == 0 && meant is null ? new SearchTerm(whole.MinBy(form => form.Length)!, worth * AsStart) : null;
        var forSynonyms = (used > 0 ? WhenUsed : WhenNotUsed) * share;
        return new(typed, [.. whole.Concat(family).Select(form => new SearchTerm(form, worth))], start,
            Terms(meaning.ServicesSay.Except(whole).Except(family), forSynonyms), Listed(meaning.Needs, parts, forSynonyms), meant);
    }

    private SearchTerm[] Terms(IEnumerable<string> words, double share) =>
        [.. words.SelectMany((word, i) => Whole(word).Select(form => (form, Worth: vocabulary.Rarity(Whole(word).Sum(vocabulary.Services)) * share * Math.Max(0.5, 1 - i * Later)))).DistinctBy(term => term.form).Select(term => new SearchTerm(term.form, term.Worth))];

    private (Need, double)[] Listed(IReadOnlyList<Need> needs, SearchParts parts, double share) =>
        parts.HasFlag(SearchParts.Needs) ? [.. needs.Select(need => (need, vocabulary.Rarity(vocabulary.Listed(need)) * share))] : [];

    /// <summary>A word that no service has, nor anything like it, is taken for the nearest that one has. Going through all words takes milliseconds, and one
    /// search asks several times.</summary>
    private string? Meant(string typed)
    {
        if (meant.TryGetValue(typed, out var known)) return known;
        var found = Nearest(typed);
        if (meant.Count < MostMeant) meant[typed] = found;
        return found;
    }

    private string? Nearest(string typed) =>
        !vocabulary.HasWords || vocabulary.Services(typed) > 0 || everyday.Knows(typed) || Whole(typed).Any(form => vocabulary.Services(form) > 0 || everyday.Knows(form)) || vocabulary.Family(typed).Any()
            ? null : vocabulary.Nearest(typed, everyday.Words.Keys);

    /// <summary>The word and its plural or singular.</summary>
    private static IEnumerable<string> Whole(string word)
    {
        var singular = Singular(word);
        var plural = singular is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] ? singular[..^1] + "ies" : singular[^1] == 's' ? singular : singular + "s";
        return new[] { word, singular, plural }.Distinct(StringComparer.Ordinal);
    }

    private static string Singular(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 4 } when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
            || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) => word[..^2],
        { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };
}
