namespace Linkwork.Domain.Directory;

/// <summary>Does the sender claim what the words say, or deny it, warn of it, or tell what others did? "We never charge a fee" is not a fee.</summary>
internal static class Stance
{
    private const int Reach = 7;

    private static readonly HashSet<string> Negators =
    [
        "no", "not", "never", "without", "none", "nor", "neither", "nobody", "nothing", "zero", "dont", "doesnt", "didnt", "wont", "cant", "cannot", "isnt", "arent",
        "wouldnt", "shouldnt", "couldnt", "mustnt", "instead", "rather", "unlike", "refuse", "stop", "escape", "alternative", "alternatives", "waive", "waived", "avoid", "avoiding", "before",
    ];

    // These reach over commas when an "or" follows: "we never lend money, ask for details or charge".
    private static readonly HashSet<string> FarNegators = ["never", "dont", "doesnt", "wont", "cant", "cannot", "nobody", "not", "nothing", "neither"];
    private static readonly HashSet<string> Turns = ["but", "however", "just", "only", "simply", "unless", "until", "because", "so", "then"];
    private static readonly HashSet<string> Subjects = ["we", "you", "i", "it", "they", "our", "your", "he", "she"];
    private static readonly HashSet<string> Afterwards = ["never", "not", "none", "nil", "isnt", "arent", "waived", "covered", "included", "funded", "met", "free", "wont", "alternative", "alternatives"];

    public static bool Claimed(IReadOnlyList<Word> words, int start, int end, Concept concept, IReadOnlySet<int> spent) =>
        !DeniedBefore(words, start, spent) && !DeniedAfter(words, end, spent)
        && (concept.DespiteWarnings || !Vocabulary.Warning.Phrases.Any(phrase => InSentence(phrase, words, start)) || OwnAsk(words, start))
        && (concept.Unless is not { } other || !NearAny(other, words, start, end));

    private static bool DeniedBefore(IReadOnlyList<Word> words, int start, IReadOnlySet<int> spent)
    {
        var crossed = false;
        for (var at = start - 1; at >= 0 && start - at <= (crossed ? 3 * Reach : Reach) && words[at].Sentence == words[start].Sentence; at--)
        {
            var word = words[at].Text;
            if (Turns.Contains(word)) return false;
            crossed |= words[at].Clause != words[start].Clause;
            if (crossed && (Subjects.Contains(words[at].Text) && !FarNegators.Contains(words[Math.Min(at + 1, start)].Text))) return false;
            if (spent.Contains(at)) continue;
            if (crossed ? FarNegators.Contains(word) && Listed(words, at, start) : Negators.Contains(word) || FreeOf(words, at)) return true;
        }

        return false;
    }

    /// <summary>"Free of charges" denies; "free debt advice" doesn’t.</summary>
    private static bool FreeOf(IReadOnlyList<Word> words, int at) => words[at].Text == "free" && at + 1 < words.Count && words[at + 1].Text is "of" or "from";

    /// <summary>"Never this, that or the other": an "or" near the end of the list that began at the negator.</summary>
    private static bool Listed(IReadOnlyList<Word> words, int negator, int start)
    {
        for (var at = negator; at < words.Count && at < start + Reach && words[at].Sentence == words[start].Sentence; at++)
            if (words[at].Text is "or" or "nor") return true;
        return false;
    }

    private static bool DeniedAfter(IReadOnlyList<Word> words, int end, IReadOnlySet<int> spent)
    {
        for (var at = end; at < words.Count && at < end + 3 && words[at].Clause == words[end - 1].Clause; at++)
            if (Turns.Contains(words[at].Text)) return false;
            else if (Afterwards.Contains(words[at].Text) && !spent.Contains(at)) return true;
        return false;
    }

    private static bool InSentence(Phrase phrase, IReadOnlyList<Word> words, int start)
    {
        var first = start;
        while (first > 0 && words[first - 1].Sentence == words[start].Sentence) first--;
        for (var at = first; at < words.Count && words[at].Sentence == words[start].Sentence; at++)
            if (phrase.EndOf(words, at) >= 0) return true;
        return false;
    }

    /// <summary>A warning that goes on to ask for money itself is no warning.</summary>
    private static bool OwnAsk(IReadOnlyList<Word> words, int start) => Vocabulary.OwnAsk.Phrases.Any(phrase => InSentence(phrase, words, start));

    private static bool NearAny(Concept other, IReadOnlyList<Word> words, int start, int end)
    {
        for (var at = Math.Max(0, start - 5); at < words.Count && at < end + 5; at++)
            if (words[at].Sentence == words[start].Sentence && other.Phrases.Any(phrase => phrase.EndOf(words, at) >= 0)) return true;
        return false;
    }
}
