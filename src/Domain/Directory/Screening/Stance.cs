namespace Linkwork.Domain.Directory;

/// <summary>Does the sender claim what the words say, or deny it, warn of it, or tell what others did? "We never charge a fee" is not a fee.</summary>
internal sealed class Stance
{
    private const int Reach = 7;

    private static readonly HashSet<string> Negators =
    [
        "no", "not", "never", "without", "none", "nor", "neither", "nobody", "nothing", "zero", "dont", "doesnt", "didnt", "wont", "cant", "cannot", "isnt", "arent",
        "wouldnt", "shouldnt", "couldnt", "mustnt", "instead", "rather", "unlike", "refuse", "stop", "escape", "alternative", "alternatives", "waive",
        "waived", "avoid", "avoiding", "before",
    ];

    // These reach over commas when an "or" follows: "we never lend money, ask for details or charge".
    private static readonly HashSet<string> FarNegators = ["never", "dont", "doesnt", "wont", "cant", "cannot", "nobody", "not", "nothing", "neither"];
    private static readonly HashSet<string> Turns = ["but", "however", "just", "only", "simply", "unless", "until", "because", "so", "then"];
    private static readonly HashSet<string> Subjects = ["we", "you", "i", "it", "they", "our", "your", "he", "she"];
    private static readonly HashSet<string> Afterwards =
    [
        "never", "not", "none", "nil", "isnt", "arent", "waived", "covered", "included", "funded", "met", "free", "wont", "alternative",
        "alternatives",
    ];

    private readonly IReadOnlyList<Word> words;
    private readonly IReadOnlySet<int> warning, asking;
    private readonly HashSet<int> spent = [];

    /// <param name="words">All words.</param>
    /// <param name="warning">The sentences that warn.</param>
    /// <param name="asking">The sentences in which the sender asks for money: a warning that goes on to do so is none.</param>
    public Stance(IReadOnlyList<Word> words, IReadOnlySet<int> warning, IReadOnlySet<int> asking)
    {
        (this.words, this.warning, this.asking) = (words, warning, asking);
        foreach (var phrase in Vocabulary.NotNegations.Phrases)
            for (var at = 0; at < words.Count; at++)
                if (phrase.EndOf(words, at) is var end and >= 0) spent.UnionWith(Enumerable.Range(at, end - at));
    }

    /// <summary>Are the words from start to before end the sender's claim?</summary>
    public bool Claims(int start, int end, Concept concept) =>
        !DeniedBefore(start) && !DeniedAfter(end)
        && (concept.DespiteWarnings || !warning.Contains(words[start].Sentence) || asking.Contains(words[start].Sentence))
        && (concept.Unless is not { } other || !NearAny(other, start, end));

    private bool DeniedBefore(int start)
    {
        var crossed = false;
        for (var at = start - 1; at >= 0 && start - at <= (crossed ? 3 * Reach : Reach) && words[at].Sentence == words[start].Sentence; at--)
        {
            var word = words[at].Text;
            if (Turns.Contains(word)) return false;
            crossed |= words[at].Clause != words[start].Clause;
            if (crossed && (Subjects.Contains(words[at].Text) && !FarNegators.Contains(words[Math.Min(at + 1, start)].Text))) return false;
            if (spent.Contains(at)) continue;
            if (crossed ? FarNegators.Contains(word) && Listed(at, start) : Negators.Contains(word) || FreeOf(at)) return true;
        }

        return false;
    }

    /// <summary>"Free of charges" denies; "free debt advice" doesn’t.</summary>
    private bool FreeOf(int at) => words[at].Text == "free" && at + 1 < words.Count && words[at + 1].Text is "of" or "from";

    /// <summary>"Never this, that or the other": an "or" near the end of the list that began at the negator.</summary>
    private bool Listed(int negator, int start)
    {
        for (var at = negator; at < words.Count && at < start + Reach && words[at].Sentence == words[start].Sentence; at++)
            if (words[at].Text is "or" or "nor") return true;
        return false;
    }

    private bool DeniedAfter(int end)
    {
        for (var at = end; at < words.Count && at < end + 3 && words[at].Clause == words[end - 1].Clause; at++)
            if (Turns.Contains(words[at].Text)) return false;
            else if (Afterwards.Contains(words[at].Text) && !spent.Contains(at)) return true;
        return false;
    }

    private bool NearAny(Concept other, int start, int end)
    {
        for (var at = Math.Max(0, start - 5); at < words.Count && at < end + 5; at++)
            if (words[at].Sentence == words[start].Sentence && other.Phrases.Any(phrase => phrase.EndOf(words, at) >= 0)) return true;
        return false;
    }
}
