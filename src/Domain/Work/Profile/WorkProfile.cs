namespace Linkwork.Domain.Work;

/// <summary>One dated version of a case's work profile. A version is never changed: what was true then stays beside what is true now.</summary>
public sealed class WorkProfile : TeamRecord, IOfCase
{
    public required Guid CaseId { get; init; }

    /// <summary>1 for the first of the case. No two versions of a case have the same, so that two who save at once both see the other's.</summary>
    public required int Number { get; init; }
    public required WorkStanding Said { get; init; }

    /// <summary>As <see cref="WorkStanding.JobAtRisk"/>, so that a list knows it without reading what was said.</summary>
    public required bool JobAtRisk { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}
