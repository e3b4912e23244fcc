using Linkwork.Reports;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Reports.Coercion;

/// <summary>The same figures as the page, for a spreadsheet.</summary>
[Requires(Permission.SeeReports)]
public sealed class DownloadModel : CoercionPage
{
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return NotFound();
        IEnumerable<string[]> rows = from table in Audit.Tables
                                     from section in table.Sections
                                     from row in section.Rows
                                     from column in Enumerable.Range(0, table.Columns.Count)
                                     select new[] { $"{Audit.Quarter}", table.Title, section.Name, row.Name, table.Columns[column], $"{row.Cells[column]}" };
        return File(CsvText.Of(rows.Prepend(["quarter", "table", "by", "of", "figure", "count"])), "text/csv; charset=utf-8", $"linkwork-coercion-{Audit.Quarter}.csv");
    }
}
