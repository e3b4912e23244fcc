using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Gaps;

/// <summary>What the viewer's own team recorded, newest first.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class IndexModel : LinkworkPage
{
    private const int PageSize = 25;

    public IReadOnlyList<Gap> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public string? Next { get; private set; }

    public async Task OnGetAsync(Guid? after)
    {
        var rows = Db.Gaps.VisibleTo(Viewer).AsNoTracking();
        if (after is { } id && await rows.FirstOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted) is { } last)
            rows = rows.Where(row => row.At < last.At || (row.At == last.At && row.Id.CompareTo(last.Id) < 0));
        var page = await rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        if (page.Count > PageSize)
        {
            page.RemoveAt(PageSize);
            Next = $"/gaps?after={page[^1].Id}";
        }

        Rows = page;
        Names = await Db.NamesOfAsync([.. page.Select(row => row.By).Distinct()], HttpContext.RequestAborted);
    }
}
