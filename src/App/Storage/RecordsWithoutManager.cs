using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>A restricted record that no manager can open any more: by the references of its cases, and nothing else about the person.</summary>
/// <param name="Managers">Those of the team who may sign in and could be named.</param>
public sealed record RecordWithoutManager(Guid TeamId, Guid PersonId, IReadOnlyList<string> References, IReadOnlyList<Colleague> Managers);

/// <summary>Only a manager who is named on a restricted record can name others. When the last of them leaves, an administrator, who sees no
/// person, names another manager of the team; else the record would be lost to everybody.</summary>
public static class RecordsWithoutManager
{
    /// <param name="leaving">Somebody about to lose their access, or null.</param>
    /// <param name="place">The only place where they lose it; null for everywhere.</param>
    public static async Task<IReadOnlyList<RecordWithoutManager>> RecordsWithoutManagerAsync(this AppDb db, Guid? leaving, string? place, CancellationToken cancellation)
    {
        var restricted = await db.Set<Case>().AsNoTracking().Where(row => row.Restricted).OrderBy(row => row.Id)
            .Select(row => new { row.TeamId, row.PersonId, row.Reference, Named = row.NamedReaders.Select(reader => reader.UserId).ToList() }).ToListAsync(cancellation);
        if (restricted.Count == 0) return [];
        var managers = (await db.Memberships.Rows.Where(its => its.Role == Role.TeamManager && its.Place == PlaceKind.Team && !(its.UserId == leaving && (place == null || its.PlaceKey == place)))
                .Join(db.Staff.Rows.Where(user => user.DisabledAt == null), its => its.UserId, user => user.Id, (its, user) => new { its.PlaceKey, user.Id, user.Name })
                .OrderBy(row => row.Name).ToListAsync(cancellation))
            .ToLookup(row => Guid.Parse(row.PlaceKey), row => new Colleague { Id = row.Id, Name = row.Name });
        return [.. restricted.GroupBy(row => (row.TeamId, row.PersonId))
            .Where(record => !managers[record.Key.TeamId].Any(manager => record.All(its => its.Named.Contains(manager.Id))))
            .Select(record => new RecordWithoutManager(record.Key.TeamId, record.Key.PersonId, [.. record.Select(its => its.Reference)], [.. managers[record.Key.TeamId]]))];
    }

    /// <summary>Names a manager on every restricted case of the record, to be saved with whatever else is.</summary>
    public static async Task NameManagerAsync(this AppDb db, RecordWithoutManager record, Guid manager, Guid by, DateTimeOffset at, CancellationToken cancellation)
    {
        var cases = await db.Set<Case>().Where(row => row.TeamId == record.TeamId && row.PersonId == record.PersonId && row.Restricted)
            .Include(row => row.NamedReaders).ToListAsync(cancellation);
        foreach (var its in cases) its.LetRead(manager, by, at);
    }
}
