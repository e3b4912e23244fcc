using System.Globalization;
using Linkwork.Reports;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Reports;

/// <summary>The same figures as the page, for a spreadsheet.</summary>
[Requires(Permission.SeeReports)]
public sealed class DownloadModel : ReportPage
{
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return NotFound();
        return File(CsvText.Of(Rows()), "text/csv; charset=utf-8", "linkwork-overview.csv");
    }

    private IEnumerable<string[]> Rows()
    {
        yield return ["table", "of", "figure", "count"];
        var monthly = new[] { Measured.Referred, Measured.Seen, Measured.Closed };
        foreach (var month in Overview.Months)
            foreach (var measure in monthly) yield return ["month", month.ToString("yyyy-MM", CultureInfo.InvariantCulture), measure.ToString(), Overview.In(month, measure).ToString()];
        foreach (var team in Overview.Teams)
            foreach (var measure in monthly.Append(Measured.Waiting)) yield return ["team", team.Name, measure.ToString(), Overview.Of(team.Id, measure).ToString()];
        foreach (var need in Needs.All)
            foreach (var measure in (Measured[])[Measured.Need, Measured.Goal, Measured.GoalReached])
                yield return ["need", need.Label(), measure.ToString(), Overview.Year(measure, need.ToString()).ToString()];
        foreach (var end in Overview.Ends) yield return ["onward referral", IndexModel.Words(end), "Onward", Overview.Year(Measured.Onward, end.ToString()).ToString()];
    }
}
