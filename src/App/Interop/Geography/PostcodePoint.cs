namespace Linkwork.Interop.Geography;

/// <summary>A postcode and where it is.</summary>
public sealed class PostcodePoint
{
    /// <summary>As <see cref="Domain.People.Postcode.Read"/> writes it: M33 7ZZ.</summary>
    public required string Postcode { get; init; }

    /// <summary>Degrees, WGS84; null when Ordnance Survey knows no position.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees, WGS84; null when Ordnance Survey knows no position.</summary>
    public double? Longitude { get; init; }

    /// <summary>Code-Point Open's positional quality: 10 is best (within the building), 90 is no position at all. Null when from another source.</summary>
    public short? Quality { get; init; }

    /// <summary>ONS code: E92000001 England, S92000003 Scotland, W92000004 Wales.</summary>
    public required string Country { get; init; }

    /// <summary>ONS code of the district or unitary authority.</summary>
    public string? District { get; init; }

    /// <summary>ONS code of the ward.</summary>
    public string? Ward { get; init; }

    /// <summary>ONS code of the lower-layer super output area of 2021, a neighbourhood of about 1,500 people.</summary>
    public string? Lsoa { get; init; }
}
