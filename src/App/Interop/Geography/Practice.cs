namespace Linkwork.Interop.Geography;

/// <summary>A place that prescribes, as NHS ODS lists it: mostly GP practices, but also clinics, hospices and prisons.</summary>
public sealed class Practice
{
    /// <summary>ODS code: A81001.</summary>
    public required string OdsCode { get; init; }
    public required string Name { get; init; }

    /// <summary>Address lines, one a line.</summary>
    public string? Address { get; init; }

    /// <summary>As <see cref="Domain.People.Postcode.Read"/> writes it.</summary>
    public string? Postcode { get; init; }
    public string? Phone { get; init; }

    /// <summary>Status A. Closed, dormant and proposed ones stay, since people's records name them.</summary>
    public bool Active { get; init; }

    /// <summary>Prescribing setting 4: a GP practice.</summary>
    public bool IsGp { get; init; }
    public DateOnly? ClosedOn { get; init; }
}
