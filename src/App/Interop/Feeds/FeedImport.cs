using Linkwork.Domain.Directory;
using Linkwork.Interop.Csv;
using Linkwork.Interop.Oruk;

namespace Linkwork.Interop.Feeds;

/// <summary>Imports services and notes which the feed had.</summary>
public sealed class FeedImport(AppDb db, Postcodes postcodes, SearchVocabulary vocabulary, TimeProvider time)
{
    /// <summary>The records of a file.</summary>
    public static IAsyncEnumerable<FeedRecord<FeedService>> Read(string file, CsvMap? map, FeedProgress progress) =>
        map is null ? OrukFeed.Read(file, progress) : CsvFeed.Read(file, map, progress).ToAsyncEnumerable();

    /// <inheritdoc cref="ServiceImport.RunAsync"/>
    public async Task<ServiceImportResult> RunAsync(ServiceFeed feed, IAsyncEnumerable<FeedRecord<FeedService>> records, FeedProgress progress, FeedReport report, bool fewer,
        CancellationToken cancellation)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        var result = await new ServiceImport(db, postcodes, time).RunAsync(feed, Noted(records, seen), progress, report, fewer, cancellation);
        await db.NoteSightingsAsync(feed.Source, seen, time.GetUtcNow(), cancellation);
        await vocabulary.CountAsync(db, cancellation);
        return result;
    }

    private static async IAsyncEnumerable<FeedRecord<FeedService>> Noted(IAsyncEnumerable<FeedRecord<FeedService>> records, HashSet<string> seen)
    {
        await foreach (var record in records)
        {
            if (record.Value is { } service) seen.Add(service.SourceId);
            yield return record;
        }
    }
}
