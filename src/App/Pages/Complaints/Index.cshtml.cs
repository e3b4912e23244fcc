using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Complaints;

/// <summary>What waits, the oldest first, and what was settled. No word of any stands in the list.</summary>
[Requires(Permission.HearComplaints)]
public sealed class IndexModel : ComplaintsPage
{
    private const int PageSize = 20;

    public sealed record Line(Guid Id, string Reference, string Team, PressureWay Way, DateTimeOffset At, bool Wanted, DateTimeOffset? SettledAt);

    public IReadOnlyList<Line> Waiting { get; private set; } = [];

    public IReadOnlyList<Line> Settled { get; private set; } = [];

    /// <summary>A manager of a team who works cases there.</summary>
    public bool MayNotRead { get; private set; }

    public string? NextHref { get; private set; }

    public async Task<PageResult> OnGetAsync(DateTimeOffset? since, Guid? after)
    {
        await LoadTeamsAsync();
        foreach (var team in Viewer.Teams(Permission.HearComplaints)) MayNotRead |= !await Db.ManagersWhoRead(team).AnyAsync(user => user.Id == Viewer.UserId, Stop);
        var complaints = Db.PressureComplaints.VisibleTo(Viewer).AsNoTracking();
        Waiting = await LinesAsync(complaints.Where(row => row.Open).OrderBy(row => row.At).ThenBy(row => row.Id));
        var settled = complaints.Where(row => !row.Open);
        if (since is { } at && after is { } last) settled = settled.Where(row => row.At < at || (row.At == at && row.Id.CompareTo(last) < 0));
        var found = await LinesAsync(settled.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1));
        Settled = [.. found.Take(PageSize)];
        if (found.Count > PageSize)
            NextHref = QueryString.Create((KeyValuePair<string, string?>[])[new("since", Settled[^1].At.ToString("O")), new("after", Settled[^1].Id.ToString())]).Value;
        return Page();
    }

    private Task<List<Line>> LinesAsync(IQueryable<PressureComplaint> rows) => rows.Select(row => new Line(row.Id, row.Reference,
        Db.Teams.Rows.Where(team => team.Id == row.TeamId).Select(team => team.Name).FirstOrDefault() ?? "Not known", row.Way, row.At, row.ReplyTo != null,
        row.Settlement == null ? null : row.Settlement.At)).ToListAsync(Stop);
}
