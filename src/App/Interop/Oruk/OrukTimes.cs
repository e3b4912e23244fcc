using System.Text.Json;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk;

/// <summary>When a service runs and what it costs, as sentences.</summary>
internal static class OrukTimes
{
    private static readonly Dictionary<string, string> Days = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MO"] = "Monday", ["TU"] = "Tuesday", ["WE"] = "Wednesday", ["TH"] = "Thursday", ["FR"] = "Friday", ["SA"] = "Saturday", ["SU"] = "Sunday",
    };

    public static string? When(JsonElement service) =>
        Lines(service.Each("schedules", "regular_schedules").Select(Schedule));

    public static string? Cost(JsonElement service) =>
        PlainText.Paragraphed(service.Text("fees", "fees_description")) ?? Lines(service.Each("cost_options").Select(Option));

    private static string? Schedule(JsonElement schedule)
    {
        var days = string.Join(", ", (schedule.Text("byday", "weekday") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(day => Days.GetValueOrDefault(day, day)));
        var hours = (Clock(schedule.Text("opens_at")), Clock(schedule.Text("closes_at"))) switch
        {
            (null, null) => "",
            ({ } opens, null) => $"from {opens}",
            (null, { } closes) => $"until {closes}",
            var (opens, closes) => $"{opens} to {closes}",
        };
        var times = $"{days} {hours}".Trim();
        return (times.Length > 0, PlainText.OneLine(schedule.Text("description"))) switch
        {
            (true, { } told) => $"{times}. {told}",
            (true, null) => times,
            var (_, told) => told,
        };
    }

    /// <summary>"10:00:00" as "10:00".</summary>
    private static string? Clock(string? time) => TimeOnly.TryParse(time, out var clock) ? clock.ToString("HH:mm") : null;

    private static string? Option(JsonElement cost)
    {
        var amount = cost.Number("amount") switch
        {
            null => "",
            0 => "free",
            { } pounds => $"£{pounds:0.##}",
        };
        var price = $"{amount} {PlainText.OneLine(cost.Text("amount_description"))}".Trim();
        var option = PlainText.OneLine(cost.Text("option"));
        return option is null ? price.Length > 0 ? price : null : price.Length > 0 ? $"{option}: {price}" : option;
    }

    private static string? Lines(IEnumerable<string?> lines) =>
        string.Join('\n', lines.OfType<string>().Distinct(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;
}
