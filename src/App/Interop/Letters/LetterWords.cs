using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Outcomes;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Ui;

namespace Linkwork.Interop.Letters;

/// <summary>How a letter says what is in a case.</summary>
internal static class LetterWords
{
    public static string Of(ClosureReason reason) => reason switch
    {
        ClosureReason.GoalsMet => "the person reached what they set out to do",
        ClosureReason.PersonChoseToStop => "the person chose to stop",
        ClosureReason.CouldNotReach => "we could not reach the person",
        ClosureReason.MovedAway => "the person moved away",
        ClosureReason.PassedToAnotherService => "another service is taking it on",
        ClosureReason.Died => "the person has died",
        _ => "another reason",
    };

    public static SharedItem Contacts(Case closed)
    {
        var reached = closed.Contacts.Where(contact => contact.Reached).OrderBy(contact => contact.HappenedAt).ToList();
        return Attendance(DataCategory.Story, ClosingLetter.Labels.Contacts, reached.Count == 0 ? "We were not able to speak with the person"
            : $"{Format.Count(reached.Count, "contact", "contacts")}, the first on {Format.Date(reached[0].HappenedAt)}");
    }

    public static SharedItem Of(Goal goal)
    {
        var last = goal.Latest;
        var state = goal.State switch
        {
            GoalState.Current => "still working on it",
            GoalState.PartlyReached => "partly reached",
            GoalState.Reached => "reached",
            _ => "let go by the person",
        };
        return new(goal.Need.Category(), ClosingLetter.Labels.Goals,
            $"“{goal.InTheirWords}”: {state}. Importance {Change(goal.Importance, last?.Importance)}, confidence {Change(goal.Confidence, last?.Confidence)}");
    }

    /// <summary>A service's name can tell what somebody needs; without a need beside it, nobody knows what it tells, so the name stays here.</summary>
    public static SharedItem Of(Signpost signpost, IEnumerable<Need> helpsWith) => signpost.Need is { } need
        ? new(NeedCategories.OfNaming(need, helpsWith), ClosingLetter.Labels.Connected, $"{signpost.ServiceName} (told about it, {Format.Date(signpost.At)})")
        : new(DataCategory.Needs, ClosingLetter.Labels.Connected, $"A community service (told about it, {Format.Date(signpost.At)})");

    /// <summary>Where the person was sent; and, apart from it, where that stands, which tells whether they came.</summary>
    public static IEnumerable<SharedItem> Of(OnwardReferral onward, IEnumerable<Need> helpsWith)
    {
        var (category, name) = onward.Need is { } need ? (NeedCategories.OfNaming(need, helpsWith), $"{onward.ServiceName}, {onward.OrganisationName}") : (DataCategory.Needs, "A community service");
        yield return new(category, ClosingLetter.Labels.Connected, $"{name} (referred {Format.Date(onward.At)})");
        yield return Attendance(category, ClosingLetter.Labels.Stands, $"{name}: {onward.Status.InWords().ToLowerInvariant()}");
    }

    /// <summary>Something that also tells whether they came, were reached or kept on.</summary>
    public static SharedItem Attendance(DataCategory category, string label, string text) => new(category, label, text, Also: DataCategory.Attendance);

    public static IEnumerable<SharedItem> Wellbeing(IReadOnlyCollection<Ons4Response> responses)
    {
        if (responses.MinBy(response => response.At) is not { } first || responses.MaxBy(response => response.At) is not { } last) yield break;
        foreach (var (name, of) in Questions.Where(question => question.Of(first) is not null || question.Of(last) is not null))
            yield return new(DataCategory.Measures, ClosingLetter.Labels.Wellbeing,
                ReferenceEquals(first, last) ? $"{name}: {of(first)} (asked once)" : $"{name}: {Said(of(first))} then {Said(of(last))}");
    }

    private static readonly (string Name, Func<Ons4Response, int?> Of)[] Questions =
    [
        ("Satisfied with life", response => response.Satisfied),
        ("Things they do are worthwhile", response => response.Worthwhile),
        ("Happy yesterday", response => response.Happy),
        ("Anxious yesterday (lower is better)", response => response.Anxious),
    ];

    private static string Change(int before, int? now) => now is null || now == before ? $"{before}" : $"{before} then {now}";

    private static string Said(int? answer) => answer?.ToString() ?? "not asked";
}
