namespace Linkwork.Domain.Sharing;

/// <summary>Something that left, exactly as it left: the list of what can't be called back.</summary>
public sealed class Sending : TeamRecord, IAboutAPerson
{
    public Guid? CaseId { get; init; }
    public Guid? ReferralId { get; init; }
    public required SendingChannel Channel { get; init; }

    /// <summary>The recipient's key, for looking up; the same as in the disclosure.</summary>
    public required string RecipientKey { get; init; }
    public required Disclosure Disclosure { get; init; }

    /// <summary>Who sent it; empty for what Linkwork sends by itself, such as a receipt.</summary>
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>How it left. A team is another one that took a referral over. An override is a channel of its own, so that whatever looks for letters or printed copies never finds one by chance; with a
/// referral, the referrer reads it there, and without one it is printed and handed over.</summary>
public enum SendingChannel { Letter, Email, ProviderPage, ClinicalCopy, Print, Override, Team }
