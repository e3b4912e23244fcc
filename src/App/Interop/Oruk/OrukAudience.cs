using System.Text.Json;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk;

/// <summary>Whom a service is for, as sentences.</summary>
internal static class OrukAudience
{
    public static string? WhoFor(JsonElement service)
    {
        string?[] parts =
        [
            PlainText.Paragraphed(service.Text("eligibility_description")),
            .. service.Each("eligibilitys", "eligibilities").Select(eligibility => PlainText.OneLine(eligibility.Text("eligibility")) ?? Ages(eligibility)),
            OrukService.Listed(service.Each("pc_targetAudience").Select(Audience)),
        ];
        return string.Join('\n', parts.OfType<string>().Distinct(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Years from 0 to 120; anything else says nothing.</summary>
    public static int? Age(JsonElement service, string name) => service.Number(name) is >= 0 and <= 120 and var age ? (int)age : null;

    /// <summary>Whether the service or one of its times says that people can take part this way.</summary>
    public static bool Attends(JsonElement service, params string[] ways) =>
        service.Each("schedules", "regular_schedules").Append(service).Select(said => said.Text("attending_type")).OfType<string>()
            .Any(said => ways.Any(way => said.Contains(way, StringComparison.OrdinalIgnoreCase)));

    /// <summary>"Low Income>Unemployed" goes from the broad to the particular; the particular says it.</summary>
    private static string? Audience(JsonElement audience) => audience.Text("audienceType")?.Split('>')[^1].Trim();

    private static string? Ages(JsonElement element) => (element.Number("minimum_age"), element.Number("maximum_age")) switch
    {
        (null or 0, null) => null,
        ({ } from, null) => $"Aged {from} or over",
        (null or 0, { } to) => $"Aged {to} or under",
        var (from, to) => $"Aged {from} to {to}",
    };
}
