using System.Text.RegularExpressions;
using Linkwork.Domain.Caseload;

namespace Linkwork.Domain.Sharing;

/// <summary>What this person's own record says of work and money, to notice it in other text: the names of their jobs and employers, and any two
/// words beside each other that they said of work or money and of nothing else.</summary>
public sealed partial class OwnWords
{
    private const int Significant = 4, Apart = 3;

    // Too common to tell anything.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "about", "after", "again", "also", "always", "because", "been", "before", "being", "both", "could", "didn't", "does", "doesn't", "doing", "don't", "down", "each", "even", "every",
        "feel", "feels", "felt", "from", "getting", "give", "goes", "going", "gone", "good", "have", "having", "help", "helped", "here", "into", "it's", "just", "keep", "know", "like",
        "look", "made", "make", "makes", "many", "more", "most", "much", "must", "need", "needs", "never", "next", "only", "other", "over", "people", "person", "really", "said", "same",
        "says", "should", "some", "something", "still", "such", "take", "than", "that", "their", "them", "then", "there", "these", "they", "thing", "things", "think", "this", "those",
        "through", "time", "very", "want", "wants", "week", "well", "went", "were", "what", "when", "where", "which", "while", "will", "with", "would", "year", "years", "your",
    };

    private readonly List<(string[] Words, bool AsTyped, DataCategory Tells)> names = [];
    private readonly Dictionary<(string, string), DataCategory> pairs = [];

    /// <summary>Where nothing is known of anybody.</summary>
    public static OwnWords None { get; } = new();

    /// <param name="its">With jobs, work profiles, conversations, needs and goals.</param>
    public static OwnWords Of(Case its)
    {
        var own = new OwnWords();
        foreach (var job in its.Jobs.Where(job => job.TakenBackAt is null))
        {
            own.Name(job.Role, asTyped: false);
            own.Name(job.Employer, asTyped: true);
        }

        List<(DataCategory Tells, string? Text)> said =
        [
            .. its.WorkProfiles.SelectMany(profile => new[]
            {
                profile.Said.InTheirWords, profile.Said.WantWords, profile.Said.ImportanceWhy, profile.Said.ConfidenceWhy, profile.Said.BarrierWords, profile.Said.Strengths,
                profile.Said.GoodWork, profile.Said.DealBreakers, profile.Said.HoursWords, profile.Said.Worries,
            }).Select(text => (DataCategory.Work, text)),
            .. its.Conversations.SelectMany(talk => new[]
            {
                (DataCategory.Work, talk.Work), (DataCategory.Money, talk.Money), (DataCategory.Health, talk.Health), (DataCategory.Story, talk.WhatMatters),
                (DataCategory.Story, talk.Strengths), (DataCategory.Story, talk.WhatWouldHelp),
            }),
            .. its.Goals.Select(goal => (goal.Need.Category(), (string?)goal.InTheirWords)), .. its.Needs.Select(need => (need.Need.Category(), need.InTheirWords)),
        ];
        foreach (var (tells, text) in said.Where(text => text.Tells is DataCategory.Work or DataCategory.Money))
            foreach (var (pair, _, _) in Pairs(text)) own.pairs.TryAdd(pair, tells);
        // Said of something else as well, it tells nothing.
        foreach (var (_, text) in said.Where(text => text.Tells is not (DataCategory.Work or DataCategory.Money)))
            foreach (var (pair, _, _) in Pairs(text)) own.pairs.Remove(pair);
        return own;
    }

    /// <summary>Each place in a text that says what is written of their work or money.</summary>
    public IEnumerable<GuardedPlace> In(string text)
    {
        var words = Word().Matches(text);
        foreach (var (name, asTyped, tells) in names)
            for (var i = 0; i + name.Length <= words.Count; i++)
                if (name.Index().All(part => string.Equals(words[i + part.Index].Value, part.Item, asTyped && name.Length == 1 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)))
                    yield return Place(words[i], words[i + name.Length - 1], tells);
        if (pairs.Count == 0) yield break;
        foreach (var (pair, first, last) in Pairs(text))
            if (pairs.TryGetValue(pair, out var tells)) yield return Place(first, last, tells);
    }

    private static GuardedPlace Place(Match first, Match last, DataCategory tells) => new(first.Index, last.Index + last.Length - first.Index, tells);

    // A name of one word is told from a common word only by how it is written: Next, Boots.
    private void Name(string? name, bool asTyped)
    {
        string[] words = [.. Word().Matches(name?.Replace('’', '\'') ?? "").Select(match => match.Value)];
        if (Array.Exists(words, word => word.Length > 2)) names.Add((words, asTyped, DataCategory.Work));
    }

    private static IEnumerable<((string, string) Pair, Match First, Match Last)> Pairs(string? text)
    {
        var words = Word().Matches(text?.Replace('’', '\'') ?? "").Select((match, at) => (match, at)).Where(word => word.match.Length >= Significant && !Common.Contains(word.match.Value)).ToList();
        for (var i = 1; i < words.Count; i++)
            if (words[i].at - words[i - 1].at <= Apart)
                yield return ((words[i - 1].match.Value.ToLowerInvariant(), words[i].match.Value.ToLowerInvariant()), words[i - 1].match, words[i].match);
    }

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'&-]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
