namespace Linkwork.Domain.Referrals;

/// <summary>Is it somebody the team knows? Unsure matches go to a person to decide, and can be undone.</summary>
public sealed partial class Referral
{
    public List<PossibleMatch> PossibleMatches { get; } = [];
    public List<MatchDecision> MatchDecisions { get; } = [];
    public Attachment? Attachment { get; private set; }

    public string? MatchProblem() => PersonId is not null ? "Somebody has already decided who this is" : Ended;

    /// <summary>A person decided: this is <paramref name="personId"/> (known or newly made).</summary>
    /// <exception cref="Refusal">Already decided.</exception>
    public void Match(Guid personId, bool known, Guid by, DateTimeOffset at)
    {
        Refusal.If(MatchProblem());
        MatchDecisions.Add(new() { TeamId = TeamId, ReferralId = Id, PersonId = personId, Known = known, By = by, At = at });
        PersonId = personId;
        Status = StatusFromRows();
    }

    public string? UndoMatchProblem() =>
        PersonId is null ? "Nobody has decided who this is yet"
        : Status is ReferralStatus.Declined or ReferralStatus.Transferred ? Ended
        : null;

    /// <summary>The match was wrong: the referral is about <paramref name="newPersonId"/> instead, and leaves the case it was added to.</summary>
    /// <exception cref="Refusal">There is no match to undo.</exception>
    public void UndoMatch(Guid newPersonId, Guid by, DateTimeOffset at)
    {
        Refusal.If(UndoMatchProblem());
        MatchDecisions.Add(new() { TeamId = TeamId, ReferralId = Id, PersonId = newPersonId, Known = false, UndoesPersonId = PersonId, By = by, At = at });
        PersonId = newPersonId;
        Attachment = null;
        Status = StatusFromRows();
        Raise(new MatchUndone(Id, at));
    }

    /// <summary>The person it is about has another record, where everything of theirs goes.</summary>
    internal void MoveTo(Guid personId, Guid by, DateTimeOffset at)
    {
        MatchDecisions.Add(new() { TeamId = TeamId, ReferralId = Id, PersonId = personId, Known = true, UndoesPersonId = PersonId, By = by, At = at });
        PersonId = personId;
    }

    /// <summary>One of those it might be about has another record.</summary>
    internal void MightAlsoBe(Guid personId, Guid insteadOf)
    {
        if (PossibleMatches.Find(match => match.PersonId == insteadOf) is { } old && PossibleMatches.TrueForAll(match => match.PersonId != personId))
            PossibleMatches.Add(new() { TeamId = TeamId, ReferralId = Id, PersonId = personId, Why = old.Why });
    }

    /// <summary>The case it was added to turned out to be somebody else's: it waits for the team again.</summary>
    internal void Detach()
    {
        Attachment = null;
        Status = StatusFromRows();
    }

    public string? AttachmentProblem() => AcceptanceProblem();

    /// <summary>The person has an open case: the new reasons go there, for the team to look at. Nothing the team knows is overwritten.</summary>
    /// <exception cref="Refusal">Already dealt with, or nobody has decided who it is.</exception>
    public void AttachTo(Guid caseId, Guid? by, DateTimeOffset at)
    {
        Refusal.If(AttachmentProblem());
        Attachment = new() { TeamId = TeamId, ReferralId = Id, CaseId = caseId, By = by, At = at };
        Status = StatusFromRows();
        Raise(new ReferralAttached(Id, caseId, at));
    }

    public string? LookProblem() => Attachment is null ? "This referral was not added to a case" : Attachment.LookedAtAt is not null ? "Somebody has already looked at this" : null;

    /// <summary>Somebody on the team has read the new reasons.</summary>
    /// <exception cref="Refusal">Nothing to look at.</exception>
    public void LookedAt(Guid by, DateTimeOffset at)
    {
        Refusal.If(LookProblem());
        Attachment!.Looked(by, at);
    }
}

/// <summary>Somebody in the team this might be, and what agrees.</summary>
public sealed class PossibleMatch : TeamRecord, IAboutAPerson
{
    public required Guid ReferralId { get; init; }
    public required Guid PersonId { get; init; }
    public required string Why { get; init; }
}

/// <summary>Who decided which person a referral is about. An undo is a decision of its own.</summary>
public sealed class MatchDecision : TeamRecord, IAboutAPerson
{
    public required Guid ReferralId { get; init; }
    public required Guid PersonId { get; init; }
    public required bool Known { get; init; }
    public Guid? UndoesPersonId { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A referral for somebody with an open case, added to it.</summary>
public sealed class Attachment : TeamRecord, IAboutAPerson
{
    public required Guid ReferralId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>Null when the match was sure and nobody had to decide.</summary>
    public Guid? By { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? LookedAtBy { get; private set; }
    public DateTimeOffset? LookedAtAt { get; private set; }

    internal void Looked(Guid by, DateTimeOffset at) => (LookedAtBy, LookedAtAt) = (by, at);
}

public sealed record ReferralAttached(Guid ReferralId, Guid CaseId, DateTimeOffset At) : DomainEvent(At);

public sealed record MatchUndone(Guid ReferralId, DateTimeOffset At) : DomainEvent(At);
