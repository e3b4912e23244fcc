namespace Linkwork.Domain.Work;

/// <summary>What is written down of a job. Only what it is, its kind and when it began are needed; all else may stay unknown.</summary>
public sealed record JobFacts
{
    /// <summary>The most hours in a week that a job can have; more is a slip of the finger.</summary>
    public const decimal MostHours = 120;

    public string? Role { get; init; }
    public string? Employer { get; init; }
    public JobKind? Kind { get; init; }
    public JobOrigin? Origin { get; init; }
    public decimal? Hours { get; init; }
    public decimal? Pay { get; init; }
    public PayPer? PayPer { get; init; }
    public Contract? Contract { get; init; }
    public FoundThrough? FoundThrough { get; init; }
    public Wanted? Wanted { get; init; }
    public DateOnly? StartedOn { get; init; }

    public static JobFacts Of(Job job) => new()
    {
        Role = job.Role, Employer = job.Employer, Kind = job.Kind, Origin = job.Origin, Hours = job.Hours, Pay = job.Pay, PayPer = job.PayPer,
        Contract = job.Contract, FoundThrough = job.FoundThrough, Wanted = job.Wanted, StartedOn = job.StartedOn,
    };

    /// <param name="begun">The day support began: the day the referral arrived.</param>
    /// <param name="endedOn">The day it ended, where that is known already.</param>
    public IEnumerable<Problem> Problems(DateOnly begun, DateOnly today, DateOnly? endedOn = null)
    {
        if (Role.Said() is null) yield return new(nameof(Role), "Write what the job is, like “kitchen assistant”");
        if (Kind is null) yield return new(nameof(Kind), "Choose what kind of work it is");
        if (Origin is null) yield return new(nameof(Origin), "Choose whether they had it before, had it when support began, or began it since");
        if (Hours is <= 0 or > MostHours) yield return new(nameof(Hours), $"Hours a week is a number up to {MostHours}, like 16 or 7.5");
        foreach (var problem in PayProblems()) yield return problem;
        foreach (var problem in StartProblems(begun, today)) yield return problem;
        if (endedOn < StartedOn) yield return new(nameof(StartedOn), "The day it began is after the day it ended");
        if (Origin == JobOrigin.AtStart && endedOn < begun) yield return new(nameof(Origin), "It had ended when support began. Choose that they had it before");
    }

    private IEnumerable<Problem> PayProblems()
    {
        if (Pay is <= 0 or > 1_000_000) yield return new(nameof(Pay), "Pay is an amount in pounds, like 12.71. Leave it empty when there is none, or nobody knows");
        if (Pay is not null && Kind == JobKind.Volunteering) yield return new(nameof(Pay), "Volunteering has no pay. Choose another kind of work, or leave the pay empty");
        if (Pay > 1_000 && PayPer == Work.PayPer.Hour) yield return new(nameof(Pay), "That is a lot for an hour. Look at the pay again, or at what it is for");
        if (Pay is not null && PayPer is null) yield return new(nameof(PayPer), "Choose what the pay is for: an hour, a week, a month or a year");
    }

    private IEnumerable<Problem> StartProblems(DateOnly begun, DateOnly today)
    {
        if (StartedOn < today.AddYears(-80) || StartedOn > today.AddYears(1)) yield return new(nameof(StartedOn), "Look at the year again");
        else if (Origin == JobOrigin.SinceStart && StartedOn is null) yield return new(nameof(StartedOn), "Choose the day it began, or will begin");
        else if (Origin == JobOrigin.SinceStart && StartedOn < begun) yield return new(nameof(StartedOn), "It began before support did. Choose that they had it when support began");
        else if (Origin is JobOrigin.AtStart or JobOrigin.Before && StartedOn >= begun) yield return new(nameof(StartedOn), "It began after support did. Choose that it began since");
    }
}

/// <summary>What kind of work it is. Names are stored, so never rename one; add instead.</summary>
public enum JobKind { Paid, SelfEmployedWithProof, SelfEmployedWithoutProof, Apprenticeship, Volunteering, PermittedWork, WorkTrial }

/// <summary>Where the job stands to the start of support.</summary>
public enum JobOrigin { Before, AtStart, SinceStart }

public enum PayPer { Hour, Week, Month, Year }

public enum Contract { Permanent, FixedTerm, Agency, NoSetHours, Casual, NothingWritten }

public enum FoundThrough { Advert, FriendOrFamily, AskedTheEmployer, EmploymentSupport, Volunteering, CourseOrTraining, Jobcentre, Agency, OwnBusiness, AnotherWay }

public enum Wanted { Yes, ForNow, No }

/// <summary>Why a job ended. None is a failure.</summary>
public enum EndReason { FoundBetter, OnlyForATime, EmployerEndedIt, Health, HoursOrPay, HowTheyWereTreated, NotRightForThem, CaringOrFamily, TravelOrChildcare, SomethingElse, RatherNotSay }

/// <summary>What they said when a talk was offered after a job had ended. Each is a complete answer.</summary>
public enum TalkAnswer { Yes, NotNow, No }

public static class JobKinds
{
    /// <summary>Paid work that a rulebook of others may count: a self-employed person has shown proof; a trial isn't a job yet.</summary>
    public static bool CountsAsPaid(this JobKind kind) =>
        kind is JobKind.Paid or JobKind.SelfEmployedWithProof or JobKind.Apprenticeship or JobKind.PermittedWork;

    /// <summary>Work for oneself has no minimum wage; nor has volunteering.</summary>
    public static bool HasMinimumWage(this JobKind kind) =>
        kind is JobKind.Paid or JobKind.Apprenticeship or JobKind.PermittedWork or JobKind.WorkTrial;
}
