using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Takes work that several nodes share, so that no two do the same.</summary>
public static class Leases
{
    /// <summary>The next messages that are due, held for this caller until <paramref name="until"/>; each counts as one try.</summary>
    public static async Task<List<OutboxMessage>> LeaseOutboxAsync(this AppDb db, int many, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellation)
    {
        using var turn = await db.Engine.Gate.EnterAsync(cancellation);
        object[] values = [db.Engine.Stored(until), db.Engine.Stored(now), many];
        var taken = await db.Set<OutboxMessage>().FromSqlRaw(Sql.Read($"{db.Engine.Name}/lease_outbox.sql"), values).ToListAsync(cancellation);
        return [.. taken.OrderBy(message => message.DueAt)];
    }
}
