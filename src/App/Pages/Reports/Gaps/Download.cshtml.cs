using System.Globalization;
using Linkwork.Reports;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Reports.Gaps;

/// <summary>The same table as the page, for a spreadsheet.</summary>
[Requires(Permission.SeeReports)]
public sealed class DownloadModel : GapsPage
{
    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        IEnumerable<string[]> rows =
        [
            ["need", "area", "people", "nearest km", "what was missing", "languages wanted", "answer"],
            .. Report.Cells.Select(cell => new[]
            {
                cell.Need.Label(), cell.Area, $"{cell.Count}", cell.NearestKm?.ToString(CultureInfo.InvariantCulture) ?? "", Listed(cell.Reasons), Listed(cell.Languages),
                string.Join(" / ", To(cell.Need, cell.Area).Select(each => each.Answer.Text)),
            }),
        ];
        return File(CsvText.Of(rows), "text/csv; charset=utf-8", "linkwork-gaps.csv");
    }
}
