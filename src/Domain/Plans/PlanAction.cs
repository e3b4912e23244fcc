namespace Linkwork.Domain.Plans;

/// <summary>Who does what by when ("Action" in the field's words; the framework has that name).</summary>
public sealed class PlanAction : TeamRecord, IVersioned, IOfCase
{
    public required Guid CaseId { get; init; }
    public Guid? GoalId { get; init; }
    public required string What { get; set; }
    public required ActionOwner Who { get; set; }
    public DateOnly? Due { get; set; }
    public required DateTimeOffset At { get; init; }
    public required Guid By { get; init; }
    public int Version { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }
    public DateTimeOffset? DroppedAt { get; private set; }

    public bool Open => DoneAt is null && DroppedAt is null;

    public static IEnumerable<Problem> Problems(string? what, ActionOwner? who)
    {
        if (what.Said() is null) yield return new(nameof(What), "Write what will be done");
        if (who is null) yield return new(nameof(Who), "Choose who will do it");
    }

    public string? DoneProblem() => Open ? null : "This action is already off the plan";

    /// <exception cref="Refusal">Already off the plan.</exception>
    public void Do(DateTimeOffset at)
    {
        Refusal.If(DoneProblem());
        DoneAt = at;
    }

    public void Drop(DateTimeOffset at) => DroppedAt ??= at;

    public void PutBack() => (DoneAt, DroppedAt) = (null, null);
}

public enum ActionOwner { Person, LinkWorker, Both, SomebodyElse }
