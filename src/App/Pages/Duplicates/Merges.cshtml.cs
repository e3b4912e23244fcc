using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Duplicates;

/// <summary>Which entries were merged, by whom and when, the newest first.</summary>
[Requires(Permission.EditDirectory)]
public sealed class MergesModel : LinkworkPage
{
    private const int PageSize = 20;

    public IReadOnlyList<EntryMerge> Rows { get; private set; } = [];

    public string? NextHref { get; private set; }

    public async Task OnGetAsync(DateTimeOffset? before, Guid? after)
    {
        var merges = Db.EntryMerges.Rows.AsNoTracking();
        if (before is { } at && after is { } last) merges = merges.Where(row => row.At < at || (row.At == at && row.Id.CompareTo(last) < 0));
        var found = await merges.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        Rows = [.. found.Take(PageSize)];
        if (found.Count > PageSize)
            NextHref = "/directory/merges" + QueryString.Create((KeyValuePair<string, string?>[])[new("before", Rows[^1].At.ToString("O")), new("after", Rows[^1].Id.ToString())]).Value;
    }
}
