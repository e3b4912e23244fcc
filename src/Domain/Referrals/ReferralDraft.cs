namespace Linkwork.Domain.Referrals;

/// <summary>A referral somebody has begun and not sent: what they typed, kept for them alone.</summary>
public sealed class ReferralDraft
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid UserId { get; init; }

    /// <summary>The form's fields as typed, as JSON. Nobody's record: it is deleted when sent, discarded, or after 30 days.</summary>
    public required string Fields { get; set; }
    public required DateTimeOffset SavedAt { get; set; }
}
