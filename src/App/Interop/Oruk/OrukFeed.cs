using System.Text.Json;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk;

/// <summary>
/// Open Referral UK, 1.0 or 3.0, as councils really publish it: a list of services, a page of one, one service, or one
/// on each line. Tolerant of what is missing or empty; strict about what would make a record useless.
/// </summary>
public static class OrukFeed
{
    /// <summary>The most that one file may hold. The largest feed known has some 5,000 services in 30 MB.</summary>
    private const long Limit = 250_000_000;

    /// <exception cref="FeedRefused">While reading: it isn't JSON, holds no services, or is cut off.</exception>
    public static IAsyncEnumerable<FeedRecord<FeedService>> Read(string path, FeedProgress progress) =>
        Records(path, progress).NotInVain(Path.GetFileName(path));

    private static async IAsyncEnumerable<FeedRecord<FeedService>> Records(string path, FeedProgress progress)
    {
        var file = Path.GetFileName(path);
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        var remarks = new Remarks();
        var number = 0L;
        await using var elements = Elements(path, file, progress).GetAsyncEnumerator();
        while (await Next(elements, file))
        {
            number++;
            yield return remarks.Record(new Place(file, number, "record"), Service(elements.Current, remarks, seen, number, file));
        }
    }

    private static FeedService? Service(JsonElement element, Remarks remarks, Dictionary<string, long> seen, long number, string file)
    {
        try
        {
            var service = OrukService.Read(element, remarks);
            if (service is null || seen.TryAdd(service.SourceId, number))
                return service;
            return remarks.Reject<FeedService>($"'{service.Name}' has the same id ({service.SourceId}) as record {seen[service.SourceId]}");
        }
        catch (InvalidOperationException badText)
        {
            throw new FeedRefused($"{file} is not UTF-8 text (record {number} shows it); ask its publisher for it in UTF-8.", badText);
        }
    }

    private static async ValueTask<bool> Next(IAsyncEnumerator<JsonElement> elements, string file)
    {
        try
        {
            return await elements.MoveNextAsync();
        }
        catch (JsonException broken)
        {
            throw new FeedRefused($"{file} is not whole JSON (line {broken.LineNumber + 1} shows it), so nothing was imported; fetch it again.", broken);
        }
    }

    /// <summary>Each service's JSON, one in memory at a time unless they come in a page.</summary>
    private static async IAsyncEnumerable<JsonElement> Elements(string path, string file, FeedProgress progress)
    {
        var listed = StartsWithList(path);
        await using var content = FeedFile.Open(path, progress, Limit);
        var pages = new OrukPages(file);
        await foreach (var element in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(content, topLevelValues: !listed))
        {
            if (listed || !OrukPages.IsPage(element))
                yield return element;
            else
                foreach (var service in pages.Services(element))
                    yield return service;
        }
        progress.Shortfall ??= pages.Shortfall;
    }

    /// <summary>Whether the first sign is a square bracket, after a byte order mark and space.</summary>
    internal static bool StartsWithList(string path)
    {
        using var content = FeedFile.Open(path, new FeedProgress(), Limit);
        Span<byte> head = stackalloc byte[1024];
        var start = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (start.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]))
            start = start[3..];
        return start.TrimStart(" \t\r\n"u8) is [(byte)'[', ..];
    }
}
