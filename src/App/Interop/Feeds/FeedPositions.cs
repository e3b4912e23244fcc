using Linkwork.Interop.Geography;

namespace Linkwork.Interop.Feeds;

/// <summary>Gives services a position from their postcodes where the feed gives none.</summary>
internal sealed class FeedPositions(Postcodes postcodes)
{
    public async Task<List<FeedService>> PlaceAsync(IReadOnlyList<(Place Place, FeedService Service)> told, FeedReport report, CancellationToken cancellation)
    {
        var wanted = told.SelectMany(each => each.Service.Locations).Where(NeedsPosition).Select(location => location.Postcode!).ToList();
        if (wanted.Count > 0 && !await postcodes.AnyAsync(cancellation))
        {
            report.Warn($"No postcodes are imported yet, so {wanted.Count:N0} places have no position; run 'linkwork import postcodes', then this again.");
            return [.. told.Select(each => each.Service)];
        }
        var found = await postcodes.FindAsync(wanted, cancellation);
        return [.. told.Select(each => each.Service with { Locations = [.. each.Service.Locations.Select(location => Placed(location, each.Place, found, report))] })];
    }

    private static bool NeedsPosition(FeedLocation location) => location is { Latitude: null, Postcode: not null };

    private static FeedLocation Placed(FeedLocation location, Place place, IReadOnlyDictionary<string, PostcodePoint> found, FeedReport report)
    {
        if (!NeedsPosition(location))
            return location;
        if (found.TryGetValue(location.Postcode!, out var point) && point.Latitude is not null)
            return location with { Latitude = point.Latitude, Longitude = point.Longitude };
        report.Warn($"{place}: the postcode {location.Postcode} is not known, so it has no position");
        return location;
    }
}
