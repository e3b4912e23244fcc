using Linkwork.Reports;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Jobs;

/// <summary>Counts teams for the reports. With real people once a day, so that watching a figure change tells nobody who came today;
/// in a demo or rehearsal whenever something changed, so that there is something to see.</summary>
public sealed class CountForReports(IServiceScopeFactory scopes, TimeProvider time, ILogger<CountForReports> logger)
    : Repeating(scopes, TimeSpan.FromMinutes(1), logger)
{
    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var (db, now) = (services.GetRequiredService<AppDb>(), time.GetUtcNow());
        var real = services.GetRequiredService<Installation>().SafetyCase is not null;
        var counted = await db.ReportCounts.Rows.AsNoTracking().ToDictionaryAsync(count => count.TeamId, cancellation);
        foreach (var team in await db.Teams.Rows.Select(team => team.Id).ToListAsync(cancellation))
            if (await IsDueAsync(db, counted.GetValueOrDefault(team), team, real, now, cancellation)) await TeamCount.KeepAsync(db, team, now, cancellation);
    }

    private static async Task<bool> IsDueAsync(AppDb db, ReportCount? last, Guid team, bool real, DateTimeOffset now, CancellationToken cancellation) =>
        last is null ? await db.Referrals.ForTheSystem().AnyAsync(row => row.TeamId == team, cancellation)
        : Format.LondonDate(last.At) < Format.LondonDate(now)
            || (!real && await db.Audit.Rows.AnyAsync(entry => entry.Seq > last.AuditSeq && entry.TeamId == team, cancellation));
}
