using System.Text.Json;
using System.Text.RegularExpressions;
using Linkwork.Interop.Feeds;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using NetTopologySuite.Simplify;

namespace Linkwork.Interop.Geography;

/// <summary>Boundaries of districts as GeoJSON (RFC 7946), in degrees: one with a code of the Office for National Statistics and a name each.</summary>
public static partial class BoundaryFeed
{
    /// <summary>Degrees: on a map of a town nobody sees less than some 50 metres.</summary>
    private const double Coarse = 0.0005;

    private const int Decimals = 4;

    /// <summary>The United Kingdom, with some sea.</summary>
    private static readonly Envelope Here = new(-9, 2.5, 49, 61.5);

    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <exception cref="FeedRefused">While reading: it is no GeoJSON of areas, or holds nothing.</exception>
    public static IEnumerable<FeedRecord<Boundary>> Read(string path, FeedProgress progress)
    {
        var (name, remarks, seen) = (Path.GetFileName(path), new Remarks(), new HashSet<string>(StringComparer.Ordinal));
        return Features(path, progress).Select((feature, i) => remarks.Record(new(name, i + 1, "area"), Parse(feature, remarks, seen))).NotInVain(name);
    }

    private static FeatureCollection Features(string path, FeedProgress progress)
    {
        using var file = FeedFile.Open(path, progress);
        try
        {
            return JsonSerializer.Deserialize<FeatureCollection>(file, GeoJson) ?? [];
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            throw new FeedRefused($"{Path.GetFileName(path)} is no GeoJSON of areas; export the boundaries as GeoJSON in WGS 84 (EPSG:4326).", wrong);
        }
    }

    private static Boundary? Parse(IFeature feature, Remarks remarks, HashSet<string> seen)
    {
        var told = (feature.Attributes?.GetNames() ?? []).Select(key => (Key: key, Value: feature.Attributes![key]?.ToString() ?? "")).ToList();
        if (told.Find(each => Code().IsMatch(each.Value)).Value is not { } code) return remarks.Reject<Boundary>("it has no code like E08000009");
        if (told.Find(each => Name().IsMatch(each.Key) && each.Value.Length > 0).Value is not { } name) return remarks.Reject<Boundary>($"{code} has no name");
        if (feature.Geometry is not (Polygon or MultiPolygon)) return remarks.Reject<Boundary>($"{code} is no area");
        if (feature.Geometry.IsEmpty || !Here.Contains(feature.Geometry.EnvelopeInternal)) return remarks.Reject<Boundary>($"{code} isn’t in the United Kingdom, or not in degrees of latitude and longitude (WGS 84)");
        if (!seen.Add(code)) return remarks.Reject<Boundary>($"{code} was in the feed before");
        var (its, around) = (TopologyPreservingSimplifier.Simplify(feature.Geometry, Coarse), feature.Geometry.EnvelopeInternal);
        var lines = Enumerable.Range(0, its.NumGeometries).Select(its.GetGeometryN).Cast<Polygon>().SelectMany(polygon => polygon.Holes.Prepend(polygon.Shell));
        return new()
        {
            Code = code, Name = name, South = around.MinY, North = around.MaxY, West = around.MinX, East = around.MaxX,
            Lines = JsonSerializer.Serialize(lines.Select(line => line.Coordinates.Select(at => new[] { Math.Round(at.Y, Decimals), Math.Round(at.X, Decimals) }))),
        };
    }

    [GeneratedRegex("^[EWSN][0-9]{8}$", RegexOptions.None, 1000)]
    private static partial Regex Code();

    // "ltla24_name", or as the Office for National Statistics calls it "LAD24NM".
    [GeneratedRegex("(name|nm)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Name();
}
