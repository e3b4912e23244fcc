using System.Text.Json;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk;

/// <summary>The pages of a list, and whether they hold what they say: total_items in 3.0, totalElements in 1.0.</summary>
internal sealed class OrukPages(string file)
{
    /// <summary>What publishers call the list in a page.</summary>
    private static readonly string[] Lists = ["contents", "content", "services", "data", "items", "results"];

    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private long nameless;
    private double said;

    /// <summary>An object that is no service: services have names.</summary>
    public static bool IsPage(JsonElement element) => element.ValueKind == JsonValueKind.Object && !element.TryGetProperty("name", out _);

    public static int Count(JsonElement page) => (int)Math.Clamp(page.Number("total_pages") ?? page.Number("totalPages") ?? 1, 1, int.MaxValue);

    /// <summary>How many services the pages say that there are; 0 when they don't.</summary>
    public static double Said(JsonElement page) => page.Number("total_items") ?? page.Number("totalElements") ?? 0;

    /// <summary>One sentence when the pages held fewer services than they said. One that came twice is one.</summary>
    public string? Shortfall => said > given.Count + nameless ? $"{file} says that it has {said:N0} services but gave {given.Count + nameless:N0}." : null;

    /// <exception cref="FeedRefused">There is no list in it.</exception>
    public IEnumerable<JsonElement> Services(JsonElement page)
    {
        said = Math.Max(said, Said(page));
        if (List(page) is not { } list)
            throw new FeedRefused($"{file} holds no list of services; give an Open Referral UK list such as …/services.");
        foreach (var service in list.EnumerateArray())
            if (service.Text("id") is { } id) given.Add(id);
            else nameless++;
        return list.EnumerateArray();
    }

    public static JsonElement? List(JsonElement page) => Lists.Select(name => page.Member(name)).FirstOrDefault(list => list is { ValueKind: JsonValueKind.Array });
}
