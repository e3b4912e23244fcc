using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Linkwork.Bench.Relevance;

/// <summary>A search and the services that a link worker would be glad of; grades 3, 2 and 1, and 0 for what isn't named.</summary>
internal sealed record Judged(string Id, string Part, string Collection, string? Need, string Words, string? Near, double? WithinKm, IReadOnlyDictionary<string, int> Grades);

internal static class Judgements
{
    public static async Task<IReadOnlyList<Judged>> ReadAsync(string file)
    {
        await using var content = File.OpenRead(file);
        using var document = await JsonDocument.ParseAsync(content);
        return [.. document.RootElement.GetProperty("queries").EnumerateArray().Select(One)];
    }

    /// <summary>What stands for a service in the file, so that the data itself needn't.</summary>
    public static string Key(string source, string sourceId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{sourceId}")))[..12];

    private static Judged One(JsonElement query) => new(Text(query, "id")!, Text(query, "part") ?? "all", Text(query, "collection")!, Text(query, "need"), Text(query, "words")!, Text(query, "near"),
        query.TryGetProperty("within_km", out var km) && km.ValueKind == JsonValueKind.Number ? km.GetDouble() : null,
        query.GetProperty("judged").EnumerateArray().ToDictionary(judged => Text(judged, "key")!, judged => judged.GetProperty("grade").GetInt32()));

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
