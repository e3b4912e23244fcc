using System.Text.Json;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Outcomes;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Reports;

/// <summary>The commissioner's first page: published counts, and nothing that leads to a person.</summary>
[Requires(Permission.SeeReports)]
public sealed class IndexModel : ReportPage
{
    public IReadOnlyList<Choice> Choices => [.. AllTeams.Select(team => new Choice(team.Id.ToString(), team.Name))];

    public Figure AllOnward => SmallNumbers.Total(Overview.Ends.Select(end => Overview.Year(Measured.Onward, end.ToString())));

    /// <summary>The first table again, for the chart; what is hidden is a gap.</summary>
    public string Chart => JsonSerializer.Serialize(new
    {
        labels = Overview.Months.Select(month => Format.Month(month)),
        series = new[] { ("Referred", Measured.Referred), ("First seen", Measured.Seen), ("Closed", Measured.Closed) }
            .Select(line => new { name = line.Item1, data = Overview.Months.Select(month => Overview.In(month, line.Item2).Value) }),
    });

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    internal static string Words(OnwardStatus status) => status switch
    {
        OnwardStatus.Sent => "No answer yet",
        OnwardStatus.WaitingList => "On a waiting list",
        OnwardStatus.Withdrawn => "Withdrawn",
        _ => status.InWords(),
    };
}
