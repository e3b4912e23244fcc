using System.Collections.Frozen;

namespace Linkwork.Storage;

/// <summary>The table of everyday words: everyday-words.txt beside this file.</summary>
internal static class EverydayWords
{
    /// <summary>A need that a word speaks of, and the words services use for it when the word isn't one of theirs.</summary>
    public sealed record Meaning(Need Need, IReadOnlyList<string> ServicesSay);

    private static readonly FrozenDictionary<string, Meaning[]> Meanings = Read()
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Meaning).ToArray(), StringComparer.Ordinal);

    /// <summary>The needs that any of these spellings of a word speaks of.</summary>
    public static IReadOnlyList<Meaning> Of(IEnumerable<string> spellings) =>
        [.. spellings.SelectMany(word => Meanings.GetValueOrDefault(word, [])).DistinctBy(meaning => meaning.Need)];

    private static IEnumerable<(string Word, Meaning Meaning)> Read()
    {
        foreach (var line in Sql.Read("everyday-words.txt").Split('\n').Where(line => line.Contains(':', StringComparison.Ordinal) && line[0] != '#'))
        {
            var (need, words) = (Enum.Parse<Need>(line[..line.IndexOf(':', StringComparison.Ordinal)]), line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|'));
            var services = Split(words[0]);
            foreach (var word in services) yield return (word, new(need, []));
            foreach (var word in Split(words[1])) yield return (word, new(need, services));
        }
    }

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
