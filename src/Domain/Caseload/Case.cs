using Linkwork.Domain.Conversations;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Outcomes;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Caseload;

/// <summary>One episode of support, from acceptance to closure. A person may have several, never two open at once in one team.</summary>
public sealed partial class Case : TeamRecord, IVersioned, IAboutAPerson
{
    public string Reference { get; init; } = Shared.Reference.New('C');
    public required Guid PersonId { get; set; }
    public required Guid ReferralId { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When the referral arrived: the clock to the first contact runs from here, not from acceptance.</summary>
    public required DateTimeOffset ReferredAt { get; init; }
    public int Version { get; private set; }
    public required Urgency Urgency { get; init; }

    /// <summary>How much of a worker's caseload this takes: 1 light, 2 usual, 3 heavy.</summary>
    public int Weight { get; private set; } = 2;

    public string? Risks { get; set; }
    public bool NoKnownRisks { get; set; }

    public List<CaseNeed> Needs { get; } = [];
    public List<Conversation> Conversations { get; } = [];
    public WorkOffer? WorkOffer { get; private set; }
    public List<Goal> Goals { get; } = [];
    public List<PlanAction> Actions { get; } = [];
    public List<Signpost> Signposts { get; } = [];
    public List<OnwardReferral> OnwardReferrals { get; } = [];
    public List<Ons4Response> Ons4Responses { get; } = [];
    public List<Share> Shares { get; } = [];

    public static string? RiskProblem(string? risks, bool none) =>
        risks.Said() is null && !none ? "Say what risks you know of, or tick “No known risks”"
        : risks.Said() is not null && none ? "You described a risk and ticked “No known risks”: keep one"
        : null;

    /// <summary>Says what the team knows of risks now. "No known risks" is an answer; silence isn't.</summary>
    /// <exception cref="Refusal">Neither said, or both.</exception>
    public void StateRisks(string? risks, bool none)
    {
        Refusal.If(RiskProblem(risks, none));
        (Risks, NoKnownRisks) = (risks.Said(), none);
    }

    /// <summary>Opens a case from an accepted referral, with its reasons as needs.</summary>
    public static Case From(Referral referral, Guid by, DateTimeOffset at)
    {
        var opened = new Case
        {
            TeamId = referral.TeamId, PersonId = referral.PersonId ?? throw new Refusal(referral.AcceptanceProblem() ?? "Decide who this is first"),
            ReferralId = referral.Id, OpenedAt = at, ReferredAt = referral.ReceivedAt, Urgency = referral.Urgency, Risks = referral.Risks, NoKnownRisks = referral.NoKnownRisks,
        };
        opened.AddReasonsOf(referral, at);
        opened.TakeWorkAnswerOf(referral, at);
        return opened;
    }

    /// <summary>Adds the needs a referral names and the case doesn't have yet.</summary>
    public void AddReasonsOf(Referral referral, DateTimeOffset at)
    {
        foreach (var reason in referral.Reasons.Where(reason => Needs.TrueForAll(need => need.Need != reason.Need)))
            Needs.Add(new() { TeamId = TeamId, CaseId = Id, Need = reason.Need, FromReferralId = referral.Id, At = at });
    }

    /// <summary>What the person answered about work when they were referred is the case's one offer, unless it was made before. The day they
    /// chose may have passed while the referral waited: it is kept as they said it.</summary>
    public void TakeWorkAnswerOf(Referral referral, DateTimeOffset at)
    {
        if (WorkOffer is not null || referral.WorkAnswer is not { } answer) return;
        WorkOffer = new()
        {
            TeamId = TeamId, CaseId = Id, Stage = OfferedAt.Referral, RaisedBy = referral.WorkRaisedBy ?? RaisedBy.Referrer, Answer = answer,
            Until = referral.WorkNotNowUntil, By = referral.Referrer.UserId ?? referral.Referrer.WrittenDownBy ?? Guid.Empty, At = at,
        };
    }

    /// <summary>Takes back what came only from a referral that wasn't about this person: needs that no other referral named and nobody has
    /// worked on, and its answer about work unless this person has said something of their own since.</summary>
    /// <returns>The needs taken away.</returns>
    public IReadOnlyList<CaseNeed> Forget(Referral referral, IReadOnlyCollection<Referral> others)
    {
        var gone = Needs.Where(need => need.FromReferralId == referral.Id && need is { InTheirWords: null, Importance: null }
            && !others.Any(other => other.Reasons.Exists(reason => reason.Need == need.Need))).ToList();
        Needs.RemoveAll(gone.Contains);
        if (WorkOffer is { Stage: OfferedAt.Referral, Later.Count: 0 } offer && offer.At == referral.Attachment?.At) WorkOffer = null;
        return gone;
    }
}

/// <summary>Something the person wants help with, how much it matters to them, and where it came from.</summary>
public sealed class CaseNeed : TeamRecord, IOfCase
{
    public required Guid CaseId { get; init; }
    public required Need Need { get; init; }
    public string? InTheirWords { get; set; }

    /// <summary>1–10, or null when not asked.</summary>
    public int? Importance { get; set; }
    public Guid? FromReferralId { get; init; }
    public required DateTimeOffset At { get; init; }
}
