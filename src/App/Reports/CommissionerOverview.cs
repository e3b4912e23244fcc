using Linkwork.Domain.Outcomes;
using Linkwork.Domain.OnwardReferrals;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Reports;

/// <summary>How many people were referred, seen, closed and wait, with which needs, goals and onward referrals: by month and by team.</summary>
/// <remarks>Only the smallest cells (one team in one month; one team's need over the year) are made from counts. Everything else adds up what is
/// published there, so choosing another team, or subtracting one table from another, shows nothing new.</remarks>
public sealed class CommissionerOverview
{
    public const int MonthsShown = 12;

    public required IReadOnlyList<DateOnly> Months { get; init; }
    public required IReadOnlyList<(Guid Id, string Name)> Teams { get; init; }

    /// <summary>When the oldest of these figures was counted; null when nothing is counted yet.</summary>
    public required DateTimeOffset? CountedAt { get; init; }
    private ILookup<(Guid Team, DateOnly Month, Measured Measure), Figure> ByMonth { get; init; } = null!;
    private ILookup<(Guid Team, Measured Measure, string What), Figure> OverTheYear { get; init; } = null!;

    public Figure In(DateOnly month, Measured measure) => SmallNumbers.Total(Teams.Select(team => Cell(team.Id, month, measure)));

    public Figure Of(Guid team, Measured measure) => measure == Measured.Waiting ? Year(team, measure, "") : SmallNumbers.Total(Months.Select(month => Cell(team, month, measure)));

    public Figure All(Measured measure) => SmallNumbers.Total(Teams.Select(team => Of(team.Id, measure)));

    public Figure Year(Measured measure, string what) => SmallNumbers.Total(Teams.Select(team => Year(team.Id, measure, what)));

    public IEnumerable<OnwardStatus> Ends => Enum.GetValues<OnwardStatus>();

    private Figure Cell(Guid team, DateOnly month, Measured measure) => ByMonth[(team, month, measure)].SingleOrDefault(new Figure(0));

    private Figure Year(Guid team, Measured measure, string what) => OverTheYear[(team, measure, what)].SingleOrDefault(new Figure(0));

    /// <summary>The teams whose counts somebody may see: a manager's own, a commissioner's area's.</summary>
    public static async Task<IReadOnlyList<(Guid Id, string Name)>> TeamsAsync(AppDb db, Viewer viewer, CancellationToken cancellation)
    {
        var (own, areas) = (viewer.Teams(Permission.SeeReports), viewer.Areas(Permission.SeeReports));
        var teams = await db.Teams.Rows.Where(team => own.Contains(team.Id) || areas.Contains(team.AreaCode)).OrderBy(team => team.Name)
            .Select(team => new { team.Id, team.Name }).ToListAsync(cancellation);
        return teams.ConvertAll(team => (team.Id, team.Name));
    }

    public static async Task<CommissionerOverview> ReadAsync(AppDb db, IReadOnlyList<(Guid Id, string Name)> teams, DateOnly today, SmallNumbers rule, CancellationToken cancellation)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        var (first, ids) = (thisMonth.AddMonths(1 - MonthsShown), teams.Select(team => team.Id).ToList());
        var figures = db.ReportFigures.Rows.AsNoTracking().Where(row => ids.Contains(row.TeamId) && row.Month >= first && row.Month <= thisMonth);
        var monthly = await figures.Where(row => row.Measure == Measured.Referred || row.Measure == Measured.Seen || row.Measure == Measured.Closed).ToListAsync(cancellation);
        var yearly = await figures.Where(row => row.Measure != Measured.Referred && row.Measure != Measured.Seen && row.Measure != Measured.Closed)
            .GroupBy(row => new { row.TeamId, row.Measure, row.What }).Select(rows => new { rows.Key, Count = rows.Sum(row => row.Count) }).ToListAsync(cancellation);
        var counted = await db.ReportCounts.Rows.Where(row => ids.Contains(row.TeamId)).Select(row => row.At).ToListAsync(cancellation);
        return new()
        {
            Months = [.. Enumerable.Range(0, MonthsShown).Select(i => first.AddMonths(i))], Teams = teams,
            CountedAt = counted.Count == 0 ? null : counted.Min(),
            ByMonth = monthly.ToLookup(row => (row.TeamId, row.Month, row.Measure), row => rule.Publish(row.Count)),
            OverTheYear = yearly.ToLookup(row => (row.Key.TeamId, row.Key.Measure, row.Key.What), row => rule.Publish(row.Count)),
        };
    }
}
