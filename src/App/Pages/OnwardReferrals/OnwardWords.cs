using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Sharing;

namespace Linkwork.Pages.OnwardReferrals;

/// <summary>What onward referrals' choices are called.</summary>
public static class OnwardWords
{
    public static string Of(DataCategory category) => category switch
    {
        DataCategory.Contact => "Who they are and how to reach them", DataCategory.Story => "What matters to them", DataCategory.Needs => "What they want help with",
        DataCategory.Health => "Health", DataCategory.Work => "Work", DataCategory.Money => "Money and benefits", DataCategory.Measures => "Wellbeing answers", DataCategory.Attendance => "Attendance", DataCategory.NationalInsurance => "National Insurance number", _ => "Safety",
    };

    public static string Why(Withheld kept) => kept.Why == WithheldReason.Never ? "never sent this way" : "they didn’t agree to share it";

    public static string Of(OnwardStatus status) => status switch
    {
        OnwardStatus.Sent => "Waiting for an answer", OnwardStatus.WaitingList => "On the waiting list", _ => status.InWords(),
    };

    public static string Colour(OnwardStatus status) => status switch
    {
        OnwardStatus.Sent => "yellow", OnwardStatus.Declined => "red", OnwardStatus.Withdrawn => "grey", OnwardStatus.Ended => "blue", _ => "green",
    };

    public static string Of(OnwardStepKind kind) => kind switch
    {
        OnwardStepKind.Accepted => "Accepted", OnwardStepKind.WaitingList => "Put on the waiting list", OnwardStepKind.Declined => "Declined", OnwardStepKind.Started => "Started",
        OnwardStepKind.Ended => "Ended", OnwardStepKind.ProviderSaysHelped => "The service’s view: did it help?", OnwardStepKind.PersonSaysHelped => "The person’s own answer: did it help?",
        _ => "Withdrawn",
    };

    public static string Of(Helped helped) => helped switch { Helped.Yes => "Yes", Helped.ALittle => "A little", Helped.No => "No", _ => "Too soon to say" };

    public static string Of(OnwardStep step) => step.Helped is { } helped ? $"{Of(step.Kind)} {Of(helped)}" : Of(step.Kind);
}
