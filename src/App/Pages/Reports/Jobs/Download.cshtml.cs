using Linkwork.Reports;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Reports.Jobs;

/// <summary>The same figures as the page, for a spreadsheet.</summary>
[Requires(Permission.SeeReports)]
public sealed class DownloadModel : JobOutcomesPage
{
    public async Task<IActionResult> OnGetAsync() => await LoadAsync()
        ? File(FigureTable.Csv(Outcomes.Quarter, Outcomes.Tables.Select(each => each.Table)), "text/csv; charset=utf-8", $"linkwork-jobs-{Outcomes.Quarter}.csv") : NotFound();
}
