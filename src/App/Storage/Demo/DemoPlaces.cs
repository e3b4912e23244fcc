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

    public static Task SaveAsync(AppDb db, DateTimeOffset now, CancellationToken cancellation) => new BulkMerge(db).MergeAsync(
        DemoPostcodes.All.Select(Point), [nameof(PostcodePoint.Latitude), nameof(PostcodePoint.Longitude)],
        () => new() { Source = "demo-postcodes", Address = "made up", ImportedAt = now, Records = DemoPostcodes.All.Count, Rejected = 0 }, cancellation);

    private static PostcodePoint Point(string postcode)
    {
        var (latitude, longitude) = DemoPostcodes.Point(postcode);
        return new() { Postcode = postcode, Latitude = latitude, Longitude = longitude, Country = "E92000001", District = DemoBorough.Area };
    }
}
