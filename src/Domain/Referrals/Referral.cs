using Linkwork.Domain.People;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Referrals;

/// <summary>The request that brings a person to a team, as it was sent. What was sent never changes; what the team did about it is a row each.</summary>
public sealed partial class Referral : TeamRecord, IVersioned, IAboutAPerson
{
    public string Reference { get; init; } = Shared.Reference.New('R');
    public required DateTimeOffset ReceivedAt { get; init; }
    public int Version { get; private set; }
    public required PersonDetails Details { get; init; }
    public required Referrer Referrer { get; init; }
    public required Urgency Urgency { get; init; }

    public List<ReferralReason> Reasons { get; init; } = [];
    public string? Story { get; init; }

    /// <summary>What the person hopes for, in their words.</summary>
    public string? Hopes { get; init; }

    /// <summary>At least one entry is a must-have (PRSB): either the risks, or that none are known.</summary>
    public bool NoKnownRisks { get; init; }
    public string? Risks { get; init; }

    /// <summary>The person agreed to this referral: yes or no, and who told us. Not the GDPR basis.</summary>
    public bool Agreed { get; init; }
    public string? AgreementToldBy { get; init; }

    /// <summary>Only if it came up. Nobody has to ask.</summary>
    public List<WorkSituation> WorkSituations { get; init; } = [];
    public RaisedBy? WorkRaisedBy { get; init; }
    public WorkAnswer? WorkAnswer { get; init; }
    public DateOnly? WorkNotNowUntil { get; init; }

    /// <summary>The person this turned out to be; null while somebody has to decide.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Projected from the rows below so that lists can be indexed; a test recomputes it.</summary>
    public ReferralStatus Status { get; private set; } = ReferralStatus.Waiting;

    /// <summary>The earlier referral that another team passed on.</summary>
    public Guid? TransferredFromTeamId { get; init; }
    public Guid? TransferredFromId { get; init; }

    /// <summary>What that team wrote for this one.</summary>
    public string? PassedWith { get; init; }

    public static IEnumerable<Problem> Problems(Referral draft, DateOnly today)
    {
        foreach (var problem in draft.Details.Problems(today)) yield return problem;
        if (draft.Reasons.Count == 0) yield return new(nameof(Reasons), "Choose at least one reason for the referral");
        if (draft.Risks.Said() is null && !draft.NoKnownRisks) yield return new(nameof(Risks), "Say what risks you know of, or tick “No known risks”");
        if (draft.Risks.Said() is not null && draft.NoKnownRisks) yield return new(nameof(Risks), "You described a risk and ticked “No known risks”: keep one");
        if (!draft.Agreed) yield return new(nameof(Agreed), "The person must have agreed to be referred. Ask them first");
        if (draft.Agreed && draft.AgreementToldBy.Said() is null) yield return new(nameof(AgreementToldBy), "Say who told you the person agreed");
        if (draft.WorkSituations.Count > 0 && draft.WorkRaisedBy is null) yield return new(nameof(WorkRaisedBy), "Say who raised work: the person or you");
        if (draft.WorkAnswer is not null && WorkOffer.Problem(draft.WorkAnswer, draft.WorkNotNowUntil, today) is { } sentence)
            yield return new(nameof(WorkNotNowUntil), sentence);
    }

    /// <summary>Joins the referral to a person when nobody has to decide.</summary>
    public void IsFor(Guid personId, DateTimeOffset at)
    {
        PersonId = personId;
        Status = StatusFromRows();
        Raise(new ReferralReceived(Id, at));
    }

    /// <summary>Somebody has to decide whether this is a person the team knows.</summary>
    public void MightBe(IEnumerable<(Guid PersonId, string Why)> candidates, DateTimeOffset at)
    {
        PossibleMatches.AddRange(candidates.Select(c => new PossibleMatch { TeamId = TeamId, ReferralId = Id, PersonId = c.PersonId, Why = c.Why }));
        Status = StatusFromRows();
        Raise(new ReferralReceived(Id, at));
    }

    /// <summary>Did the practice send this where the team knows the person to be registered? What a referral claims doesn't count: only their own
    /// practice learns of a case it didn't open.</summary>
    public bool IsFromPracticeOf(Person person) =>
        Referrer is { Source: ReferralSource.GpPractice, PlaceCode: { } place } && place == person.Details.PracticeCode && PersonId == person.Id;

    /// <summary>State from facts: the newest fact that ends the wait wins.</summary>
    public ReferralStatus StatusFromRows() =>
        Acceptance is not null ? ReferralStatus.Accepted
        : Attachment is not null ? ReferralStatus.Attached
        : Decline is not null ? ReferralStatus.Declined
        : Transfer is not null ? ReferralStatus.Transferred
        : Questions.Any(question => question.AnsweredAt is null) ? ReferralStatus.Asked
        : PersonId is null ? ReferralStatus.NeedsMatching
        : ReferralStatus.Waiting;
}

public enum ReferralStatus { Waiting, NeedsMatching, Asked, Accepted, Attached, Declined, Transferred }

public enum Urgency { Routine, Soon, Urgent }

/// <summary>One reason from the needs list.</summary>
public sealed class ReferralReason : TeamRecord, IAboutAPerson
{
    public required Guid ReferralId { get; init; }
    public required Need Need { get; init; }
}

public sealed record ReferralReceived(Guid ReferralId, DateTimeOffset At) : DomainEvent(At);
