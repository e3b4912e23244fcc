using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Pages.WorkProfiles;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>Reads what was said of work for the case page: two queries, and none at all before anybody talked of it or while they asked for quiet.</summary>
internal static class WorkReading
{
    public static async Task<WorkFacts?> WorkAsync(this AppDb db, Viewer viewer, CaseFacts facts, bool others, DateOnly today, CancellationToken stop)
    {
        if (facts.Offer is not { } offer || offer.QuietOn(today)) return null;
        var newest = await db.WorkProfiles.VisibleTo(viewer).AsNoTracking().Where(row => row.TeamId == facts.TeamId && row.CaseId == facts.Id)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(stop);
        var steps = await db.WorkSteps.VisibleTo(viewer).AsNoTracking()
            .Where(row => row.TeamId == facts.TeamId && row.CaseId == facts.Id && row.TakenBackAt == null).ToListAsync(stop);
        var last = newest is null && others ? await db.LastTimeAsync(viewer, facts.TeamId, facts.PersonId, facts.Id, stop) : null;
        return new(newest, last, WorkPath.Of(steps));
    }
}
