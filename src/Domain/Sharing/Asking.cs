using System.Globalization;

namespace Linkwork.Domain.Sharing;

/// <summary>What a link worker reads aloud before anybody says yes to a share: what, to whom, what for, until when, that no is fine, what taking it
/// back does and doesn't do, and plainly if it may reach those who pay benefits.</summary>
/// <remarks>A reading age of nine at most, by Flesch–Kincaid: a test reads every way of putting it together.</remarks>
public static class Asking
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Sentences to say one after the other.</summary>
    public static IReadOnlyList<string> Words(IEnumerable<DataCategory> what, Recipient to, IEnumerable<SharingPurpose> purposes, DateOnly until) =>
    [
        $"May we tell {to.Name} about {List([.. what.Distinct().Order().Select(Everyday)])}?",
        .. purposes.Distinct().Order().Select(For).OfType<string>(),
        .. MayTell(to.Kind) is { } told ? [told] : Array.Empty<string>(),
        $"This is until {until.ToString("d MMMM yyyy", British)}. Then it ends.",
        "You can say no. We will help you just the same.",
        "You can take it back on any day. Tell us, and we send no more. What has gone by then we can’t call back.",
    ];

    /// <summary>What each category is, to the person.</summary>
    public static string Everyday(DataCategory category) => category switch
    {
        DataCategory.Contact => "your name and how to reach you", DataCategory.Story => "what matters to you", DataCategory.Needs => "what you want help with",
        DataCategory.Health => "your health", DataCategory.Work => "your work", DataCategory.Money => "your money and benefits",
        DataCategory.Measures => "how you feel", DataCategory.Attendance => "how it goes", DataCategory.NationalInsurance => "your National Insurance number", _ => "what keeps you safe",
    };

    private static string? For(SharingPurpose purpose) => purpose switch
    {
        SharingPurpose.OnwardReferral => "It is so that they can help you.",
        SharingPurpose.ClinicalCopy => "It is for your notes at the GP.",
        SharingPurpose.ClosingLetter => "It is for the letter we send when we stop.",
        SharingPurpose.ReferralProgress => "It is so that they know how things go. If there is news, we ask you again first.",
        SharingPurpose.AdjustmentsAtWork => "It is so that they know what helps you at work. It goes on paper, and you hand it over.",
        SharingPurpose.OwnCopy => "It is so that they have a copy.",
        _ => null,
    };

    private static string? MayTell(RecipientKind kind) => kind switch
    {
        RecipientKind.ProviderReportingToBenefits => "They may tell the Jobcentre, or others who pay benefits. What we send could reach them, and they could act on it.",
        RecipientKind.BenefitsAuthority => "They pay benefits, or decide who gets them. They could act on what we send.",
        RecipientKind.NominatedOther => "We can’t know who they will tell.",
        _ => null,
    };

    private static string List(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "nothing", 1 => parts[0], _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };
}
