using Linkwork.Domain.Caseload;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Referrals;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Reports;

/// <summary>Counts everything one team's reports need, from the rows themselves, by the month it was in London.</summary>
/// <remarks>What somebody answered to the work offer is never counted here: only <see cref="CoercionAudit"/> does.</remarks>
public static class TeamCount
{
    /// <summary>Counts the team anew and keeps the figures.</summary>
    public static async Task KeepAsync(AppDb db, Guid team, DateTimeOffset now, CancellationToken cancellation)
    {
        var seq = await ReportCounts.AuditSeqAsync(db, cancellation);
        var figures = await CountAsync(db, team, now, cancellation);
        await ReportCounts.ReplaceAsync(db, team, figures, now, seq, cancellation);
    }

    private static async Task<IReadOnlyCollection<ReportFigure>> CountAsync(AppDb db, Guid team, DateTimeOffset now, CancellationToken cancellation)
    {
        var tally = new Tally(team);
        var referrals = db.Referrals.ForTheSystem().Where(row => row.TeamId == team && row.Status != ReferralStatus.Transferred);
        await foreach (var at in referrals.Select(row => row.ReceivedAt).AsAsyncEnumerable().WithCancellation(cancellation)) tally.Add(at, Measured.Referred);
        var waiting = await referrals.CountAsync(row => row.Status == ReferralStatus.Waiting || row.Status == ReferralStatus.NeedsMatching || row.Status == ReferralStatus.Asked, cancellation);
        tally.Add(now, Measured.Waiting, "", waiting);

        var seen = db.Contacts.ForTheSystem().Where(row => row.TeamId == team && row.Outcome == ContactOutcome.Spoke && row.MovedToCaseId == null)
            .GroupBy(row => row.CaseId).Select(contacts => contacts.Min(row => row.HappenedAt));
        await foreach (var at in seen.AsAsyncEnumerable().WithCancellation(cancellation)) tally.Add(at, Measured.Seen);

        var cases = db.Cases.ForTheSystem().Where(row => row.TeamId == team);
        await foreach (var at in cases.SelectMany(row => row.Closures).Where(row => row.ReopenedAt == null).Select(row => row.At).AsAsyncEnumerable().WithCancellation(cancellation))
            tally.Add(at, Measured.Closed);
        await foreach (var need in cases.SelectMany(row => row.Needs).Select(row => new { row.At, row.Need }).AsAsyncEnumerable().WithCancellation(cancellation))
            tally.Add(need.At, Measured.Need, need.Need.ToString());
        var goals = db.Goals.ForTheSystem().Where(row => row.TeamId == team);
        await foreach (var goal in goals.Select(row => new { row.At, row.Need, row.State }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            tally.Add(goal.At, Measured.Goal, goal.Need.ToString());
            if (goal.State == GoalState.Reached) tally.Add(goal.At, Measured.GoalReached, goal.Need.ToString());
        }

        var onward = db.OnwardReferrals.ForTheSystem().Where(row => row.TeamId == team);
        await foreach (var sent in onward.Select(row => new { row.At, row.Status }).AsAsyncEnumerable().WithCancellation(cancellation))
            tally.Add(sent.At, Measured.Onward, sent.Status.ToString());
        return tally.Figures;
    }

    private sealed class Tally(Guid team)
    {
        private readonly Dictionary<(DateOnly Month, Measured Measure, string What), ReportFigure> figures = [];

        public IReadOnlyCollection<ReportFigure> Figures => figures.Values;

        public void Add(DateTimeOffset at, Measured measure, string what = "", int count = 1)
        {
            var day = Format.LondonDate(at);
            var key = (Month: new DateOnly(day.Year, day.Month, 1), measure, what);
            if (!figures.TryGetValue(key, out var figure)) figures[key] = figure = new() { TeamId = team, Month = key.Month, Measure = measure, What = what, Count = 0 };
            figure.Count += count;
        }
    }
}
