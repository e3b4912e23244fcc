using System.Globalization;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Reports;

/// <summary>How many people needed what in which area and found nothing that fits, how far the nearest was, and in which languages.</summary>
/// <remarks>Only the smallest cells (one team's gaps for one need in one area) are made from counts; a total adds up what is published. Only
/// whole months that are over count, so that a gap recorded today changes nothing today, and two looks a day apart are the same but once a month.</remarks>
public sealed class GapReport
{
    public const int Months = 12;

    // However it was typed: one language is one.
    private static readonly TextInfo Titles = CultureInfo.GetCultureInfo("en-GB").TextInfo;

    /// <summary>By need, then by area.</summary>
    public required IReadOnlyList<GapCell> Cells { get; init; }

    /// <summary>The last day counted.</summary>
    public required DateOnly Until { get; init; }

    public IEnumerable<(Need Need, Figure Count)> ByNeed => Cells.GroupBy(cell => cell.Need).Select(cells => (cells.Key, SmallNumbers.Total(cells.Select(cell => cell.Count))));

    /// <summary>Areas of which a figure is shown, for the map.</summary>
    public IEnumerable<(string Area, Figure Count)> ByArea => Cells.Where(cell => cell.Area.Length > 0).GroupBy(cell => cell.Area)
        .Select(cells => (cells.Key, SmallNumbers.Total(cells.Select(cell => cell.Count)))).Where(area => area.Item2.Value > 0);

    public static async Task<GapReport> ReadAsync(AppDb db, IReadOnlyList<Guid> teams, DateOnly today, SmallNumbers rule, CancellationToken cancellation)
    {
        var (from, until) = ServiceOutcomes.Window(today, Months);
        var rows = await db.Gaps.ForTheSystem().AsNoTracking().Where(row => teams.Contains(row.TeamId) && row.At >= from && row.At < until)
            .Select(row => new Line(row.TeamId, row.Need, row.Area, row.Reason, row.Language, row.NearestKm)).ToListAsync(cancellation);
        return new()
        {
            Until = new DateOnly(today.Year, today.Month, 1).AddDays(-1),
            Cells = [.. rows.GroupBy(row => (row.Need, row.Area)).OrderBy(cell => cell.Key.Need).ThenBy(cell => cell.Key.Area, StringComparer.Ordinal).Select(cell => Cell(cell.Key.Need, cell.Key.Area, [.. cell], rule))],
        };
    }

    private static GapCell Cell(Need need, string area, List<Line> lines, SmallNumbers rule)
    {
        var teams = lines.GroupBy(line => line.Team).Select(team => (Count: rule.Publish(team.Count()), Lines: team.ToList())).ToList();
        // Of what is hidden nothing more is told.
        var shown = teams.Where(team => team.Count.Value is not null).Select(team => team.Lines).ToList();
        return new(need, area, SmallNumbers.Total(teams.Select(team => team.Count)), Median([.. shown.SelectMany(team => team).Select(line => line.NearestKm).OfType<int>().Order()], rule),
            Published(shown, line => line.Reason.Words(), rule), Published(shown, line => line.Language is { } said ? Titles.ToTitleCase(said.ToLowerInvariant()) : null, rule));
    }

    /// <summary>Whole kilometres; null where fewer know it than may be shown.</summary>
    private static int? Median(List<int> ordered, SmallNumbers rule) => ordered.Count < rule.HideBelow ? null : ordered[ordered.Count / 2];

    private static IReadOnlyList<(string What, Figure Count)> Published(List<List<Line>> teams, Func<Line, string?> of, SmallNumbers rule) =>
        [.. teams.SelectMany(team => team.GroupBy(of).Where(same => same.Key is not null).Select(same => (What: same.Key!, Count: rule.Publish(same.Count()))))
            .GroupBy(each => each.What).Select(same => (What: same.Key, Count: SmallNumbers.Total(same.Select(each => each.Count))))
            .Where(each => each.Count.Value is not null).OrderByDescending(each => each.Count.Value).ThenBy(each => each.What, StringComparer.Ordinal)];

    private sealed record Line(Guid Team, Need Need, string Area, GapReason Reason, string? Language, int? NearestKm);
}

/// <param name="NearestKm">The median, in whole kilometres; null: hidden, or not known.</param>
/// <param name="Reasons">What was missing, those that may be shown.</param>
/// <param name="Languages">Wanted, those that may be shown.</param>
public sealed record GapCell(Need Need, string Area, Figure Count, int? NearestKm, IReadOnlyList<(string What, Figure Count)> Reasons, IReadOnlyList<(string What, Figure Count)> Languages);
