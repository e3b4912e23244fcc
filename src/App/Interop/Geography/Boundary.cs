namespace Linkwork.Interop.Geography;

/// <summary>The line about a district, coarse, for maps that have no pictures of the ground.</summary>
public sealed class Boundary
{
    /// <summary>Of the Office for National Statistics: "E08000009".</summary>
    public required string Code { get; init; }
    public required string Name { get; set; }

    /// <summary>Degrees of latitude, like <see cref="North"/>; <see cref="West"/> and <see cref="East"/> of longitude.</summary>
    public required double South { get; set; }

    /// <inheritdoc cref="South"/>
    public required double North { get; set; }

    /// <inheritdoc cref="South"/>
    public required double West { get; set; }

    /// <inheritdoc cref="South"/>
    public required double East { get; set; }

    /// <summary>JSON: each closed line as its points of latitude and longitude, WGS 84.</summary>
    public required string Lines { get; set; }
}
