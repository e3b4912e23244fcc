using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Storage.Duplicates;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.History;

/// <summary>Everything that was changed of an entry, the newest first: who, how, before and after. Of entries that were merged into it too.</summary>
[Requires(Permission.EditDirectory)]
[FollowsMerge]
public sealed class ShowModel : LinkworkPage
{
    private const int PageSize = 10;

    private Dictionary<Guid, string> others = [];

    private HashSet<Guid> known = [];

    public Service Service { get; private set; } = null!;

    public IReadOnlyList<EntryChange> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Organisation> Organisations { get; private set; } = new Dictionary<Guid, Organisation>();

    public string? NextHref { get; private set; }

    /// <summary>The name of the entry it was about, when that is another one.</summary>
    public string? Other(EntryChange change) => change.ServiceId == Service.Id ? null : others.GetValueOrDefault(change.ServiceId);

    /// <summary>The change that this one put back, where it is one of these entries'.</summary>
    public Guid? PutBack(EntryChange change) => change.PutsBackId is { } id && known.Contains(id) ? id : null;

    public async Task<IActionResult> OnGetAsync(Guid id, DateTimeOffset? before, Guid? after)
    {
        if (await Db.WholeEntryAsync(id, HttpContext.RequestAborted, tracked: false) is not { } service) return NotFound();
        Service = service;
        var entries = Db.EntryAndMerged(id);
        others = await Db.Services.Rows.Where(row => row.MergedIntoId == id).ToDictionaryAsync(row => row.Id, row => row.Name, HttpContext.RequestAborted);
        var changes = Db.EntryChanges.Rows.AsNoTracking().Where(row => entries.Contains(row.ServiceId));
        if (before is { } at && after is { } last) changes = changes.Where(row => row.At < at || (row.At == at && row.Id.CompareTo(last) < 0));
        var found = await changes.Include(row => row.Fields.OrderBy(field => field.Field).ThenBy(field => field.PartId)).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        Rows = [.. found.Take(PageSize)];
        if (found.Count > PageSize) NextHref = QueryString.Create((KeyValuePair<string, string?>[])[new("before", Rows[^1].At.ToString("O")), new("after", Rows[^1].Id.ToString())]).Value;
        var backs = Rows.Select(row => row.PutsBackId).OfType<Guid>().ToList();
        known = await Db.EntryChanges.Rows.Where(row => backs.Contains(row.Id) && entries.Contains(row.ServiceId)).Select(row => row.Id).ToHashSetAsync(HttpContext.RequestAborted);
        Organisations = await Db.OrganisationsOfAsync(Rows, HttpContext.RequestAborted);
        return Page();
    }
}

internal static class RunBefore
{
    /// <summary>Who ran an entry before and after these changes.</summary>
    public static Task<Dictionary<Guid, Organisation>> OrganisationsOfAsync(this AppDb db, IEnumerable<EntryChange> changes, CancellationToken cancellation)
    {
        var ids = changes.SelectMany(change => change.Fields).Where(field => field.Field == MergeField.Organisation).SelectMany(field => new[] { field.Before, field.After }).OfType<string>().Select(Guid.Parse).Distinct().ToList();
        return db.Organisations.Rows.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
    }
}
