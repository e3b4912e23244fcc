namespace Linkwork.Domain.Directory;

/// <summary>Straight-line distance over the ground.</summary>
public static class Distance
{
    /// <summary>Mean Earth radius (IUGG), kilometres. The sphere is within 0.5% of the ellipsoid.</summary>
    private const double EarthKm = 6371.0088;

    /// <summary>Kilometres between two points in degrees (WGS84), by the haversine formula.</summary>
    public static double Km(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        double Radians(double degrees) => degrees * Math.PI / 180;
        var a = Math.Pow(Math.Sin(Radians(latitude2 - latitude1) / 2), 2)
            + Math.Cos(Radians(latitude1)) * Math.Cos(Radians(latitude2)) * Math.Pow(Math.Sin(Radians(longitude2 - longitude1) / 2), 2);
        return 2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
