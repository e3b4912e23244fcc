using System.Collections.Frozen;

namespace Linkwork.Storage;

/// <summary>Counts the terms of a search in a text, going through it once.</summary>
internal sealed class WordTable
{
    private const int LongestWord = 60;

    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> exact;
    private readonly (int Term, string Start)[] starts;

    /// <param name="terms">Each term's text, and whether a word need only begin with it.</param>
    public WordTable(IReadOnlyList<(string Text, bool Start)> terms)
    {
        var numbered = terms.Select((term, i) => (term.Text, term.Start, Term: i)).ToList();
        exact = numbered.Where(term => !term.Start).GroupBy(term => term.Text, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(term => term.Term).ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        starts = [.. numbered.Where(term => term.Start).Select(term => (term.Term, term.Text))];
    }

    /// <summary>Adds to each term's count as often as the text says it.</summary>
    /// <param name="text">Null says nothing.</param>
    /// <param name="counts">One a term.</param>
    /// <param name="each">What one mention adds.</param>
    /// <param name="first">What one among the first <paramref name="lead"/> words adds instead.</param>
    /// <param name="lead">How many words are first.</param>
    /// <returns>How many words the text has.</returns>
    public int Add(string? text, double[] counts, double each, double first = 0, int lead = 0)
    {
        if (text is null) return 0;
        // Accents are rare; then the slower way, which knows them.
        if (text.AsSpan().IndexOfAnyInRange('\u00c0', '\u1fff') >= 0) text = string.Join(' ', SearchWords.Split(text));
        Span<char> word = stackalloc char[LongestWord];
        var (length, number) = (0, 0);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                if (length < LongestWord) word[length] = char.ToLowerInvariant(letter);
                length++;
                continue;
            }

            if (length > 0) Take(word[..Math.Min(length, LongestWord)]);
            length = 0;
        }

        if (length > 0) Take(word[..Math.Min(length, LongestWord)]);
        return number;

        void Take(ReadOnlySpan<char> said)
        {
            var worth = number++ < lead ? first : each;
            if (exact.TryGetValue(said, out var hits))
                foreach (var term in hits) counts[term] += worth;
            else
                foreach (var (term, start) in starts)
                    if (said.StartsWith(start, StringComparison.Ordinal)) counts[term] += worth;
        }
    }
}
