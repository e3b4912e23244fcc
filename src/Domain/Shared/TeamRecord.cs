namespace Linkwork.Domain.Shared;

/// <summary>A past-tense fact that others may act on, written with the change that caused it.</summary>
public abstract record DomainEvent(DateTimeOffset At);

/// <summary>A row about people. A team is a tenant: the key is always (team, id), so no row can point across teams.</summary>
public abstract class TeamRecord
{
    private readonly List<DomainEvent> events = [];

    public required Guid TeamId { get; init; }

    /// <summary>UUIDv7, made here, so a row has its name before it is saved.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public IReadOnlyList<DomainEvent> Events => events;

    public void ForgetEvents() => events.Clear();

    protected void Raise(DomainEvent happened) => events.Add(happened);
}

/// <summary>A row two people may edit: saving an old version is refused, so neither loses what they typed.</summary>
public interface IVersioned
{
    /// <summary>Counts saves, from 0.</summary>
    int Version { get; }
}

/// <summary>A row that says when it last changed.</summary>
public interface IStamped
{
    /// <summary>Set by the save, unless the change sets it itself.</summary>
    DateTimeOffset ModifiedAt { get; set; }
}

/// <summary>A row whose words say something about one person; only <c>VisibleTo</c> reaches it.</summary>
public interface IAboutAPerson
{
    Guid TeamId { get; }
}

/// <summary>A row of one case: whoever may see the case may see it.</summary>
public interface IOfCase : IAboutAPerson
{
    Guid CaseId { get; }
}
