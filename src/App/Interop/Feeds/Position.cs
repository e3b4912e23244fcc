namespace Linkwork.Interop.Feeds;

/// <summary>A point that a feed gives, in degrees of WGS84.</summary>
public sealed record Position(double Latitude, double Longitude)
{
    /// <summary>Both numbers or nothing; a point outside the United Kingdom is dropped with a warning, as mistakes of sign and order are.</summary>
    public static Position? Read(double? latitude, double? longitude, Remarks remarks)
    {
        if (latitude is not { } north || longitude is not { } east || (north, east) == (0, 0))
            return null;
        if (north is >= 49 and <= 61 && east is >= -9 and <= 2)
            return new(north, east);
        remarks.Warn($"its position ({north}, {east}) is outside the United Kingdom");
        return null;
    }
}
