using Linkwork.Storage;

namespace Linkwork.Jobs;

/// <summary>Seals what the audit has gained, a batch at a time.</summary>
public sealed class SealAudit(IServiceScopeFactory scopes, TimeProvider time, ILogger<SealAudit> logger)
    : Repeating(scopes, TimeSpan.FromMinutes(1), logger)
{
    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<AppDb>();
        while (await AuditChain.SealAsync(db, time.GetUtcNow(), cancellation) == AuditChain.Batch) db.ChangeTracker.Clear();
    }
}
