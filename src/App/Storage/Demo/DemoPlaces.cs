using System.Text.Json;
using Linkwork.Interop.Geography;
using Linkwork.Storage.BulkLoad;

namespace Linkwork.Storage.Demo;

/// <summary>Where the made-up postcodes are and which practices there are, as an import would have put them there.</summary>
internal static class DemoPlaces
{
    public static IEnumerable<Practice> Practices => DemoStaff.Practices.Select(practice => new Practice
    {
        OdsCode = practice.Code, Name = practice.Name, Postcode = practice.Postcode, Address = DemoDirectory.TownOf(practice.Postcode), Active = true, IsGp = true,
    });

    public static IEnumerable<Boundary> Boundaries =>
    [
        Around(DemoBorough.Area, "Aldersea", [(54.01, 0.105), (54.022, 0.19), (54.035, 0.205), (54.07, 0.21), (54.115, 0.175), (54.12, 0.13), (54.09, 0.112), (54.06, 0.1), (54.03, 0.098)]),
        Around("Z09000002", "Brackenholme", [(54.01, 0.105), (54.03, 0.098), (54.06, 0.1), (54.075, 0.06), (54.05, 0.025), (54.01, 0.03), (53.995, 0.065)]),
    ];

    private static Boundary Around(string code, string name, (double Latitude, double Longitude)[] line) => new()
    {
        Code = code, Name = name, South = line.Min(at => at.Latitude), North = line.Max(at => at.Latitude), West = line.Min(at => at.Longitude), East = line.Max(at => at.Longitude),
        Lines = JsonSerializer.Serialize(new[] { line.Append(line[0]).Select(at => new[] { at.Latitude, at.Longitude }) }),
    };

    public static Task SaveAsync(AppDb db, DateTimeOffset now, CancellationToken cancellation) => new BulkMerge(db).MergeAsync(
        DemoPostcodes.All.Select(Point), [nameof(PostcodePoint.Latitude), nameof(PostcodePoint.Longitude)],
        () => new() { Source = "demo-postcodes", Address = "made up", ImportedAt = now, Records = DemoPostcodes.All.Count, Rejected = 0 }, cancellation);

    private static PostcodePoint Point(string postcode)
    {
        var (latitude, longitude) = DemoPostcodes.Point(postcode);
        return new() { Postcode = postcode, Latitude = latitude, Longitude = longitude, Country = "E92000001", District = DemoBorough.Area };
    }
}
