using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Keeps what was counted for reports.</summary>
public static class ReportCounts
{
    /// <summary>Puts a team's new figures in the place of its old ones, in one transaction.</summary>
    public static async Task ReplaceAsync(AppDb db, Guid team, IEnumerable<ReportFigure> figures, DateTimeOffset at, long auditSeq, CancellationToken cancellation)
    {
        using var turn = await db.Engine.Gate.EnterAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Set<ReportFigure>().Where(figure => figure.TeamId == team).ExecuteDeleteAsync(cancellation);
        await db.Set<ReportCount>().Where(count => count.TeamId == team).ExecuteDeleteAsync(cancellation);
        db.AddRange(figures);
        db.Add(new ReportCount { TeamId = team, At = at, AuditSeq = auditSeq });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>The newest audit entry.</summary>
    public static async Task<long> AuditSeqAsync(AppDb db, CancellationToken cancellation) =>
        await db.Set<AuditEntry>().MaxAsync(entry => (long?)entry.Seq, cancellation) ?? 0;
}
