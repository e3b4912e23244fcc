using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Directory;

/// <summary>What people say is wrong, the longest waiting first.</summary>
[Requires(Permission.EditDirectory)]
public sealed class ProblemsModel : LinkworkPage
{
    private const int PageSize = 20;

    [BindProperty]
    public string? Done { get; set; }

    /// <summary>Which report's form is shown again with an error.</summary>
    public Guid? Tried { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? NextHref { get; private set; }

    public Task OnGetAsync(DateTimeOffset? since, Guid? after) => LoadAsync(since, after);

    public async Task<IActionResult> OnPostSettleAsync(Guid id)
    {
        var report = await Db.ProblemReports.Rows.Include(row => row.Settlement).SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        if (report is null) return NotFound();
        if (!report.Open) return WrongState(report.SettlementProblem(Done)!);
        if (!Accepts(report.SettlementProblem(Done), nameof(Done)))
        {
            Tried = id;
            await LoadAsync(null, null);
            return Page();
        }

        report.Settle(Done, Viewer.Name, Now);
        return await SaveAndGo("/directory/problems", "Settled.");
    }

    private async Task LoadAsync(DateTimeOffset? since, Guid? after)
    {
        var open = Db.ProblemReports.Rows.AsNoTracking().Where(row => row.Open);
        if (since is { } at && after is { } last) open = open.Where(row => row.At > at || (row.At == at && row.Id.CompareTo(last) > 0));
        var found = await open.OrderBy(row => row.At).ThenBy(row => row.Id).Take(PageSize + 1)
            .Join(Db.Services.Rows, row => row.ServiceId, service => service.Id, (row, service) => new Row(row, service.Name, Db.Services.Rows.Where(into => into.Id == service.MergedIntoId).Select(into => into.Name).SingleOrDefault()))
            .ToListAsync(HttpContext.RequestAborted);
        Rows = [.. found.OrderBy(row => row.Report.At).ThenBy(row => row.Report.Id).Take(PageSize)];
        if (found.Count > PageSize)
            NextHref = QueryString.Create((KeyValuePair<string, string?>[])[new("since", Rows[^1].Report.At.ToString("O")), new("after", Rows[^1].Report.Id.ToString())]).Value;
    }

    /// <param name="Report">What somebody wrote.</param>
    /// <param name="Service">The entry it was written about.</param>
    /// <param name="Into">The entry that it was merged into since.</param>
    public sealed record Row(ProblemReport Report, string Service, string? Into);
}
