namespace Linkwork.Domain.Work;

/// <summary>A step towards or in work. Their order says nothing: nobody has to take one before another. Names are stored, so never rename one; add instead.</summary>
public enum WorkStepKind
{
    ReadyToGoOut, JoinedGroup, Volunteering, CourseStarted, CourseCompleted, BenefitsAdvice,
    ExploredOptions, CvDone, Application, Interview, Offer, AdjustmentsAgreed, JobStarted, StayedInJob, ReturnedFromSickness,
    Sustained4Weeks, Sustained13Weeks, Sustained26Weeks, Sustained52Weeks, Progression,
    SomethingElse,
}

/// <summary>Put down means left for now; what was done stays done, and it can be picked up on any day.</summary>
public enum WorkStepState { MightDo, Done, PutDown }

/// <summary>Something the person did, or chose as something they might do. Nothing is ever due, counted or late.</summary>
public sealed class WorkStep : TeamRecord, IVersioned, IOfCase
{
    public required Guid CaseId { get; init; }
    public required WorkStepKind Kind { get; init; }
    public WorkStepState State { get; private set; }

    /// <summary>The day it was done, when somebody knows.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>What it was and how anybody knows, in words.</summary>
    public string? Evidence { get; private set; }
    public DateOnly? PutDownOn { get; private set; }
    public string? PutDownWords { get; private set; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public int Version { get; private set; }

    /// <summary>Written down by mistake, or no longer something they might do.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    public static IEnumerable<Problem> Problems(WorkStepKind? kind, WorkStepState? state, DateOnly? on, string? evidence, DateOnly today)
    {
        if (kind is null) yield return new(nameof(Kind), "Choose a step");
        if (kind == WorkStepKind.SomethingElse && evidence.Said() is null) yield return new(nameof(Evidence), "Say in a few words what the step is");
        if (state is not (WorkStepState.MightDo or WorkStepState.Done)) yield return new(nameof(State), "Choose whether they did it, or might do it");
        if (state == WorkStepState.MightDo && on is not null) yield return new(nameof(On), "A day goes only with what was done. What they might do has no date");
        if (DayProblem(on, today) is { } future) yield return new(nameof(On), future);
    }

    public static string? DayProblem(DateOnly? on, DateOnly today) => on > today ? "The day can’t be in the future" : null;

    public string? DoneProblem(DateOnly? on, DateOnly today) =>
        TakenBackProblem() ?? (State == WorkStepState.MightDo ? DayProblem(on, today) : "This step is done already");

    /// <summary>What they might do, they did.</summary>
    /// <exception cref="Refusal">It is done or taken back, or the day lies ahead.</exception>
    public void Do(DateOnly? on, string? evidence, DateOnly today)
    {
        Refusal.If(DoneProblem(on, today));
        (State, On, Evidence) = (WorkStepState.Done, on, evidence.Said() ?? Evidence);
    }

    public string? PutDownProblem(DateOnly? on, DateOnly today) => TakenBackProblem()
        ?? (State != WorkStepState.Done ? "Only what was begun can be put down" : DayProblem(on, today) ?? (on < On ? "It can’t be put down before it was done" : null));

    /// <summary>They left it for now. Going back is normal.</summary>
    /// <exception cref="Refusal">It isn't done, was taken back, or the day lies ahead or before it was done.</exception>
    public void PutDown(DateOnly? on, string? words, DateOnly today)
    {
        Refusal.If(PutDownProblem(on, today));
        (State, PutDownOn, PutDownWords) = (WorkStepState.PutDown, on, words.Said());
    }

    public string? PickUpProblem() => TakenBackProblem() ?? (State == WorkStepState.PutDown ? null : "This step wasn’t put down");

    /// <summary>They took it up again, or it was put down by mistake.</summary>
    /// <exception cref="Refusal">It wasn't put down.</exception>
    public void PickUp()
    {
        Refusal.If(PickUpProblem());
        (State, PutDownOn, PutDownWords) = (WorkStepState.Done, null, null);
    }

    public string? TakenBackProblem() => TakenBackAt is null ? null : "This step was taken back";

    /// <exception cref="Refusal">Taken back already.</exception>
    public void TakeBack(DateTimeOffset at)
    {
        Refusal.If(TakenBackProblem());
        TakenBackAt = at;
    }

    public string? ReturnProblem() => TakenBackAt is null ? "This step wasn’t taken back" : null;

    /// <summary>Taken back by mistake: it stands as it stood.</summary>
    /// <exception cref="Refusal">It wasn't taken back.</exception>
    public void Return()
    {
        Refusal.If(ReturnProblem());
        TakenBackAt = null;
    }

    /// <param name="state">Done, or might do.</param>
    internal void Begin(WorkStepState state, DateOnly? on, string? evidence) => (State, On, Evidence) = (state, on, evidence.Said());
}
