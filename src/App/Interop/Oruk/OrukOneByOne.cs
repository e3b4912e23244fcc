using System.Text.Json;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk;

/// <summary>Services that a list has only the beginning of, asked for by their ids: …/services/{id} holds the rest.</summary>
/// <param name="list">The address of the list that answered.</param>
internal sealed class OrukOneByOne(PoliteHttp http, KeptFetch kept, Uri list)
{
    /// <summary>So many are tried before saying what the list lacks.</summary>
    private const int Tried = 3;

    /// <summary>Fewer failures than this are never most of a feed.</summary>
    private const int Few = 20;

    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private int failed;
    private string? why;

    /// <summary>One sentence when some didn't come. They are left out here, so that what is known of them stays.</summary>
    public string? Shortfall => failed > 0 ? $"{failed:N0} of {done.Count:N0} services of {list.Host} didn't come when asked for by id (the first because: {why})." : null;

    /// <summary>Whether a service by its id says more than the list does.</summary>
    public async Task<bool> AreNeededAsync(OrukListed page, FeedReport report, CancellationToken cancellation)
    {
        if (page.Ids.Count == 0) return false;
        using var json = await page.OpenAsync(cancellation);
        var listed = OrukListed.Services(json).Where(service => service.ValueKind == JsonValueKind.Object).ToList();
        if (listed.Exists(IsWhole)) return false;
        FeedRefused? refusal = null;
        foreach (var service in listed.Where(service => AddressOf(service.Text("id")) is not null).Take(Tried))
        {
            try
            {
                using var whole = await WholeAsync(service.Text("id")!, cancellation);
                return whole.RootElement.EnumerateObject().Any(member => Says(member.Value) && !(service.TryGetProperty(member.Name, out var said) && Says(said)));
            }
            catch (FeedRefused refused)
            {
                refusal = refused;
            }
        }
        if (refusal is null) return false;
        // Taking the beginnings for the whole would empty what was imported in full.
        if (refusal is TryAgain || kept.Shallow) throw refusal;
        report.Warn($"{list.Host} lists its services without where they are or who runs them, and doesn't give them by id ({refusal.Message}); they are taken as listed.");
        return false;
    }

    /// <summary>Writes the page with each of its services in full.</summary>
    /// <exception cref="FeedRefused">Most didn't come.</exception>
    public async Task WriteAsync(OrukListed page, Stream whole, FeedProgress progress, int all, CancellationToken cancellation)
    {
        using var json = await page.OpenAsync(cancellation);
        await using var writer = new Utf8JsonWriter(whole);
        writer.WriteStartObject();
        if (page.Said > 0) writer.WriteNumber("total_items", page.Said);
        writer.WriteStartArray("contents");
        foreach (var service in OrukListed.Services(json))
        {
            progress.Fraction = (double)done.Count / all;
            if (service.ValueKind == JsonValueKind.Object && service.Text("id") is { } id && AddressOf(id) is not null && done.Add(id))
                await WriteAsync(writer, service, id, cancellation);
            else
                service.WriteTo(writer);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private async Task WriteAsync(Utf8JsonWriter writer, JsonElement listed, string id, CancellationToken cancellation)
    {
        try
        {
            using var whole = await WholeAsync(id, cancellation);
            Merge(writer, listed, whole.RootElement);
        }
        catch (FeedRefused refused)
        {
            failed++;
            why ??= refused.Message;
            if (failed > Few && failed > done.Count / 2) throw new FeedRefused($"{list.Host} doesn't give most of its services by id, so nothing was imported ({why})", refused) { NotBefore = refused.NotBefore };
        }
    }

    private static void Merge(Utf8JsonWriter writer, JsonElement listed, JsonElement whole)
    {
        writer.WriteStartObject();
        HashSet<string> said = [];
        foreach (var member in whole.EnumerateObject().Where(member => Says(member.Value) && said.Add(member.Name))) member.WriteTo(writer);
        foreach (var member in listed.EnumerateObject().Where(member => said.Add(member.Name))) member.WriteTo(writer);
        writer.WriteEndObject();
    }

    private async Task<JsonDocument> WholeAsync(string id, CancellationToken cancellation)
    {
        var address = AddressOf(id)!;
        var answer = kept.HasOfThisFetch(address) ? kept.Reuse(address) : await kept.FetchAsync(http, address, cancellation);
        try
        {
            await using var content = File.OpenRead(answer.File);
            var json = await JsonDocument.ParseAsync(content, cancellationToken: cancellation);
            if (json.RootElement.ValueKind == JsonValueKind.Object && string.Equals(json.RootElement.Text("id"), id, StringComparison.OrdinalIgnoreCase)) return json;
            json.Dispose();
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new FeedRefused($"{address} holds no whole JSON.", broken);
        }
        throw new FeedRefused($"{address} holds something else.");
    }

    /// <summary>Null for an id that would lead elsewhere.</summary>
    private Uri? AddressOf(string? id) => id is { Length: > 0 and <= 200 } && id.Trim('.').Length > 0
        ? new UriBuilder(list) { Path = $"{list.AbsolutePath.TrimEnd('/')}/{Uri.EscapeDataString(id)}", Query = "" }.Uri : null;

    private static bool IsWhole(JsonElement service) => OrukPlaces.Of(service).Any()
        && ((service.Member("organization") ?? service.Member("organisation")) is { ValueKind: JsonValueKind.Object } runBy) && runBy.Text("name") is not null;

    private static bool Says(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => false,
        JsonValueKind.String => value.GetString()!.Trim().Length > 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().MoveNext(),
        _ => true,
    };
}
