using System.Globalization;
using System.Text;

namespace Linkwork.Domain.Directory;

/// <summary>A name as far as it tells one service from another: small letters, without accents, punctuation, plurals and words that everybody uses.</summary>
public sealed class EntryName
{
    private static readonly HashSet<string> Empty = ["the", "a", "an", "of", "and", "for", "in", "at", "to", "on", "with", "by", "ltd", "limited", "cio", "cic", "plc", "llp", "inc"];

    // What many names have beside what they are called.
    private static readonly HashSet<string> General = ["group", "club", "service", "centre", "center", "project", "association", "society", "organisation", "charity", "trust", "scheme", "programme", "support", "community"];

    private EntryName(IReadOnlyList<string> words) => (Words, Key) = (words, string.Concat(words.Order(StringComparer.Ordinal)));

    /// <summary>In the order they stand.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The same for names that differ in nothing that counts.</summary>
    public string Key { get; }

    /// <summary>The first words that tell something, to look for its like by.</summary>
    public IEnumerable<string> Telling => Words.Where(word => !General.Contains(word)).DefaultIfEmpty(Key).Take(3);

    public static EntryName Of(string? name)
    {
        var words = new List<string>();
        foreach (var word in Letters(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (!Empty.Contains(word)) words.Add(Singular(word));
        return new(words);
    }

    /// <param name="other">Another entry's name.</param>
    /// <param name="runBy">Who runs this one: "Choir" of St Mary’s is "St Mary’s choir".</param>
    /// <param name="otherRunBy">Who runs the other.</param>
    public NameLikeness Like(EntryName other, EntryName runBy, EntryName otherRunBy)
    {
        if (Key.Length == 0 || other.Key.Length == 0) return NameLikeness.Different;
        if (Key == other.Key || string.Concat(Words) == string.Concat(other.Words)) return NameLikeness.Same;
        var (mine, theirs, shared) = (new List<string>(), other.Words.ToList(), false);
        foreach (var word in Words)
            if (theirs.FindIndex(its => Alike(word, its)) is var at and >= 0)
            {
                theirs.RemoveAt(at);
                shared |= !General.Contains(word);
            }
            else mine.Add(word);
        if (!shared) return NameLikeness.Different;
        mine.RemoveAll(word => Explained(word, otherRunBy));
        theirs.RemoveAll(word => Explained(word, runBy));
        var (more, others) = (mine.Exists(word => !General.Contains(word)), theirs.Exists(word => !General.Contains(word)));
        return more && others ? NameLikeness.Different
            : more || others || (mine.Count > 0 && theirs.Count > 0) ? NameLikeness.Part : NameLikeness.Near;
    }

    private static bool Explained(string word, EntryName runBy) => runBy.Words.Any(its => Alike(word, its));

    /// <summary>Equal but for a slip: one in a word of five letters, two in one of nine.</summary>
    private static bool Alike(string a, string b)
    {
        if (a == b) return true;
        var least = Math.Min(a.Length, b.Length);
        if (least < 5 || a[0] != b[0] || a.Any(char.IsAsciiDigit) || b.Any(char.IsAsciiDigit)) return false;
        return Edits(a, b) <= (least >= 9 ? 2 : 1);
    }

    private static int Edits(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], now = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                now[j] = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = Math.Min(now[j], before[j - 2] + 1);
            }

            last.CopyTo(before);
            now.CopyTo(last);
        }

        return last[b.Length];
    }

    private static string Singular(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    private static string Letters(string? name)
    {
        var letters = new StringBuilder();
        foreach (var letter in (name ?? "").Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(letter)) letters.Append(char.ToLowerInvariant(letter));
            else if (letter is not ('\'' or '’' or '‘' or '.') && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) letters.Append(' ');
        return letters.ToString();
    }
}

/// <summary>How two names stand to each other. Part: one says more than the other; both may be of one organisation that does several things.</summary>
public enum NameLikeness { Different, Part, Near, Same }
