using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Referrals;

/// <summary>What a referral tells another team that takes it over: the referral as it was sent, part by part. What the first team asked, decided or matched isn't in it.</summary>
public static class PassedItems
{
    public const string Who = "Who they are";
    public const string Reaching = "How to reach them";
    public const string AccessNeeds = "Access needs";
    public const string Reasons = "Would like help with";
    public const string Story = "What is going on";
    public const string Hopes = "Hopes for";
    public const string Risks = "Risks";
    public const string Work = "Work, as it came up";

    /// <summary>The new team hears what they answered; that they were asked is never listed where it was before.</summary>
    public const string WorkAnswer = "What they said about work";
    public const string Note = "Why it was passed on";

    public static IEnumerable<SharedItem> Of(Referral referral, string? note)
    {
        var who = referral.Details;
        return
        [
            new(DataCategory.Contact, Who, Lines(who.FullName, $"born {who.BornOn:O}", who.NhsNumber)),
            new(DataCategory.Contact, Reaching, Lines(who.Phone, who.Email, who.Address, who.Postcode, who.MustNotKnow, who.SafeContactNote, who.OtherName, who.OtherPhone)),
            new(DataCategory.Health, AccessNeeds, who.AccessNeeds ?? ""),
            .. referral.Reasons.Select(reason => new SharedItem(reason.Need.Category(), Reasons, reason.Need.Label())),
            new(DataCategory.Story, Story, referral.Story ?? ""),
            new(DataCategory.Story, Hopes, referral.Hopes ?? ""),
            new(DataCategory.Safeguarding, Risks, referral.Risks ?? "", IsRisk: true),
            new(DataCategory.Work, Work, Lines([.. referral.WorkSituations.Select(its => its.InWords())])),
            new(DataCategory.Work, WorkAnswer, Lines(referral.WorkAnswer?.InWords(), referral.WorkNotNowUntil?.ToString("O"))),
            new(DataCategory.Story, Note, note ?? ""),
        ];
    }

    /// <summary>What went, by name, as the first team may list it.</summary>
    public static IEnumerable<string> Listed(Disclosure went) => went.Items.Select(item => item.Label).Where(label => label != WorkAnswer).Distinct();

    private static string Lines(params string?[] parts) => string.Join('\n', parts.Select(part => part.Said()).OfType<string>());
}
