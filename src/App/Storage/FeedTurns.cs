using System.Text.Json;
using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>A feed whose turn it is.</summary>
/// <param name="Asked">Somebody asked for it, rather than the time having come.</param>
public sealed record FeedTurn(Guid FeedId, bool Asked);

/// <summary>Whose turn it is to be fetched, and what feeds brought.</summary>
public static class FeedTurns
{
    /// <summary>The next feed that is due, held for this caller until <paramref name="until"/>; null when none is, or some node is at one.</summary>
    public static async Task<FeedTurn?> TakeFeedAsync(this AppDb db, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellation)
    {
        using var turn = await db.Engine.Gate.EnterAsync(cancellation);
        await db.Set<FeedHealth>().Where(row => row.Running && row.RunningUntil <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Running, false).SetProperty(row => row.RunningUntil, (DateTimeOffset?)null), cancellation);
        if (await db.Set<FeedHealth>().AnyAsync(row => row.Running, cancellation)) return null;
        var due = await db.Set<KeptFeed>().Where(feed => feed.PausedAt == null && feed.Health.NextAt <= now).OrderBy(feed => feed.Health.NextAt)
            .Select(feed => new FeedTurn(feed.Id, feed.Health.Asked)).FirstOrDefaultAsync(cancellation);
        if (due is null) return null;
        try
        {
            return await db.Set<FeedHealth>().Where(row => row.FeedId == due.FeedId && !row.Running)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Running, true).SetProperty(row => row.RunningUntil, until).SetProperty(row => row.Asked, false), cancellation) == 1
                ? due : null;
        }
        catch (Exception failed) when (db.Engine.UniqueKeyBroken(failed) is not null)
        {
            // Another node took one at the same moment.
            return null;
        }
    }

    /// <summary>Holds a feed for longer.</summary>
    /// <returns>How many were: none when its turn has ended.</returns>
    public static async Task<int> KeepFeedAsync(this AppDb db, Guid feed, DateTimeOffset until, CancellationToken cancellation)
    {
        using var turn = await db.Engine.Gate.EnterAsync(cancellation);
        return await db.Set<FeedHealth>().Where(row => row.FeedId == feed && row.Running).ExecuteUpdateAsync(set => set.SetProperty(row => row.RunningUntil, until), cancellation);
    }

    /// <summary>Notes that a feed had these records.</summary>
    public static async Task NoteSightingsAsync(this AppDb db, string source, IReadOnlyCollection<string> ids, DateTimeOffset at, CancellationToken cancellation)
    {
        using var turn = await db.Engine.Gate.EnterAsync(cancellation);
        object[] values = [source, db.Engine.Stored(at), JsonSerializer.Serialize(ids)];
        await db.Database.ExecuteSqlRawAsync(Sql.Read($"{db.Engine.Name}/note_sightings.sql"), values, cancellation);
    }

    /// <summary>Notes that a feed still has what it had when it was imported.</summary>
    public static async Task<int> SeenAgainAsync(this AppDb db, string source, DateTimeOffset imported, DateTimeOffset at, CancellationToken cancellation)
    {
        using var turn = await db.Engine.Gate.EnterAsync(cancellation);
        return await db.Set<Sighting>().Where(row => row.Source == source && row.LastAt >= imported).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastAt, at), cancellation);
    }
}
