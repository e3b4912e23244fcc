using Linkwork.Domain.Caseload;
using Linkwork.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Figures of a team in which one person holds the cases are that person's figures: a team of one worker counts as a worker.</summary>
public static class LoneWorkers
{
    /// <summary>Teams as they may be shown: each by itself when at least two people hold its cases; the others together, when that makes at least two.</summary>
    /// <param name="db">The database.</param>
    /// <param name="teams">Those asked for.</param>
    /// <param name="cases">Those that are counted.</param>
    /// <param name="until">Who held each by then, or nobody.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What is in none of them isn't shown at all.</returns>
    public static async Task<IReadOnlyList<TeamsShown>> TeamsShownAsync(this AppDb db, IReadOnlyList<(Guid Id, string Name)> teams, IQueryable<Case> cases, DateTimeOffset until, CancellationToken cancellation)
    {
        var held = await cases.SelectMany(row => row.Allocations.Where(given => given.At < until)).Select(given => new { given.TeamId, given.WorkerId }).Distinct().ToListAsync(cancellation);
        return TeamsShown.Of(teams, held.ToLookup(row => row.TeamId, row => row.WorkerId));
    }
}
