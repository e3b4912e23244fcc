using Linkwork.Domain.Referrals;
using Linkwork.Ui;

namespace Linkwork.Pages.Inbox;

/// <summary>What the inbox calls things.</summary>
public static class InboxWords
{
    public static (string Label, string Colour) Tag(this ReferralStatus status) => status switch
    {
        ReferralStatus.Waiting => ("Waiting", "blue"),
        ReferralStatus.NeedsMatching => ("Already known?", "purple"),
        ReferralStatus.Asked => ("Asked the referrer", "yellow"),
        ReferralStatus.Attached => ("Added to an open case", "aqua-green"),
        ReferralStatus.Accepted => ("Accepted", "green"),
        ReferralStatus.Declined => ("Declined", "grey"),
        _ => ("Passed to another team", "grey"),
    };

    public static string Words(this ReferralSource source) => source switch
    {
        ReferralSource.GpPractice => "GP practice",
        ReferralSource.SocialCare => "Social care",
        ReferralSource.Self => "Themself",
        ReferralSource.SomebodyElse => "Somebody else",
        _ => source.InWords(),
    };

    public static string Words(this DeclineReason reason) => reason switch
    {
        DeclineReason.OutsideArea => "They live outside the area we serve",
        DeclineReason.UnderAge => "They are younger than the people we support",
        DeclineReason.NeedsUrgentOrClinicalHelp => "They need urgent or clinical help first",
        DeclineReason.PersonDidNotWantIt => "They told us they don’t want it",
        DeclineReason.CouldNotReach => "We couldn’t reach them",
        DeclineReason.AlreadyGettingThisHelp => "They get this help somewhere else already",
        _ => "Something else",
    };

    public static string List(this IEnumerable<Need> needs) => string.Join(", ", needs.Order().Select(need => need.Label()));

    public static IReadOnlyList<Choice> Statuses { get; } = [.. InboxQuery.Shown.Select(status => new Choice(status.ToString(), status.Tag().Label))];

    public static IReadOnlyList<Choice> Urgencies { get; } = Choice.From<Urgency>(urgency => urgency.InWords());
}
