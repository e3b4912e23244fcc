using System.Text.Json;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk.Publishing;

/// <summary>When a service runs, as Open Referral UK has it.</summary>
internal static class OrukTimesWriter
{
    /// <summary>Its rules, then what the provider says in words where that is more than the rules say.</summary>
    public static IEnumerable<Action<Utf8JsonWriter>> Of(Service service)
    {
        var rules = service.Schedules.OrderBy(rule => rule.Id).ToList();
        var prose = (service.OwnWhen ?? "").Split('\n').Select(PlainText.OneLine).OfType<string>().Distinct(StringComparer.Ordinal);
        return rules.Select(rule => (Action<Utf8JsonWriter>)(json => Rule(json, rule)))
            .Concat(prose.Select((line, number) => (Action<Utf8JsonWriter>)(json => Line(json, OrukIds.Of(service.Id, "schedule", $"{number}"), line))));
    }

    private static void Line(Utf8JsonWriter json, Guid id, string line)
    {
        json.WriteString("id", id);
        json.WriteString("description", line);
    }

    private static void Rule(Utf8JsonWriter json, Schedule rule)
    {
        json.WriteString("id", rule.Id);
        json.Text("freq", rule.Frequency?.ToString().ToUpperInvariant());
        json.Number("interval", rule.Interval);
        json.Text("byday", rule.ByDay);
        json.Text("bymonthday", rule.ByMonthDay);
        json.Clock("opens_at", rule.OpensAt);
        json.Clock("closes_at", rule.ClosesAt);
        json.Day("dtstart", rule.StartsOn);
        json.Day("valid_to", rule.EndsOn);
        json.Text("description", PlainText.OneLine(rule.Description));
        if (rule.TermTimeOnly) json.WriteString("notes", OrukTimes.TermTimeOnly);
    }
}
