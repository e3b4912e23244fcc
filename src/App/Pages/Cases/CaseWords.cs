using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.People;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;

namespace Linkwork.Pages.Cases;

/// <summary>How the case's pages word what the domain names.</summary>
public static class CaseWords
{
    /// <summary>The words at the start of a line.</summary>
    public static string First(this string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    public static string Words(this ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.TriedNoAnswer => "Tried, no answer",
        ContactOutcome.MessageLeft => "Left a message",
        ContactOutcome.Sent => "Sent something",
        ContactOutcome.DidNotAttend => "Did not come",
        _ => "Spoke",
    };

    public static string Words(this WaitingOn whom) => whom switch
    {
        WaitingOn.Us => "Waiting on us", WaitingOn.Person => "Waiting on the person", WaitingOn.Provider => "Waiting on a provider", _ => "Waiting on nobody",
    };

    public static string Words(this ContactWay way) => way switch
    {
        ContactWay.Phone => "prefers a call", ContactWay.Text => "prefers a text", ContactWay.Email => "prefers email",
        ContactWay.Letter => "prefers a letter", ContactWay.ThroughSomeoneElse => "through someone else", _ => "",
    };

    public static string Words(this GoalState state) => state switch
    {
        GoalState.PartlyReached => "Partly reached", GoalState.LetGo => "Let go", _ => state.InWords(),
    };

    public static string? Hint(GoalState state) => state == GoalState.LetGo ? "Their choice, and no failure" : null;

    public static string Words(this ActionOwner who) => who switch
    {
        ActionOwner.Person => "the person", ActionOwner.LinkWorker => "link worker", ActionOwner.Both => "both", _ => "somebody else",
    };

    public static string Words(this OnwardStatus status) => status switch
    {
        OnwardStatus.Sent => "Sent, no answer yet", OnwardStatus.WaitingList => "On their waiting list", _ => status.InWords(),
    };

    public static string Colour(this OnwardStatus status) => status switch
    {
        OnwardStatus.Sent => "yellow", OnwardStatus.Declined or OnwardStatus.Withdrawn => "red", OnwardStatus.WaitingList => "orange",
        OnwardStatus.Started or OnwardStatus.Accepted => "green", _ => "grey",
    };

    public static string Words(this DataCategory category) => category switch
    {
        DataCategory.Contact => "contact details", DataCategory.Story => "their story", DataCategory.Measures => "wellbeing scores",
        DataCategory.NationalInsurance => "National Insurance number",
        _ => category.InWords().ToLowerInvariant(),
    };

    public static string Words(this SharingPurpose purpose) => purpose switch
    {
        SharingPurpose.ReferralReceipt => "the receipt of a referral", SharingPurpose.ReferralProgress => "telling how the referral is going",
        SharingPurpose.OnwardReferral => "an onward referral", SharingPurpose.ClosingLetter => "the closing letter",
        SharingPurpose.ClinicalCopy => "the GP’s record", SharingPurpose.OwnCopy => "their own copy",
        SharingPurpose.LawfulOverride => "what the law allows", SharingPurpose.AdjustmentsAtWork => "what helps them at work", SharingPurpose.PassingOn => "passing the referral on", _ => "an invitation",
    };

    public static string Words(this SendingChannel channel) => channel switch
    {
        SendingChannel.Email => "Email", SendingChannel.ProviderPage => "Provider’s page", SendingChannel.ClinicalCopy => "Copy for the clinical system",
        SendingChannel.Print => "Printed copy", SendingChannel.Override => "Without consent", SendingChannel.Team => "Referral passed on", _ => "Letter",
    };

    public static string Words(this ClosureReason reason) => reason switch
    {
        ClosureReason.GoalsMet => "goals met", ClosureReason.PersonChoseToStop => "the person chose to stop", ClosureReason.CouldNotReach => "could not be reached",
        ClosureReason.MovedAway => "moved away", ClosureReason.PassedToAnotherService => "passed to another service", ClosureReason.Died => "died", _ => "another reason",
    };

    /// <summary>What the person said to the offer of a work conversation.</summary>
    public static string Words(this WorkAnswer answer) => answer switch
    {
        WorkAnswer.Yes => "Yes, they want to talk about work", WorkAnswer.KeepTheJobIHave => "They want to keep the job they have",
        WorkAnswer.NotNow => "Not now", _ => "Not for me",
    };
}
