using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage.Duplicates;

/// <summary>Rows behind two entries that become one, and back.</summary>
public static class EntryMerges
{
    /// <summary>An entry with all that a merge may change.</summary>
    public static Task<Service?> WholeEntryAsync(this AppDb db, Guid id, CancellationToken cancellation, bool tracked = true) => (tracked ? db.Services.Rows : db.Services.Rows.AsNoTracking())
        .Include(row => row.Needs).Include(row => row.Locations).Include(row => row.Schedules).Include(row => row.Contacts).Include(row => row.EmploymentSupport)
        .AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    /// <summary>An entry and those that were merged into it: what was written about any of them is about it.</summary>
    public static IQueryable<Guid> EntryAndMerged(this AppDb db, Guid id) => db.Services.Rows.Where(row => row.Id == id || row.MergedIntoId == id).Select(row => row.Id);

    /// <summary>A feed's entries that others were merged into.</summary>
    public static Task<HashSet<Guid>> WithMergedAsync(this AppDb db, string source, CancellationToken cancellation) =>
        db.Services.Rows.Where(row => row.Source == source && db.Services.Rows.Any(merged => merged.MergedIntoId == row.Id)).Select(row => row.Id).ToHashSetAsync(cancellation);

    /// <summary>Makes them one, to be saved.</summary>
    public static async Task MergeAsync(this AppDb db, Service kept, Service other, IReadOnlySet<MergeField> fromOther, string by, DateTimeOffset at, CancellationToken cancellation)
    {
        var organisations = await db.Organisations.Rows.AsNoTracking().Where(row => row.Id == kept.OrganisationId || row.Id == other.OrganisationId).ToDictionaryAsync(row => row.Id, cancellation);
        var carried = await db.Services.Rows.Where(row => row.MergedIntoId == other.Id).ToListAsync(cancellation);
        db.EntryMerges.Add(kept.Merge(other, fromOther, organisations[kept.OrganisationId], organisations[other.OrganisationId], carried, by, at));
    }

    /// <summary>The newest merge into an entry that isn't undone.</summary>
    public static Task<EntryMerge?> NewestMergeAsync(this AppDb db, Guid into, CancellationToken cancellation) =>
        db.EntryMerges.Rows.Where(row => row.IntoId == into && row.UndoneAt == null).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>Makes them two again, to be saved.</summary>
    public static async Task UndoAsync(this AppDb db, EntryMerge merge, Service into, EntryMerge? newest, string by, DateTimeOffset at, CancellationToken cancellation)
    {
        var merged = await db.Services.Rows.SingleAsync(row => row.Id == merge.ServiceId, cancellation);
        var ids = merge.Carried.ToList();
        var carried = await db.Services.Rows.Where(row => ids.Contains(row.Id)).ToListAsync(cancellation);
        merge.Undo(into, merged, carried, newest, by, at);
        // Its organisation's word that it has stopped may have been decided on meanwhile, on the entry that stayed.
        if (merged.SaidStoppedAt is not null && !await db.ProposedChanges.Rows.AnyAsync(row => row.ServiceId == merged.Id && row.Open && row.Field == ProposedField.Status, cancellation)) merged.AnsweredStopped();
    }
}
