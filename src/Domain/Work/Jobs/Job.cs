namespace Linkwork.Domain.Work;

/// <summary>One job of a person: what it is, since when, and how it ended. All of a person's jobs are one history, which several rulebooks count.</summary>
public sealed class Job : TeamRecord, IVersioned, IOfCase
{
    public required Guid CaseId { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public int Version { get; private set; }
    public string Role { get; private set; } = "";
    public string? Employer { get; private set; }
    public JobKind Kind { get; private set; }
    public JobOrigin Origin { get; private set; }

    /// <summary>Hours a week, as usual; null when not known.</summary>
    public decimal? Hours { get; private set; }

    /// <summary>Pounds before tax, for each <see cref="PayPer"/>; null when not known.</summary>
    public decimal? Pay { get; private set; }
    public PayPer? PayPer { get; private set; }
    public Contract? Contract { get; private set; }
    public FoundThrough? FoundThrough { get; private set; }

    /// <summary>Did the person want this job?</summary>
    public Wanted? Wanted { get; private set; }

    /// <summary>The first day; one to come while it is only agreed.</summary>
    public DateOnly? StartedOn { get; private set; }
    public JobEnding? Ending { get; private set; }

    /// <summary>Written on the wrong case, or twice: kept, shown as taken back, counted nowhere.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>"Kitchen assistant, Harbour Café".</summary>
    public string Name => NameOf(Role, Employer);

    public static string NameOf(string role, string? employer) => employer is null ? role : $"{role}, {employer}";

    public bool Ended => Ending is not null;

    /// <summary>Pounds an hour; null when the pay isn't known, or is for a longer time and the hours aren't known.</summary>
    public decimal? PayAnHour => PayPer switch
    {
        Work.PayPer.Hour => Pay,
        _ when Hours is not > 0 => null,
        Work.PayPer.Week => Pay / Hours,
        Work.PayPer.Month => Pay * 12 / 52 / Hours,
        Work.PayPer.Year => Pay / 52 / Hours,
        _ => null,
    };

    /// <summary>The last day it went on, as far as is known on <paramref name="today"/>; null when it ended and nobody knows when.</summary>
    public DateOnly? LastDay(DateOnly today) => Ending is null ? today : Ending.On;

    /// <summary>Whole weeks from the first day to the last; null when either isn't known.</summary>
    public int? Weeks(DateOnly today) => StartedOn is { } start && LastDay(today) is { } last ? Math.Max(0, (last.DayNumber - start.DayNumber + 1) / 7) : null;

    /// <summary>Writes down what is known of it, or puts it right later. Whoever calls has asked <see cref="JobFacts.Problems"/>.</summary>
    internal void Write(JobFacts facts)
    {
        (Role, Employer, Kind, Origin, Hours) = (facts.Role!.Trim(), facts.Employer.Said(), facts.Kind!.Value, facts.Origin!.Value, facts.Hours);
        (Pay, PayPer, Contract, FoundThrough, Wanted, StartedOn) = (facts.Pay, facts.PayPer, facts.Contract, facts.FoundThrough, facts.Wanted, facts.StartedOn);
    }

    public string? EndingProblem(DateOnly? on, DateOnly today) =>
        TakenBackAt is not null ? "This job was taken back: it was written down by mistake"
        : Ending is not null ? "This job has ended already"
        : on > today ? "Choose the day it ended, today or earlier. While it goes on, leave it as it is"
        : on < StartedOn ? "The day it ended is before the day it began"
        : null;

    /// <summary>It has ended. Nobody needs to say why.</summary>
    internal JobEnding End(DateOnly? on, EndReason? reason, string? words, Guid by, DateTimeOffset at) => Ending = new()
    {
        TeamId = TeamId, JobId = Id, On = on, Reason = reason, InTheirWords = words.Said(), By = by, At = at,
    };

    /// <summary>Said to have ended by mistake: it goes on.</summary>
    internal void GoOn() => Ending = null;

    public string? TakeBackProblem() => TakenBackAt is null ? null : "This job was taken back already";

    internal void TakeBack(DateTimeOffset at) => TakenBackAt = at;
}

/// <summary>The end of a job: when and why, as far as the person wants to say. It opens support again at once.</summary>
public sealed class JobEnding : TeamRecord, IAboutAPerson
{
    public required Guid JobId { get; init; }

    /// <summary>The last day; null when nobody remembers.</summary>
    public DateOnly? On { get; init; }
    public EndReason? Reason { get; init; }
    public string? InTheirWords { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What they answered when a talk about it was offered, once; null while it is open.</summary>
    public TalkAnswer? Talk { get; private set; }
    public DateTimeOffset? TalkAt { get; private set; }

    public string? TalkProblem(TalkAnswer? answer) =>
        answer is null ? "Choose what they said" : Talk is not null ? "A talk was offered, and answered. It isn’t offered again unless they ask" : null;

    internal void Answer(TalkAnswer answer, DateTimeOffset at) => (Talk, TalkAt) = (answer, at);
}
