using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Outcomes;
using Linkwork.Domain.People;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Linkwork.Storage;

namespace Linkwork.Pages.Cases;

/// <summary>Everything about a case that its page shows, already read: the page only lays it out.</summary>
public sealed class CaseOnOnePage
{
    public required CaseFacts Case { get; init; }
    public required PersonFacts Person { get; init; }
    public required Timeline Timeline { get; init; }
    public required IReadOnlyList<ArrivedReferral> ToLookAt { get; init; }
    public required IReadOnlyList<DiaryLine> Diary { get; init; }
    public required IReadOnlyList<SentLine> Sent { get; init; }
    public required IReadOnlyList<OtherCase> OtherCases { get; init; }
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    /// <summary>Concerns this viewer may see: leads see all, others their own.</summary>
    public required IReadOnlyList<ConcernLine> Concerns { get; init; }

    /// <summary>What went without consent and the person doesn't know yet; read for leads only.</summary>
    public IReadOnlyList<UntoldLine> Untold { get; init; } = [];
    public required Viewer Viewer { get; init; }
    public required DateTimeOffset Now { get; init; }

    /// <summary>Benefits that stopped or were cut, newest first.</summary>
    public IReadOnlyList<LostBenefit> LostBenefits { get; set; } = [];

    /// <summary>The one that isn't sorted.</summary>
    public LostBenefit? LostBenefit => Open && Living ? LostBenefits.FirstOrDefault(lost => lost.Open) : null;

    /// <summary>Who can advise on it: nearest first, taking people now.</summary>
    public IReadOnlyList<ServiceFound> Advisers { get; set; } = [];

    /// <summary>The date the person chose has come, and this is the one time its worker is told.</summary>
    public bool TheirDateHasCome { get; init; }

    /// <summary>What was said of work; null before anybody talked of it and while the person asked for quiet.</summary>
    public WorkFacts? Work { get; init; }

    /// <summary>Whoever referred and may read of work, when there is something of it that the person wasn't asked about; null while they asked for quiet.</summary>
    public Recipient? NewsFor { get; init; }

    /// <summary>Work has a place on the page: they want to talk about it, or there is something to read.</summary>
    public bool ShowsWork => Work is { } work && (work.Any || Case.Offer is { Says: WorkAnswer.Yes or WorkAnswer.KeepTheJobIHave });

    /// <summary>They may lose the job they have, and want to talk of it: there is time to do something.</summary>
    public bool JobAtRisk => Open && Living && Work?.Newest?.Said.JobAtRisk == true;

    /// <summary>Its day has passed, and it may be said: nobody is reminded of work who asked for quiet.</summary>
    public bool Late(ActionLine action) => action.Due < Today
        && !(Case.Offer?.QuietOn(Today) == true && Case.Goals.Any(goal => goal.Id == action.GoalId && goal.Need.Category() == DataCategory.Work));

    public DateOnly Today => Ui.Format.LondonDate(Now);

    public string Address => $"/cases/{Case.Reference}";

    public bool Open => Case.Status == CaseStatus.Open;

    public bool Leads => Viewer.Teams(Permission.LeadSafeguarding).Contains(Case.TeamId);

    public bool Living => Person.Death is null;

    /// <summary>May this viewer change the case now?</summary>
    public bool MayWork => Open && Living && Viewer.Teams(Permission.WorkOnCases).Contains(Case.TeamId);

    /// <summary>The registered practice by name, when it is among those imported.</summary>
    public string? Practice => Person.Practice;

    public string NameOf(Guid? user) => user is { } id && Names.TryGetValue(id, out var name) ? name : "somebody";
}

public sealed record CaseFacts
{
    public required Guid TeamId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string Reference { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required CaseStatus Status { get; init; }
    public required Urgency Urgency { get; init; }
    public required WaitingOn WaitingOn { get; init; }
    public required Guid? WorkerId { get; init; }
    public required bool Restricted { get; init; }
    public required string? Risks { get; init; }
    public required bool NoKnownRisks { get; init; }
    public required DateTimeOffset? LastContactAt { get; init; }
    public required WorkOffer? Offer { get; init; }
    public required IReadOnlyList<NeedLine> Needs { get; init; }
    public required IReadOnlyList<GoalLine> Goals { get; init; }
    public required IReadOnlyList<ActionLine> Actions { get; init; }
    public required IReadOnlyList<OnwardLine> Onward { get; init; }
    public required IReadOnlyList<SignpostLine> Signposts { get; init; }
    public required IReadOnlyList<Ons4Line> Ons4 { get; init; }
    public required IReadOnlyList<ShareLine> Shares { get; init; }
    public required IReadOnlyList<ClosureLine> Closures { get; init; }
    public required IReadOnlyList<ConversationLine> Conversations { get; init; }
    public required IReadOnlyList<JobLine> Jobs { get; init; }
}

public sealed record PersonFacts(string Reference, PersonDetails Details, Death? Death, string? Practice);

public sealed record NeedLine(Need Need, string? InTheirWords, int? Importance, DateTimeOffset At);

public sealed record ReviewLine(int? Importance, int? Confidence, GoalState State, string? Note, DateTimeOffset At);

public sealed record GoalLine(Guid Id, string InTheirWords, Need Need, int Importance, int Confidence, GoalState State, DateTimeOffset At, IReadOnlyList<ReviewLine> Reviews)
{
    public ReviewLine? Latest => Reviews.MaxBy(review => review.At);
}

public sealed record ActionLine(Guid Id, Guid? GoalId, string What, ActionOwner Who, DateOnly? Due, DateTimeOffset? DoneAt, DateTimeOffset? DroppedAt)
{
    public bool Open => DoneAt is null && DroppedAt is null;
}

public sealed record StepLine(OnwardStepKind Kind, Helped? Helped, string? Note, DateTimeOffset At);

public sealed record OnwardLine(string Reference, string ServiceName, string OrganisationName, OnwardStatus Status, DateTimeOffset At, IReadOnlyList<StepLine> Steps,
    Disclosure Sent, Guid By)
{
    public StepLine? Latest => Steps.MaxBy(step => step.At);
}

public sealed record SignpostLine(string ServiceName, Need? Need, DateTimeOffset At);

public sealed record Ons4Line(int? Satisfied, int? Worthwhile, int? Happy, int? Anxious, DateTimeOffset At);

public sealed record ShareLine(IReadOnlyList<DataCategory> Categories, string RecipientName, SharingPurpose Purpose, DateTimeOffset GivenAt, DateOnly Until, DateTimeOffset? WithdrawnAt)
{
    public bool InForceOn(DateOnly day) => WithdrawnAt is null && day <= Until;
}

public sealed record ClosureLine(ClosureReason Reason, string? Summary, Guid By, DateTimeOffset At, string? ReopenedWhy, Guid? ReopenedBy, DateTimeOffset? ReopenedAt);

public sealed record ConversationLine(Guid Id, DateTimeOffset HappenedAt, Guid By, string? WhatMatters, string? Strengths, string? WhatWouldHelp);

/// <param name="Talk">What they answered when a talk about its end was offered.</param>
public sealed record JobLine(Guid Id, string Role, string? Employer, JobKind Kind, JobOrigin Origin, DateOnly? StartedOn, bool Ended, DateOnly? EndedOn, TalkAnswer? Talk)
{
    public string Name => Job.NameOf(Role, Employer);

    public bool TalkToOffer => Ended && Talk is null && Origin != JobOrigin.Before;
}

/// <param name="TypedAboutWork">What an online self-referral answered about work: anybody could have typed it, so it answers no offer.</param>
public sealed record ArrivedReferral(string Reference, string From, DateTimeOffset ReceivedAt, string? Story, IReadOnlyList<Need> Reasons, WorkAnswer? TypedAboutWork);

public sealed record DiaryLine(Guid UserId, DiaryKind Kind, string What, DateOnly On, TimeOnly? From);

public sealed record OtherCase(string Reference, DateTimeOffset OpenedAt, CaseStatus Status);

public sealed record ConcernLine(Guid Id, DateTimeOffset At, bool Handled);

public sealed record UntoldLine(Guid Id, string To, DateTimeOffset At, Telling Telling);
