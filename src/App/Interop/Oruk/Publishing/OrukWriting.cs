using System.Globalization;
using System.Text.Json;

namespace Linkwork.Interop.Oruk.Publishing;

/// <summary>Members that are left out when there is nothing to say: the standard knows no null and no empty string.</summary>
internal static class OrukWriting
{
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) json.WriteString(name, value);
    }

    public static void Number(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    public static void Number(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    public static void Day(this Utf8JsonWriter json, string name, DateOnly? value) => json.Text(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void Clock(this Utf8JsonWriter json, string name, TimeOnly? value) => json.Text(name, value?.ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    public static void Instant(this Utf8JsonWriter json, string name, DateTimeOffset value) =>
        json.WriteString(name, value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));

    /// <summary>A list, unless it would be empty.</summary>
    public static void Each<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        var any = false;
        foreach (var item in items)
        {
            if (!any) json.WriteStartArray(name);
            any = true;
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        if (any) json.WriteEndArray();
    }

    public static void Object(this Utf8JsonWriter json, string name, Action<Utf8JsonWriter> write)
    {
        json.WriteStartObject(name);
        write(json);
        json.WriteEndObject();
    }
}
