using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Keeps each case's next action right, in the same transaction as whatever changed it.</summary>
internal static class NextActions
{
    /// <summary>The cases whose next action the rows about to be saved may change.</summary>
    public static async Task<IReadOnlyList<(Guid TeamId, Guid CaseId)>> TouchedAsync(AppDb db, CancellationToken cancellation)
    {
        HashSet<(Guid, Guid)> cases = [];
        List<Death> deaths = [];
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            switch (entry.Entity)
            {
                case DiaryEntry { CaseId: { } caseId } row: cases.Add((row.TeamId, caseId)); break;
                case PlanAction row: cases.Add((row.TeamId, row.CaseId)); break;
                case Goal row: cases.Add((row.TeamId, row.CaseId)); break;
                case WorkOffer row: cases.Add((row.TeamId, row.CaseId)); break;
                case Death row: deaths.Add(row); break;
            }

        foreach (var death in deaths)
            cases.UnionWith((await db.Set<Case>().Where(row => row.TeamId == death.TeamId && row.PersonId == death.PersonId)
                .Select(row => row.Id).ToListAsync(cancellation)).Select(id => (death.TeamId, id)));
        return [.. cases.Order()];
    }

    public static async Task WriteAsync(AppDb db, IEnumerable<(Guid TeamId, Guid CaseId)> cases, CancellationToken cancellation)
    {
        foreach (var (team, id) in cases)
            await db.Database.ExecuteSqlRawAsync(Sql.Read($"{db.Engine.Name}/next_action.sql"), [team, id], cancellation);
    }
}
