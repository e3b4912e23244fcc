using System.Numerics;

namespace Linkwork.Storage;

/// <summary>The words that the directory's services use, and how many services use each: so that rare words count for more, families of words are found together, and slips of the keyboard are seen for what they are.</summary>
public sealed class Vocabulary
{
    private const int LeastLetters = 4;

    // Words that fewer than this share of services have are all alike rare: that nobody else says it is chance.
    private const double Seldom = 0.02;

    private readonly Dictionary<string, int> services;
    private readonly ILookup<string, string> families;
    private readonly (string Word, int Services, uint Letters)[] known;

    private readonly IReadOnlyDictionary<Need, int> listed;

    /// <param name="words">Each word and how many services have it.</param>
    /// <param name="listed">How many services are listed under each need.</param>
    /// <param name="total">How many services there are.</param>
    public Vocabulary(IEnumerable<KeyValuePair<string, int>> words, IReadOnlyDictionary<Need, int> listed, int total)
    {
        services = new(words, StringComparer.Ordinal);
        this.listed = listed;
        Total = Math.Max(1, total);
        families = services.Keys.ToLookup(Stem.Of, StringComparer.Ordinal);
        known = [.. services.Where(pair => pair.Key.Length >= LeastLetters).Select(pair => (pair.Key, pair.Value, Letters(pair.Key)))];
    }

    public static Vocabulary Empty { get; } = new([], new Dictionary<Need, int>(), 0);

    public int Total { get; }

    public bool HasWords => services.Count > 0;

    public int Services(string word) => services.GetValueOrDefault(word);

    public int Listed(Need need) => listed.GetValueOrDefault(need);

    /// <summary>Words of the same family that services use: for "caring" also care, cared, carers.</summary>
    public IEnumerable<string> Family(string word) => families[Stem.Of(word)];

    /// <summary>What a word tells: 0.7 when every service has it, 4 when next to none has.</summary>
    public double Rarity(int having) => Math.Log(1 + Total / (Math.Min(having, Total) + 0.5 + Total * Seldom));

    /// <summary>What was most likely meant by a word that nothing has; null when nothing is near. One slip in a short word, two in a long one.</summary>
    /// <param name="typed">Four letters or more; shorter ones are too easily something else.</param>
    /// <param name="also">Words known besides those of services.</param>
    public string? Nearest(string typed, IEnumerable<string> also)
    {
        if (typed.Length < LeastLetters || !typed.All(char.IsAsciiLetter)) return null;
        var most = typed.Length >= 8 ? 2 : 1;
        var letters = Letters(typed);
        var best = (Slips: most + 1, Services: 0, Word: (string?)null);
        foreach (var (word, having, its) in known) Try(word, having, its);
        foreach (var word in also.Where(word => word.Length >= LeastLetters)) Try(word, Services(word) + 1, Letters(word));
        return best.Word;

        void Try(string word, int having, uint its)
        {
            if (Math.Abs(word.Length - typed.Length) > most || BitOperations.PopCount(its ^ letters) > 2 * most) return;
            var slips = Slips(typed, word, most);
            // A first letter is seldom mistyped.
            if (word[0] != typed[0]) slips++;
            if (slips > most || (slips, -having, word).CompareTo((best.Slips, -best.Services, best.Word ?? "\uffff")) >= 0) return;
            best = (slips, having, word);
        }
    }

    /// <summary>How many slips of the keyboard part two words: a letter left out, put in, or swapped with the next, a wrong vowel, a key beside the right one. Another consonant is another word.</summary>
    public static int Slips(string a, string b, int most)
    {
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], now = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                now[j] = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : Mixed(a[i - 1], b[j - 1]) ? 1 : 3));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = Math.Min(now[j], before[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }

            if (least > most) return most + 1;
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }

        return last[b.Length];
    }

    private static bool Mixed(char a, char b) => (IsVowel(a) && IsVowel(b)) || Sounds.Exists(pair => pair.Contains(a) && pair.Contains(b));

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    // Letters written for each other, as they sound alike.
    private static readonly List<string> Sounds = ["cks", "sz", "gj", "fv", "mn", "td"];

    private static uint Letters(string word) => word.Aggregate(0u, (letters, letter) => letters | (1u << (letter & 31)));
}
