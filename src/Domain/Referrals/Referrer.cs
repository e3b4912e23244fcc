using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Referrals;

/// <summary>Where a referral came from.</summary>
public enum ReferralSource { GpPractice, Hospital, SocialCare, Agency, Self, SomebodyElse }

/// <summary>How a referral reached the team.</summary>
public enum ReferralRoute { Online, Phone, Email, ClinicalSystem, Letter, InPerson }

/// <summary>Who asked, and how to answer them. The team may write it down on a referrer's behalf.</summary>
public sealed record Referrer
{
    public ReferralSource Source { get; init; }
    public ReferralRoute CameBy { get; init; }
    public string Name { get; init; } = "";
    public string? JobTitle { get; init; }

    /// <summary>The ODS code of a practice, or the id of an organisation; null for the person themself.</summary>
    public string? PlaceCode { get; init; }
    public string PlaceName { get; init; } = "";
    public string? Contact { get; init; }

    /// <summary>The signed-in referrer, when there was one.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The team member who wrote down a referral that came by phone, e-mail or a task.</summary>
    public Guid? WrittenDownBy { get; init; }

    /// <summary>Sent online by whoever said they are the person: nobody has spoken with them yet.</summary>
    public bool IsUnproven => Source == ReferralSource.Self && WrittenDownBy is null;

    /// <summary>It may be a jobcentre, or report to one.</summary>
    public bool IsAgency => Source == ReferralSource.Agency;

    /// <summary>The referrer as somebody who may read of the case. Who cares for the person directly gets what care needs. An agency may be a
    /// jobcentre, or report to one, and somebody else may be anybody: they get what the person agreed to and nothing more.</summary>
    public Recipient AsReaderOfTheCase(Guid referralId) => AsRecipient(referralId) with
    {
        Kind = Source switch
        {
            ReferralSource.GpPractice or ReferralSource.Hospital or ReferralSource.SocialCare => RecipientKind.Referrer,
            ReferralSource.Agency => RecipientKind.ProviderReportingToBenefits,
            _ => RecipientKind.NominatedOther,
        },
    };

    /// <summary>The referrer as somebody who may be told what became of the referral. Without a place that can sign in, the key is this one referral.</summary>
    public Recipient AsRecipient(Guid referralId) =>
        new(RecipientKind.Referrer, PlaceCode ?? referralId.ToString(), PlaceName.Said() is { } place ? $"{Name}, {place}" : Name);
}
