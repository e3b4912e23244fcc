namespace Linkwork.Domain.Directory;

/// <summary>The places of an entry that everybody may know, one a line: address, then its postcode after a comma. A hidden place is in none of the lines, and
/// no line changes it.</summary>
public static class PlaceLines
{
    /// <summary>Null when there are none.</summary>
    public static string? Of(Service service) => string.Join('\n', service.Locations.Where(IsOpen).OrderBy(place => place.Id).Select(Line)).Said();

    public static string Line(Location place) => string.Join(", ", new[] { place.Name.Said(), place.Address.Said(), place.Postcode.Said() }.OfType<string>());

    /// <summary>A line that was there keeps its place and position. Where an entry hides any place, a new one is hidden as much, until an editor says otherwise.</summary>
    internal static void Write(Service service, string? lines)
    {
        var wanted = (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        var visibility = service.Locations.Select(place => place.Visibility).DefaultIfEmpty().Max();
        service.Locations.RemoveAll(place => IsOpen(place) && !wanted.Contains(Line(place)));
        foreach (var line in wanted.Where(line => !service.Locations.Exists(place => IsOpen(place) && Line(place) == line)))
        {
            var comma = line.LastIndexOf(',');
            var postcode = People.Postcode.Read(line[(comma + 1)..]);
            service.Locations.Add(new() { ServiceId = service.Id, Address = (postcode is null ? line : comma < 0 ? "" : line[..comma]).Said(), Postcode = postcode, Visibility = visibility });
        }
    }

    private static bool IsOpen(Location place) => place.Visibility == Visibility.Public;
}
