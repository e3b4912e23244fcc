namespace Linkwork.Domain.Caseload;

/// <summary>A dated task or appointment of one worker, usually about a case.</summary>
public sealed class DiaryEntry : TeamRecord, IAboutAPerson
{
    public required Guid UserId { get; init; }
    public Guid? CaseId { get; init; }
    public required DiaryKind Kind { get; init; }
    public required string What { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>For appointments; a task has a day only.</summary>
    public TimeOnly? From { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? DoneAt { get; private set; }
    public Guid? DoneBy { get; private set; }
    public DateTimeOffset? DroppedAt { get; private set; }

    /// <summary>Not done and not dropped.</summary>
    public bool Open => DoneAt is null && DroppedAt is null;

    public static IEnumerable<Problem> Problems(DiaryKind kind, string? what, DateOnly? on, TimeOnly? from)
    {
        if (what.Said() is null) yield return new(nameof(What), "Write what has to be done");
        if (on is null) yield return new(nameof(On), "Choose a day");
        if (kind == DiaryKind.Appointment && from is null) yield return new(nameof(From), "Choose a time for the appointment");
    }

    public string? DoneProblem() => Open ? null : "This is already off the list";

    /// <exception cref="Refusal">Already off the list.</exception>
    public void Do(Guid by, DateTimeOffset at)
    {
        Refusal.If(DoneProblem());
        (DoneBy, DoneAt) = (by, at);
    }

    /// <summary>Put back: the way back from a slip of the finger.</summary>
    /// <exception cref="Refusal">It is on the list.</exception>
    public void PutBack()
    {
        Refusal.If(PutBackProblem());
        (DoneBy, DoneAt, DroppedAt) = (null, null, null);
    }

    /// <summary>It won't be done.</summary>
    /// <exception cref="Refusal">Already off the list.</exception>
    public void Drop(DateTimeOffset at)
    {
        Refusal.If(DoneProblem());
        DroppedAt = at;
    }

    public string? PutBackProblem() => Open ? "This is on the list" : null;
}

/// <summary>A review of the plan has a day, like a task.</summary>
public enum DiaryKind { Task, Appointment, Review }

/// <summary>One worker looks after another's people while they are away. Both days count.</summary>
public sealed class Cover
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid TeamId { get; init; }
    public required Guid AwayUserId { get; init; }
    public required Guid CoveringUserId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; set; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    public bool InForceOn(DateOnly day) => From <= day && day <= To;

    public string? EndingProblem(DateOnly today) => To < today ? "This cover is over already" : null;

    /// <summary>The worker is back today: yesterday was the last day. One that hasn't begun never does.</summary>
    /// <exception cref="Refusal">It is over already.</exception>
    public void End(DateOnly today)
    {
        Refusal.If(EndingProblem(today));
        To = today.AddDays(-1);
    }

    public static IEnumerable<Problem> Problems(Guid away, Guid covering, DateOnly? from, DateOnly? to)
    {
        if (away == Guid.Empty) yield return new(nameof(AwayUserId), "Choose who is away");
        if (covering == Guid.Empty) yield return new(nameof(CoveringUserId), "Choose who covers for them");
        if (away != Guid.Empty && away == covering) yield return new(nameof(CoveringUserId), "Somebody else must cover");
        if (from is null) yield return new(nameof(From), "Choose the first day");
        if (to is null) yield return new(nameof(To), "Choose the last day");
        if (to < from) yield return new(nameof(To), "The last day is before the first");
    }
}
