namespace Linkwork.Storage;

/// <summary>How many, in one team and month, counted ahead so that a report over millions of rows is quick. Exact: pages show it only suppressed.</summary>
public sealed class ReportFigure
{
    public required Guid TeamId { get; init; }

    /// <summary>The first day of the month, in London.</summary>
    public required DateOnly Month { get; init; }
    public required Measured Measure { get; init; }

    /// <summary>The need or the state that is counted; empty where there is only one figure.</summary>
    public required string What { get; init; }
    public required int Count { get; set; }
}

public enum Measured { Referred, Seen, Closed, Waiting, Need, Goal, GoalReached, Onward }

/// <summary>When a team was last counted, and the newest audit entry by then: nothing after it means nothing to count again.</summary>
public sealed class ReportCount
{
    public required Guid TeamId { get; init; }
    public required DateTimeOffset At { get; set; }
    public required long AuditSeq { get; set; }
}
