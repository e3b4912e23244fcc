namespace Linkwork.Domain.Directory;

/// <summary>A pattern of words within one sentence. <c>loan*</c> is any word that begins so, <c>a|b</c> either, <c>get+back|regain</c> two words or one,
/// <c>_</c> up to three words of any kind, <c>__</c> up to six, <c>#</c> an amount of money, <c>%</c> a percentage, <c>9</c> another figure.
/// Articles are left out of both sides.</summary>
internal sealed class Phrase(string pattern)
{
    private readonly string[][][] items =
    [
        .. pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(item => !Wording.Articles.Contains(item))
            .Select(item => item.Split('|').Select(one => one.Split('+')).ToArray()),
    ];

    /// <summary>Every word named in it, with its star.</summary>
    public IEnumerable<string> Named => items.SelectMany(item => item).SelectMany(either => either).Where(word => word[0] is not ('_' or '#' or '%' or '9'));

    /// <summary>Where the match that begins here ends (the index after its last word), or -1.</summary>
    public int EndOf(IReadOnlyList<Word> words, int at) => EndOf(words, at, 0, words[at].Sentence);

    private int EndOf(IReadOnlyList<Word> words, int at, int item, int sentence)
    {
        if (item == items.Length) return at;
        if (items[item][0][0] is "_" or "__")
        {
            for (var skipped = 0; skipped <= (items[item][0][0].Length == 1 ? 3 : 6); skipped++)
                if (EndOf(words, at + skipped, item + 1, sentence) is var end and >= 0) return end;
            return -1;
        }

        foreach (var either in items[item])
            if (Follows(either, words, at, sentence) && EndOf(words, at + either.Length, item + 1, sentence) is var end and >= 0) return end;
        return -1;
    }

    private static bool Follows(string[] wanted, IReadOnlyList<Word> words, int at, int sentence)
    {
        for (var i = 0; i < wanted.Length; i++)
            if (at + i >= words.Count || words[at + i].Sentence != sentence || !Fits(wanted[i], words[at + i].Text)) return false;
        return true;
    }

    private static bool Fits(string wanted, string word) =>
        wanted[^1] == '*' ? word.AsSpan().StartsWith(wanted.AsSpan(0, wanted.Length - 1), StringComparison.Ordinal) : word == wanted;
}
