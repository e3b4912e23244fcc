using System.Security.Cryptography;
using System.Text;
using Linkwork.Domain.Directory;

namespace Linkwork.Storage;

/// <summary>What people say and what services say for it. One line is one meaning; everyday-words.txt beside this file is the table that a new directory begins with.</summary>
public sealed class EverydayWords
{
    /// <summary>What words speak of: needs, and the words that services use.</summary>
    public sealed record Meaning(IReadOnlyList<Need> Needs, IReadOnlyList<string> ServicesSay)
    {
        public static Meaning None { get; } = new([], []);
    }

    private readonly Dictionary<string, List<Meaning>> meanings = new(StringComparer.Ordinal);
    private readonly HashSet<string> small = new(StringComparer.Ordinal), weak = new(StringComparer.Ordinal);
    private readonly ILookup<string, string[]> phrases;

    private EverydayWords(IReadOnlyList<WordLine> lines, IEnumerable<string> small, IEnumerable<string> weak)
    {
        Lines = lines;
        this.small.UnionWith(small);
        this.weak.UnionWith(weak);
        foreach (var line in lines)
        {
            foreach (var word in line.ServicesSay) Add(word, new(line.Needs, line.Needs.Count == 0 ? line.ServicesSay : []));
            foreach (var word in line.PeopleSay) Add(word, new(line.Needs, line.ServicesSay));
        }

        phrases = meanings.Keys.Where(word => word.Contains(' ', StringComparison.Ordinal)).Select(phrase => phrase.Split(' ')).OrderByDescending(phrase => phrase.Length).ToLookup(phrase => phrase[0], StringComparer.Ordinal);
        Words = meanings.Keys.Concat(small).Concat(weak).SelectMany(word => word.Split(' ')).Distinct(StringComparer.Ordinal).ToDictionary(word => word, meanings.ContainsKey, StringComparer.Ordinal);
    }

    /// <param name="lines">"Need: services say | people say" or "services say | people say"; "small: words" say nothing about a service, "weak: words" little. _ joins the words of a phrase; # begins a remark.</param>
    public static EverydayWords Read(IEnumerable<string> lines)
    {
        var said = lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToLookup(line => line.Split(':')[0] switch { "small" => "small", "weak" => "weak", _ => "" });
        return new([.. said[""].Select(WordLine.Read)], said["small"].SelectMany(Rest), said["weak"].SelectMany(Rest));

        static string[] Rest(string line) => WordLine.Split(line.Split(':', 2)[1]);
    }

    /// <summary>The table with what editors wrote: beside its lines, or in place of some of them.</summary>
    public EverydayWords With(IReadOnlyCollection<WordLine> own)
    {
        if (own.Count == 0) return this;
        var replaced = own.Select(line => line.Replaces).OfType<Guid>().ToHashSet();
        return new([.. Lines.Where(line => !replaced.Contains(line.Key)), .. own], small, weak);
    }

    /// <summary>The table that comes with the program.</summary>
    public static EverydayWords Standard { get; } = Read(Sql.Read("everyday-words.txt").Split('\n'));

    public IReadOnlyList<WordLine> Lines { get; }

    /// <summary>Every word of the table, those within phrases too, and whether it stands there by itself.</summary>
    public IReadOnlyDictionary<string, bool> Words { get; }

    public bool Knows(string word) => Words.ContainsKey(word);

    /// <summary>Whether the word by itself speaks of something.</summary>
    public bool Speaks(string word) => meanings.ContainsKey(word);

    /// <summary>Whether it is mostly circumstance: who, when, how.</summary>
    public bool IsWeak(string word) => weak.Contains(word);

    public bool IsSmall(string word) => small.Contains(word);

    /// <summary>Everything that any of these words speaks of.</summary>
    public Meaning Of(IEnumerable<string> words)
    {
        var all = words.SelectMany(word => meanings.GetValueOrDefault(word, [])).ToList();
        return new([.. all.SelectMany(meaning => meaning.Needs).Distinct()], [.. all.SelectMany(meaning => meaning.ServicesSay).Where(word => !word.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The longest phrase of the table that begins here and how many words of the text it takes: "get me back into work" says "get back into work". None is null.</summary>
    public (string? Phrase, int Length) PhraseAt(IReadOnlyList<string> words, int at)
    {
        foreach (var phrase in phrases[words[at]])
            if (Spoken(phrase, words, at) is > 0 and var length) return (string.Join(' ', phrase), length);
        return (null, 0);
    }

    private int Spoken(string[] phrase, IReadOnlyList<string> words, int at)
    {
        var (next, now) = (1, at + 1);
        for (; next < phrase.Length && now < words.Count; now++)
        {
            if (words[now] == phrase[next]) next++;
            else if (!small.Contains(words[now])) return 0;
        }

        return next == phrase.Length ? now - at : 0;
    }

    private void Add(string word, Meaning meaning) => (meanings.TryGetValue(word, out var list) ? list : meanings[word] = []).Add(meaning);

}

/// <summary>One line of the table: one meaning.</summary>
/// <param name="Key">The program's own line: made from its text; an editor's: its id.</param>
/// <param name="Replaces">The key of the program's line that an editor's stands in place of.</param>
public sealed record WordLine(Guid Key, IReadOnlyList<Need> Needs, IReadOnlyList<string> ServicesSay, IReadOnlyList<string> PeopleSay, Guid? Replaces = null)
{
    public static WordLine Of(EverydayLine line) => new(line.Id, line.Needs, line.ServicesSay, line.PeopleSay, line.Replaces);

    internal static WordLine Read(string line)
    {
        var (needs, rest) = line.Split(':', 2) is [var before, var after] ? (before, after) : ("", line);
        var sides = rest.Split('|', 2);
        return new(new(SHA256.HashData(Encoding.UTF8.GetBytes(line)).AsSpan(0, 16)), [.. Split(needs).Select(Enum.Parse<Need>)], Split(sides[0]), sides.Length > 1 ? Split(sides[1]) : []);
    }

    internal static string[] Split(string words) => [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' '))];
}
