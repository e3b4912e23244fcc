namespace Linkwork.Domain.Work;

/// <summary>The four complete answers to the offer of a work conversation. None is better than another.</summary>
public enum WorkAnswer { Yes, KeepTheJobIHave, NotNow, NotForMe }

/// <summary>Who first spoke of work. Recorded for the coercion audit; never anybody's target.</summary>
public enum RaisedBy { Person, Referrer, LinkWorker }

/// <summary>Where the one offer was made.</summary>
public enum OfferedAt { Referral, FirstContact, Conversation }

/// <summary>The one offer of a work conversation in a case, and its answer. Any answer ends it; "not now" and "not for me" mean
/// that nobody raises work again until the person does, or until the date they chose.</summary>
public sealed class WorkOffer : TeamRecord, IOfCase
{
    public required Guid CaseId { get; init; }
    public required OfferedAt Stage { get; init; }
    public required RaisedBy RaisedBy { get; init; }
    public required WorkAnswer Answer { get; init; }

    /// <summary>With <see cref="WorkAnswer.NotNow"/> only: the day the person chose, or null when they chose none.</summary>
    public DateOnly? Until { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When the chosen date was shown, once, to the case's worker.</summary>
    public DateTimeOffset? DateShownAt { get; set; }

    /// <summary>When the person asked to talk about work after all.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    /// <summary>True while the team's case page says not to raise work.</summary>
    public bool QuietOn(DateOnly day) =>
        ReopenedAt is null && (Answer == WorkAnswer.NotForMe || (Answer == WorkAnswer.NotNow && (Until is null || day < Until)));

    public string? ReopeningProblem(DateOnly today) =>
        ReopenedAt is not null ? "They have already asked to talk about work"
        : QuietOn(today) ? null
        : "Nothing is closed: talk about work whenever they want to";

    /// <summary>The person asked to talk about work after all: their word is enough, and nobody asks why.</summary>
    /// <exception cref="Refusal">It isn't quiet.</exception>
    public void Reopen(DateTimeOffset at)
    {
        Refusal.If(ReopeningProblem(London.Date(at)));
        ReopenedAt = at;
    }

    /// <summary>The date they chose has come and the case's worker hasn't been shown it yet.</summary>
    public bool DateToShowOn(DateOnly day) => ReopenedAt is null && DateShownAt is null && Answer == WorkAnswer.NotNow && Until <= day;

    public static string? Problem(WorkAnswer? answer, DateOnly? until, DateOnly today) => answer switch
    {
        null => "Choose what the person said",
        not WorkAnswer.NotNow when until is not null => "A date goes only with “not now”",
        _ when until <= today => "The date they chose must be after today",
        _ => null,
    };
}

/// <summary>How things stand with work. Several may be true at once; none need be known.</summary>
public enum WorkSituation
{
    EmployedAndWell, EmployedAndStruggling, OffSick, JobAtRisk, SelfEmployed, OutOfWork, NeverWorked, Caring, Studying,
    Volunteering, Retired, PreferNotToSay,
}
