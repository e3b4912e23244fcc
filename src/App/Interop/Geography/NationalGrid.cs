using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace Linkwork.Interop.Geography;

/// <summary>British National Grid (metres east and north) to WGS84 (degrees), by the seven-parameter shift: right to about 3 m.</summary>
/// <remarks>Source: Ordnance Survey, "A guide to coordinate systems in Great Britain"; EPSG 27700 and 4326.</remarks>
public static class NationalGrid
{
    private const string Definition = """
        PROJCS["OSGB36 / British National Grid",
          GEOGCS["OSGB36",
            DATUM["Ordnance Survey of Great Britain 1936",
              SPHEROID["Airy 1830", 6377563.396, 299.3249646],
              TOWGS84[446.448, -125.157, 542.06, 0.15, 0.247, 0.842, -20.489]],
            PRIMEM["Greenwich", 0], UNIT["degree", 0.0174532925199433]],
          PROJECTION["Transverse_Mercator"],
          PARAMETER["latitude_of_origin", 49], PARAMETER["central_meridian", -2],
          PARAMETER["scale_factor", 0.9996012717],
          PARAMETER["false_easting", 400000], PARAMETER["false_northing", -100000],
          UNIT["metre", 1]]
        """;

    private static readonly MathTransform ToWgs84 = new CoordinateTransformationFactory()
        .CreateFromCoordinateSystems(new CoordinateSystemFactory().CreateFromWkt(Definition), GeographicCoordinateSystem.WGS84)
        .MathTransform;

    /// <summary>Latitude and longitude in degrees, rounded to a tenth of a metre, which is finer than the shift is true.</summary>
    public static (double Latitude, double Longitude) ToDegrees(double easting, double northing)
    {
        var (longitude, latitude) = ToWgs84.Transform(easting, northing);
        return (Math.Round(latitude, 6), Math.Round(longitude, 6));
    }

    /// <summary>Whether a point lies on the grid's sheet: 0–700 km east, 0–1,300 km north.</summary>
    public static bool Holds(int easting, int northing) =>
        easting is > 0 and < 700_000 && northing is > 0 and < 1_300_000;
}
