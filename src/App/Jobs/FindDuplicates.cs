using Linkwork.Storage.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Jobs;

/// <summary>Looks for entries that may be the same, after somebody changed one.</summary>
public sealed class FindDuplicates(IServiceScopeFactory scopes, ILogger<FindDuplicates> logger) : Repeating(scopes, TimeSpan.FromMinutes(30), logger)
{
    private (DateTimeOffset?, int) looked;

    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<AppDb>();
        var now = (await db.Services.Rows.MaxAsync(row => (DateTimeOffset?)row.ModifiedAt, cancellation), await db.Services.Rows.CountAsync(cancellation));
        if (now == looked) return;
        await db.FindDuplicatesAsync(cancellation);
        looked = now;
    }
}
