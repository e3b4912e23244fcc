namespace Linkwork.Domain.Caseload;

/// <summary>Whose case it is, who may open it, and whom it waits on.</summary>
public sealed partial class Case
{
    public List<Allocation> Allocations { get; } = [];
    public List<NamedReader> NamedReaders { get; } = [];

    /// <summary>Projected from the newest allocation; a test recomputes it.</summary>
    public Guid? WorkerId { get; private set; }

    /// <summary>True when only the named people may open it (staff, their relatives). To others it isn't there.</summary>
    public bool Restricted { get; private set; }

    public WaitingOn WaitingOn { get; private set; } = WaitingOn.Us;

    public string? AllocationProblem(Guid workerId, int weight) =>
        Status == CaseStatus.Closed ? "This case is closed. Reopen it first"
        : workerId == Guid.Empty ? "Choose a link worker"
        : weight is < 1 or > 3 ? "Weight is 1 (light), 2 (usual) or 3 (heavy)"
        : workerId == WorkerId && weight == Weight ? "They have this case already, with that weight"
        : null;

    /// <summary>Gives the case to a link worker.</summary>
    /// <exception cref="Refusal">Closed, nobody chosen, or a weight outside 1–3.</exception>
    public void AllocateTo(Guid workerId, int weight, Guid by, DateTimeOffset at)
    {
        Refusal.If(AllocationProblem(workerId, weight));
        Allocations.Add(new() { TeamId = TeamId, CaseId = Id, WorkerId = workerId, By = by, At = at });
        (WorkerId, Weight) = (workerId, weight);
        LetRead(workerId, by, at);
        Raise(new CaseAllocated(Id, workerId, at));
    }

    /// <summary>Only these people may open the case from now on. An empty list opens it to the team again.</summary>
    public void RestrictTo(IReadOnlyCollection<Guid> readers, Guid by, DateTimeOffset at)
    {
        NamedReaders.RemoveAll(reader => !readers.Contains(reader.UserId));
        foreach (var reader in readers.Where(id => NamedReaders.TrueForAll(named => named.UserId != id))) Name(reader, by, at);
        Restricted = readers.Count > 0;
        Raise(new CaseRestricted(Id, at));
    }

    /// <summary>Names one more who may open the case, if it is restricted.</summary>
    public void LetRead(Guid userId, Guid by, DateTimeOffset at)
    {
        if (Restricted && NamedReaders.TrueForAll(reader => reader.UserId != userId)) Name(userId, by, at);
    }

    /// <summary>A restriction is the person's: a new case of theirs opens only to those who may open the earlier ones, and to who opens it.</summary>
    /// <param name="earlier">The person's other cases, with their named readers.</param>
    public void RestrictLike(IEnumerable<Case> earlier, Guid by, DateTimeOffset at)
    {
        var named = earlier.Where(other => other.Restricted).Select(other => other.NamedReaders.Select(reader => reader.UserId)).ToList();
        if (named.Count > 0) RestrictTo([.. named.Aggregate((all, these) => all.Intersect(these)).Append(by).Distinct()], by, at);
    }

    public void WaitOn(WaitingOn whom) => WaitingOn = whom;

    private void Name(Guid userId, Guid by, DateTimeOffset at) =>
        NamedReaders.Add(new() { TeamId = TeamId, CaseId = Id, UserId = userId, By = by, At = at });
}

public enum WaitingOn { Us, Person, Provider, Nobody }

public sealed class Allocation : TeamRecord, IOfCase
{
    public required Guid CaseId { get; init; }
    public required Guid WorkerId { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>Somebody who may open a restricted case.</summary>
public sealed class NamedReader : TeamRecord, IAboutAPerson
{
    public required Guid CaseId { get; init; }
    public required Guid UserId { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

public sealed record CaseAllocated(Guid CaseId, Guid WorkerId, DateTimeOffset At) : DomainEvent(At);

public sealed record CaseRestricted(Guid CaseId, DateTimeOffset At) : DomainEvent(At);
