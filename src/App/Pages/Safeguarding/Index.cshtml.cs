using Linkwork.Domain.Access;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Safeguarding;

/// <summary>The leads' list: what waits for them, danger first, then what was dealt with lately.</summary>
[Requires(Permission.LeadSafeguarding)]
public sealed class IndexModel : LinkworkPage
{
    private const int DealtWithShown = 20;

    public sealed record Line(Guid Id, string Case, bool ImmediateDanger, DateTimeOffset At, string By, DateTimeOffset? HandledAt);

    public IReadOnlyList<Line> Waiting { get; private set; } = [];

    public IReadOnlyList<Line> DealtWith { get; private set; } = [];

    public async Task<PageResult> OnGetAsync()
    {
        var concerns = Db.Concerns.VisibleTo(Viewer).WhereMay(Viewer, Permission.LeadSafeguarding).AsNoTracking();
        Waiting = await LinesAsync(concerns.Where(row => row.HandledAt == null).OrderByDescending(row => row.ImmediateDanger).ThenBy(row => row.At));
        DealtWith = await LinesAsync(concerns.Where(row => row.HandledAt != null).OrderByDescending(row => row.HandledAt).Take(DealtWithShown));
        return Page();
    }

    // A lead acts on a concern about a restricted record too, but without being named doesn't learn from this list whose it is.
    private async Task<List<Line>> LinesAsync(IQueryable<Domain.Caseload.SafeguardingConcern> concerns)
    {
        var cases = Db.Cases.VisibleTo(Viewer);
        return await concerns.Select(row => new Line(row.Id, cases.Where(its => its.TeamId == row.TeamId && its.Id == row.CaseId).Select(its => its.Reference).FirstOrDefault() ?? "restricted record",
            row.ImmediateDanger, row.At, Db.Staff.Rows.Where(user => user.Id == row.By).Select(user => user.Name).First(), row.HandledAt)).ToListAsync(HttpContext.RequestAborted);
    }
}
