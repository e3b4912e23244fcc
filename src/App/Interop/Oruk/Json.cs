using System.Globalization;
using System.Text.Json;

namespace Linkwork.Interop.Oruk;

/// <summary>Reads JSON that may lack anything, have it under one of several names, or as another type.</summary>
internal static class Json
{
    /// <summary>The first of these members that says something; an empty string says nothing.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (element.Member(name) is { } value && Said(value) is { } said)
                return said;
        return null;
    }

    public static double? Number(this JsonElement element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.Number } number => number.TryGetDouble(out var value) ? value : null,
        { ValueKind: JsonValueKind.String } text when double.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    public static DateOnly? Date(this JsonElement element, params ReadOnlySpan<string> names) =>
        element.Text(names) is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", out var date) ? date : null;

    /// <summary>With an offset or Z; a time of nowhere is taken for UTC.</summary>
    public static DateTimeOffset? Instant(this JsonElement element, string name) =>
        DateTimeOffset.TryParse(element.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    public static TimeOnly? Time(this JsonElement element, string name) => TimeOnly.TryParse(element.Text(name), CultureInfo.InvariantCulture, out var time) ? time : null;

    /// <summary>The objects of the first of these lists that holds any; a single object counts as a list of one.</summary>
    public static IEnumerable<JsonElement> Each(this JsonElement element, params string[] names) =>
        names.Select(name => element.Member(name)).OfType<JsonElement>().Select(Objects).FirstOrDefault(list => list.Count > 0) ?? [];

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static List<JsonElement> Objects(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)],
        JsonValueKind.Object => [value],
        _ => [],
    };

    private static string? Said(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
