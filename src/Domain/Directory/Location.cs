namespace Linkwork.Domain.Directory;

/// <summary>Where a service happens. A service may have several; online or at home has none.</summary>
public sealed class Location
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ServiceId { get; init; }
    public string? Name { get; set; }
    public string? Address { get; set; }
    public string? Postcode { get; set; }

    /// <summary>Degrees, WGS84; both or neither.</summary>
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }

    /// <summary>Who may learn where it is. What is published, mapped or measured for the public never shows more.</summary>
    public Visibility Visibility { get; set; }

    /// <summary>How to get there without a car, as an editor knows it: no timetable stands behind it.</summary>
    public string? BusNote { get; set; }
}

/// <summary>Who may see a place or a way to reach somebody.</summary>
public enum Visibility
{
    /// <summary>Anybody.</summary>
    Public,

    /// <summary>Anybody may know that there is a place; only staff see where. A refuge.</summary>
    AddressHidden,

    /// <summary>Only staff know of it. A volunteer's own phone.</summary>
    StaffOnly,
}
