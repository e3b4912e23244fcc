using System.Text.Json;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk;

/// <summary>The pages of a list, and whether they hold what they say: total_items in 3.0, totalElements in 1.0.</summary>
internal sealed class OrukPages(string file)
{
    /// <summary>What publishers call the list in a page.</summary>
    private static readonly string[] Lists = ["contents", "content", "services", "data", "items", "results"];

    private long given;
    private double said;

    /// <summary>An object that is no service: services have names.</summary>
    public static bool IsPage(JsonElement element) => element.ValueKind == JsonValueKind.Object && !element.TryGetProperty("name", out _);

    public static int Count(JsonElement page) => (int)Math.Clamp(page.Number("total_pages") ?? page.Number("totalPages") ?? 1, 1, int.MaxValue);

    /// <summary>One sentence when the pages held fewer services than they said.</summary>
    public string? Shortfall => said > given ? $"{file} says that it has {said:N0} services but gave {given:N0}." : null;

    /// <exception cref="FeedRefused">There is no list in it.</exception>
    public IEnumerable<JsonElement> Services(JsonElement page)
    {
        said = Math.Max(said, page.Number("total_items") ?? page.Number("totalElements") ?? 0);
        foreach (var name in Lists)
            if (page.Member(name) is { ValueKind: JsonValueKind.Array } list)
            {
                given += list.GetArrayLength();
                return list.EnumerateArray();
            }
        throw new FeedRefused($"{file} holds no list of services; give an Open Referral UK list such as …/services.");
    }
}
