using System.Text.Json;
using Linkwork.Domain.Directory;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Directory;

/// <summary>What a map shows of a page of services found: only places that anybody may know, whoever looks, since a map is looked at together with the person.</summary>
/// <param name="Json">For the script that draws it.</param>
/// <param name="Missing">Numbers in the list of services that it doesn't show.</param>
/// <param name="Credit">Whose pictures of the ground or boundaries it shows, if any.</param>
public sealed record ServiceMap(string Json, IReadOnlyList<int> Missing, string? Credit)
{
    private const int MostPlaces = 300;

    // A few hundred metres: nobody's house is the middle of the rings.
    private const double Coarse = 200;

    /// <returns>Null when nothing found has a place.</returns>
    public static async Task<ServiceMap?> OfAsync(AppDb db, ServicePage page, Point? searched, MapTiles? tiles, CancellationToken cancellation)
    {
        var ids = page.Services.Select(found => found.Id).ToList();
        var places = await db.Services.Rows.AsNoTracking().Where(row => ids.Contains(row.Id)).SelectMany(row => row.Locations)
            .Where(place => place.Visibility == Visibility.Public && place.Latitude != null && place.Longitude != null).OrderBy(place => place.Id).Take(MostPlaces)
            .Select(place => new { place.ServiceId, place.Name, Latitude = place.Latitude!.Value, Longitude = place.Longitude!.Value }).ToListAsync(cancellation);
        if (places.Count == 0) return null;
        var points = places.GroupBy(place => (Latitude: Math.Round(place.Latitude, 4), Longitude: Math.Round(place.Longitude, 4))).Select(there => new
        {
            at = new[] { there.Key.Latitude, there.Key.Longitude },
            services = there.Select(place => ids.IndexOf(place.ServiceId)).Distinct().Order().Select(at => new { number = at + 1, name = page.Services[at].Name, place = there.First(place => place.ServiceId == ids[at]).Name.Said() }),
        }).ToList();
        var rings = searched is null ? null : new[] { Math.Round(searched.Latitude * Coarse) / Coarse, Math.Round(searched.Longitude * Coarse) / Coarse };
        var districts = tiles is null ? await DistrictsShown.AboutAsync(db, [.. points.Select(point => point.at).Concat(rings is null ? [] : [rings])], cancellation) : null;
        return new(JsonSerializer.Serialize(new { points, rings, districts = districts?.Lines, tiles = tiles?.All().Select(tile => new { src = tile.Src, corners = tile.Corners }) }),
            [.. Enumerable.Range(1, ids.Count).Where(number => !places.Exists(place => place.ServiceId == ids[number - 1]))], tiles is null ? districts?.Credit : $"Pictures of the ground: {tiles.Credit}");
    }
}
