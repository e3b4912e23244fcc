using Microsoft.EntityFrameworkCore;

namespace Linkwork.Jobs;

/// <summary>Counts the directory's words for the search, after somebody changed a service.</summary>
public sealed class CountWords(IServiceScopeFactory scopes, SearchVocabulary vocabulary, ILogger<CountWords> logger) : Repeating(scopes, TimeSpan.FromMinutes(10), logger)
{
    private (DateTimeOffset?, int) counted;

    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<AppDb>();
        var now = (await db.Services.Rows.MaxAsync(row => (DateTimeOffset?)row.ModifiedAt, cancellation), await db.Services.Rows.CountAsync(cancellation));
        if (now == counted) return;
        await vocabulary.CountAsync(db, cancellation);
        counted = now;
    }
}
