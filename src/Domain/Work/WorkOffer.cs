namespace Linkwork.Domain.Work;

/// <summary>The four complete answers to the offer of a work conversation. None is better than another.</summary>
public enum WorkAnswer { Yes, KeepTheJobIHave, NotNow, NotForMe }

/// <summary>Who first spoke of work. Recorded for the coercion audit; never anybody's target.</summary>
public enum RaisedBy { Person, Referrer, LinkWorker }

/// <summary>Where the one offer was made.</summary>
public enum OfferedAt { Referral, FirstContact, Conversation }

/// <summary>The one offer of a work conversation in a case, and its answer. Any answer ends it; "not now" and "not for me" mean
/// that nobody raises work again until the person does, or until the date they chose. The person may say something else on any later
/// day: their newest word holds, and every earlier one is kept.</summary>
public sealed class WorkOffer : TeamRecord, IOfCase
{
    public required Guid CaseId { get; init; }
    public required OfferedAt Stage { get; init; }
    public required RaisedBy RaisedBy { get; init; }

    /// <summary>What they answered when it was offered.</summary>
    public required WorkAnswer Answer { get; init => (field, Says) = (value, value); }

    /// <summary>With <see cref="WorkAnswer.NotNow"/> only: the day the person chose, or null when they chose none.</summary>
    public DateOnly? Until { get; init => (field, SaysUntil) = (value, value); }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What they said since, oldest first.</summary>
    public List<LaterAnswer> Later { get; } = [];

    /// <summary>Projected from the newest word, so that a page reads it without the others; a test recomputes it.</summary>
    public WorkAnswer Says { get; private set; }

    /// <inheritdoc cref="Until"/>
    public DateOnly? SaysUntil { get; private set; }

    /// <summary>When the chosen date was shown, once, to the case's worker.</summary>
    public DateTimeOffset? DateShownAt { get; set; }

    /// <summary>True while the team's case page says not to raise work.</summary>
    public bool QuietOn(DateOnly day) =>
        Says == WorkAnswer.NotForMe || (Says == WorkAnswer.NotNow && (SaysUntil is null || day < SaysUntil));

    public string? ReopeningProblem(DateOnly today) => QuietOn(today) ? null : "Nothing is closed: talk about work whenever they want to";

    /// <summary>The person asked to talk about work after all: their word is enough, and nobody asks why.</summary>
    /// <exception cref="Refusal">It isn't quiet.</exception>
    public void Reopen(Guid by, DateTimeOffset at)
    {
        Refusal.If(ReopeningProblem(London.Date(at)));
        Hear(WorkAnswer.Yes, null, LaterAnswer.Themselves, by, at);
    }

    public static string? QuietProblem(WorkAnswer? answer, DateOnly? until, string? toldBy, DateOnly today) =>
        answer is not (WorkAnswer.NotNow or WorkAnswer.NotForMe) ? "Choose “not now” or “not for me”"
        : Problem(answer, until, today) ?? (toldBy.Said() is null ? "Say who told you: the person, or who speaks for them" : null);

    /// <summary>The person doesn't want work talked about, now or at all, whatever they said before.</summary>
    /// <exception cref="Refusal">Neither "not now" nor "not for me", a date not after today, or nobody said so.</exception>
    public void GoQuiet(WorkAnswer answer, DateOnly? until, string toldBy, Guid by, DateTimeOffset at)
    {
        Refusal.If(QuietProblem(answer, until, toldBy, London.Date(at)));
        Hear(answer, until, toldBy.Trim(), by, at);
    }

    /// <summary>The date they chose has come and the case's worker hasn't been shown it yet.</summary>
    public bool DateToShowOn(DateOnly day) => DateShownAt is null && Says == WorkAnswer.NotNow && SaysUntil <= day;

    private void Hear(WorkAnswer answer, DateOnly? until, string toldBy, Guid by, DateTimeOffset at)
    {
        Later.Add(new() { TeamId = TeamId, WorkOfferId = Id, Answer = answer, Until = until, ToldBy = toldBy, By = by, At = at });
        (Says, SaysUntil, DateShownAt) = (answer, until, null);
    }

    public static string? Problem(WorkAnswer? answer, DateOnly? until, DateOnly today) => answer switch
    {
        null => "Choose what the person said",
        not WorkAnswer.NotNow when until is not null => "A date goes only with “not now”",
        _ when until <= today => "The date they chose must be after today",
        _ => null,
    };
}

/// <summary>What the person said about talking of work after their first answer.</summary>
public sealed class LaterAnswer : TeamRecord, IAboutAPerson
{
    public const string Themselves = "the person";

    public required Guid WorkOfferId { get; init; }
    public required WorkAnswer Answer { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>Who said so: the person, or who speaks for them.</summary>
    public required string ToldBy { get; init; }

    /// <summary>Who wrote it down; empty for words older than this record.</summary>
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>How things stand with work. Several may be true at once; none need be known.</summary>
public enum WorkSituation
{
    EmployedAndWell, EmployedAndStruggling, OffSick, JobAtRisk, SelfEmployed, OutOfWork, NeverWorked, Caring, Studying,
    Volunteering, Retired, PreferNotToSay,
}
