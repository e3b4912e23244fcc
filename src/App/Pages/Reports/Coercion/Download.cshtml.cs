using Linkwork.Reports;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Reports.Coercion;

/// <summary>The same figures as the page, for a spreadsheet.</summary>
[Requires(Permission.SeeReports)]
public sealed class DownloadModel : CoercionPage
{
    public async Task<IActionResult> OnGetAsync() => await LoadAsync()
        ? File(FigureTable.Csv(Audit.Quarter, Audit.Tables), "text/csv; charset=utf-8", $"linkwork-coercion-{Audit.Quarter}.csv") : NotFound();
}
