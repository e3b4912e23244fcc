using System.Text.Json;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk;

/// <summary>When a service runs and what it costs, as sentences.</summary>
internal static class OrukTimes
{
    /// <summary>Open Referral UK has no place for it, so it stands in the notes.</summary>
    public const string TermTimeOnly = "Term time only";

    /// <summary>What the publisher wrote in words; their rules in ours when they wrote none.</summary>
    public static string? When(JsonElement service)
    {
        var schedules = service.Each("schedules", "regular_schedules").ToList();
        return Lines(schedules.Where(schedule => !IsRule(schedule)).Select(schedule => PlainText.OneLine(schedule.Text("description"))))
            ?? Schedule.Words(schedules.Select(schedule => ServiceParts.New(Rule(schedule), default, TakenIds.None)));
    }

    public static IEnumerable<FeedSchedule> Rules(JsonElement service) => service.Each("schedules", "regular_schedules").Where(IsRule).Select(Rule);

    private static bool IsRule(JsonElement schedule) => Rule(schedule) with { Description = null, Frequency = null, Interval = null, Id = null } != new FeedSchedule(null, null, null, null, null, null, null, null, false, null);

    private static FeedSchedule Rule(JsonElement schedule)
    {
        var notes = PlainText.OneLine(schedule.Text("notes"));
        var term = notes?.Contains("term time", StringComparison.OrdinalIgnoreCase) == true;
        var onlyThat = term && notes!.Trim().TrimEnd('.').Equals(TermTimeOnly, StringComparison.OrdinalIgnoreCase);
        return new(
            schedule.Text("freq")?.ToUpperInvariant() switch { "WEEKLY" => Frequency.Weekly, "MONTHLY" => Frequency.Monthly, _ => null },
            schedule.Number("interval") is > 0 and < 1000 and var every ? (int)every : null,
            Days(schedule.Text("byday", "weekday")), schedule.Text("bymonthday"), schedule.Time("opens_at"), schedule.Time("closes_at"),
            schedule.Date("dtstart", "valid_from"), schedule.Date("valid_to"), term,
            string.Join(". ", new[] { PlainText.OneLine(schedule.Text("description")), onlyThat ? null : notes }.OfType<string>()) is { Length: > 0 } told ? told : null)
        { Id = TakenIds.Read(schedule.Text("id")) };
    }

    /// <summary>"MO, tuesday" as "MO,TU"; what is no day stays as it was written.</summary>
    private static string? Days(string? written) => written is null ? null : string.Join(',', written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(day => Enum.TryParse<DayOfWeek>(day, ignoreCase: true, out var named) && !char.IsAsciiDigit(day[0]) ? Schedule.Code(named) : day));

    public static string? Cost(JsonElement service) =>
        PlainText.Paragraphed(service.Text("fees", "fees_description")) ?? Lines(service.Each("cost_options").Select(Option));

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
