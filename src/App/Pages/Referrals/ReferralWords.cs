using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Storage;
using Linkwork.Ui;

namespace Linkwork.Pages.Referrals;

/// <summary>What referrers read: the answers on the form, and where a referral has got to.</summary>
public static class ReferralWords
{
    public static IReadOnlyList<Choice> Needs { get; } = Choice.From<Need>(need => need.Label());

    public static IReadOnlyList<Choice> Urgencies { get; } = Choice.From<Urgency>(urgency => urgency switch
    {
        Urgency.Soon => "Soon", Urgency.Urgent => "Urgent: a job, a home or safety is at risk now", _ => "Routine",
    });

    public static IReadOnlyList<Choice> Sources { get; } = Choice.From<ReferralSource>(source => source switch
    {
        ReferralSource.GpPractice => "GP practice", ReferralSource.Self => "The person themself", _ => source.InWords(),
    });

    public static IReadOnlyList<Choice> Routes { get; } =
        [.. Choice.From<ReferralRoute>(Words).Where(choice => choice.Value != nameof(ReferralRoute.Online))];

    public static IReadOnlyList<Choice> Messages { get; } = Choice.From<MessageSafety>(safety => safety == MessageSafety.NotAsked ? "Not asked" : safety.InWords());

    public static IReadOnlyList<Choice> Ways { get; } = Choice.From<ContactWay>(way => way == ContactWay.NotSaid ? "They didn’t say" : way.InWords());

    public static IReadOnlyList<Choice> Genders { get; } = [.. NationalCodes.Genders.Select(entry => new Choice(entry.Code, entry.Label))];

    public static IReadOnlyList<Choice> Ethnicities { get; } = [.. NationalCodes.Ethnicities.Select(entry => new Choice(entry.Code, entry.Label))];

    public static IReadOnlyList<Choice> Situations { get; } = Choice.From<WorkSituation>(situation => situation.InWords());

    public static IReadOnlyList<Choice> Raisers { get; } = [new(nameof(RaisedBy.Person), "The person"), new(nameof(RaisedBy.Referrer), "The referrer")];

    public static string Words(this ReferralRoute route) => route switch
    {
        ReferralRoute.ClinicalSystem => "Clinical system’s task", ReferralRoute.Email => "Email", ReferralRoute.InPerson => "In person", _ => route.InWords(),
    };

    /// <summary>Why the team said no. "They get this help already" is for the person's own practice: to others it would tell of an open case.</summary>
    public static string DeclineWords(this ReferralProgress row) => row.DeclineReason switch
    {
        { } reason when row.IsAgency && !reason.IsForAnybody() => "The team can’t take this referral",
        DeclineReason.OutsideArea => "They live outside the area the team serves",
        DeclineReason.UnderAge => "They are younger than the people the team supports",
        DeclineReason.NeedsUrgentOrClinicalHelp => "They need urgent or clinical help first",
        DeclineReason.PersonDidNotWantIt => "They told the team they don’t want it",
        DeclineReason.CouldNotReach => "The team couldn’t reach them",
        DeclineReason.AlreadyGettingThisHelp when row.IsOwnPractice => "They get this help already",
        _ => "The team can’t take this referral",
    };

    public static (string Label, string Colour) Tag(this ReferralStep step) => step switch
    {
        ReferralStep.Received => ("Received", "blue"),
        ReferralStep.Asked => ("We asked you something", "yellow"),
        ReferralStep.Accepted => ("Accepted", "aqua-green"),
        ReferralStep.FirstContact => ("First contact made", "green"),
        ReferralStep.Closed => ("Closed", "grey"),
        ReferralStep.Declined => ("Declined", "red"),
        _ => ("Passed to another team", "purple"),
    };

    /// <summary>What a step means to whoever referred. Added to an open case or not yet decided: "received" reads the same.</summary>
    public static string? Means(this ReferralStep step) => step switch
    {
        ReferralStep.Received => "The team has it. What happens next appears here.",
        ReferralStep.Asked => "The team decides when it has your answer.",
        ReferralStep.Accepted => "The team has taken it on and will contact the person.",
        ReferralStep.FirstContact => "A link worker has spoken with the person.",
        ReferralStep.Closed => "Support has ended. They can come back without a new referral.",
        ReferralStep.Declined => null,
        _ => "Another team has it now. Its own line in your list says how it goes.",
    };

    public static IReadOnlyList<Choice> Steps { get; } = [new("", "Every step"), .. Choice.From<ReferralStep>(step => step.Tag().Label)];
}
