namespace Linkwork.Domain.Caseload;

/// <summary>How a case ends, and how the person comes back without a new referral.</summary>
public sealed partial class Case
{
    public List<Closure> Closures { get; } = [];

    /// <summary>Projected: open unless the newest closure was not reopened. A test recomputes it.</summary>
    public CaseStatus Status { get; private set; } = CaseStatus.Open;

    public Closure? CurrentClosure => Closures.OrderBy(closure => closure.At).LastOrDefault(closure => closure.ReopenedAt is null);

    public string? ClosureProblem(ClosureReason? reason, string? summary) =>
        Status == CaseStatus.Closed ? "This case is already closed"
        : reason is null ? "Choose why the case is closing"
        : reason != ClosureReason.Died && summary.Said() is null ? "Write a line for the person and the referrer: what was done and what comes next"
        : null;

    /// <summary>Ends this episode of support.</summary>
    /// <exception cref="Refusal">Closed already, or no reason.</exception>
    public Closure Close(ClosureReason? reason, string? summary, Guid by, DateTimeOffset at)
    {
        Refusal.If(ClosureProblem(reason, summary));
        var closure = new Closure { TeamId = TeamId, CaseId = Id, Reason = reason!.Value, Summary = summary.Said(), By = by, At = at };
        Closures.Add(closure);
        Status = CaseStatus.Closed;
        WaitingOn = WaitingOn.Nobody;
        Raise(new CaseClosed(Id, closure.Id, reason.Value, at));
        return closure;
    }

    public string? ReopeningProblem(string? why) =>
        Status == CaseStatus.Open ? "This case is open" : why.Said() is null ? "Say in a few words why the person is back" : null;

    /// <summary>The person is back: same case, no new referral, nothing lost.</summary>
    /// <exception cref="Refusal">It is open, or no word why.</exception>
    public void Reopen(string? why, Guid by, DateTimeOffset at)
    {
        Refusal.If(ReopeningProblem(why));
        CurrentClosure!.Reopen(why!.Trim(), by, at);
        Status = CaseStatus.Open;
        WaitingOn = WaitingOn.Us;
        Raise(new CaseReopened(Id, at));
    }
}

public enum CaseStatus { Open, Closed }

public enum ClosureReason { GoalsMet, PersonChoseToStop, CouldNotReach, MovedAway, PassedToAnotherService, Died, SomethingElse }

/// <summary>An end of support; reopening is written on the closure it takes back.</summary>
public sealed class Closure : TeamRecord, IOfCase
{
    public required Guid CaseId { get; init; }
    public required ClosureReason Reason { get; init; }
    public string? Summary { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? ReopenedWhy { get; private set; }
    public Guid? ReopenedBy { get; private set; }
    public DateTimeOffset? ReopenedAt { get; private set; }

    internal void Reopen(string why, Guid by, DateTimeOffset at) => (ReopenedWhy, ReopenedBy, ReopenedAt) = (why, by, at);
}

public sealed record CaseClosed(Guid CaseId, Guid ClosureId, ClosureReason Reason, DateTimeOffset At) : DomainEvent(At);

public sealed record CaseReopened(Guid CaseId, DateTimeOffset At) : DomainEvent(At);
