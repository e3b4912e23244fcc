using System.Text.Json;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk;

/// <summary>One page of a list as it came.</summary>
/// <param name="File">Where it is kept.</param>
/// <param name="From">The address that answered.</param>
/// <param name="Ids">Of its services, in order; one without an id is an empty string.</param>
/// <param name="IsNoPage">A whole list, one service, or lines that only the reader makes sense of.</param>
internal sealed record OrukListed(string File, Uri From, IReadOnlyList<string> Ids, int Pages, double Said, bool SaysMore, bool IsNoPage)
{
    /// <exception cref="FeedRefused">It is no JSON at all.</exception>
    public static async Task<OrukListed> ReadAsync(Kept kept, CancellationToken cancellation)
    {
        RefuseWebPage(kept);
        try
        {
            await using var content = System.IO.File.OpenRead(kept.File);
            using var json = await JsonDocument.ParseAsync(content, cancellationToken: cancellation);
            var page = json.RootElement;
            if (page.ValueKind == JsonValueKind.Array) return new(kept.File, kept.From, IdsOf(page), 1, 0, false, true);
            if (OrukPages.IsPage(page) && OrukPages.List(page) is { } list)
                return new(kept.File, kept.From, IdsOf(list), OrukPages.Count(page), OrukPages.Said(page), page.Member("last_page") is { ValueKind: JsonValueKind.False }, false);
        }
        catch (JsonException)
        {
            // The reader says what is wrong with it, and reads one service a line.
        }
        catch (InvalidOperationException)
        {
            // So with text that isn't UTF-8.
        }
        return new(kept.File, kept.From, [], 1, 0, false, true);
    }

    /// <summary>The services of a kept page, with the page's own memory.</summary>
    public async Task<JsonDocument> OpenAsync(CancellationToken cancellation)
    {
        await using var content = System.IO.File.OpenRead(File);
        return await JsonDocument.ParseAsync(content, cancellationToken: cancellation);
    }

    public static JsonElement.ArrayEnumerator Services(JsonDocument page) =>
        (page.RootElement.ValueKind == JsonValueKind.Array ? page.RootElement : OrukPages.List(page.RootElement)!.Value).EnumerateArray();

    private static List<string> IdsOf(JsonElement list) => [.. list.EnumerateArray().Select(service => service.ValueKind == JsonValueKind.Object ? service.Text("id") ?? "" : "")];

    /// <summary>Told by what it begins with: labels lie.</summary>
    private static void RefuseWebPage(Kept kept)
    {
        using var content = System.IO.File.OpenRead(kept.File);
        Span<byte> head = stackalloc byte[1024];
        var start = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (start.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf])) start = start[3..];
        if (start.TrimStart(" \t\r\n"u8) is not ([(byte)'[', ..] or [(byte)'{', ..]))
            throw new FeedRefused(start.TrimStart(" \t\r\n"u8) is [(byte)'<', ..]
                ? $"{kept.From.Host} sent a web page, not a list of services: the address may be wrong, or ask people to sign in."
                : $"{kept.From.Host} sent something that is no JSON; give the address of an Open Referral UK list such as …/services.");
    }
}
