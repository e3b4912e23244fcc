using Microsoft.EntityFrameworkCore;

namespace Linkwork.Jobs;

/// <summary>Counts the directory's words for the search, after somebody changed a service, and reads them before they are too old, so that no search waits for it.</summary>
public sealed class CountWords(IServiceScopeFactory scopes, SearchVocabulary vocabulary, TimeProvider time, ILogger<CountWords> logger) : Repeating(scopes, TimeSpan.FromMinutes(4), logger)
{
    private static readonly TimeSpan BetweenCounts = TimeSpan.FromMinutes(10);

    private (DateTimeOffset? Changed, int Services) counted;
    private DateTimeOffset countedAt;

    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var (db, now) = (services.GetRequiredService<AppDb>(), time.GetUtcNow());
        var state = (await db.Services.Rows.MaxAsync(row => (DateTimeOffset?)row.ModifiedAt, cancellation), await db.Services.Rows.CountAsync(cancellation));
        if (state != counted && now - countedAt >= BetweenCounts)
        {
            await vocabulary.CountAsync(db, cancellation);
            (counted, countedAt) = (state, now);
        }

        await vocabulary.ReadAsync(cancellation);
    }
}
