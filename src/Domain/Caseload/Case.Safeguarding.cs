namespace Linkwork.Domain.Caseload;

/// <summary>A worry that somebody is being harmed or may be. Seen only by the team's safeguarding leads and whoever raised it.</summary>
public sealed partial class Case
{
    public static string? ConcernProblem(string? what) => what.Said() is null ? "Write what you saw or heard, as plainly as you can" : null;

    /// <summary>Tells the leads at once. Allowed on a closed case: harm doesn't wait. The row isn't reachable from the case, so that reading a
    /// case never reads a concern: add it to its own table.</summary>
    /// <exception cref="Refusal">Nothing was written.</exception>
    public SafeguardingConcern RaiseConcern(string? what, bool immediateDanger, Guid by, DateTimeOffset at)
    {
        Refusal.If(ConcernProblem(what));
        var concern = new SafeguardingConcern
        {
            TeamId = TeamId, CaseId = Id, What = what!.Trim(), ImmediateDanger = immediateDanger, By = by, At = at,
        };
        Raise(new ConcernRaised(Id, concern.Id, at));
        return concern;
    }
}

public sealed class SafeguardingConcern : TeamRecord, IAboutAPerson
{
    public required Guid CaseId { get; init; }
    public required string What { get; init; }
    public required bool ImmediateDanger { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? WhatWasDone { get; private set; }
    public Guid? HandledBy { get; private set; }
    public DateTimeOffset? HandledAt { get; private set; }

    public string? HandlingProblem(string? done) =>
        HandledAt is not null ? "This concern has been dealt with" : done.Said() is null ? "Write what was done, and who was told" : null;

    /// <summary>The lead writes down what was done.</summary>
    /// <exception cref="Refusal">Dealt with already, or nothing written.</exception>
    public void Handle(string? done, Guid by, DateTimeOffset at)
    {
        Refusal.If(HandlingProblem(done));
        (WhatWasDone, HandledBy, HandledAt) = (done!.Trim(), by, at);
    }
}

public sealed record ConcernRaised(Guid CaseId, Guid ConcernId, DateTimeOffset At) : DomainEvent(At);
