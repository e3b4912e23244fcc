using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Directory;

/// <summary>Who runs a service. As in Open Referral UK.</summary>
public sealed class Organisation : IVersioned, IStamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }
    public string? Description { get; set; }
    public string? Website { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? CharityNumber { get; set; }
    public string? CompanyNumber { get; set; }
    public string? Source { get; init; }
    public string? SourceId { get; init; }

    /// <summary>Set when an editor changed it here: a re-import then leaves it alone.</summary>
    public DateTimeOffset? EditedAt { get; set; }
    public DateTimeOffset ModifiedAt { get; set; }
    public int Version { get; private set; }

    public OrganisationKind Kind { get; set; }

    /// <summary>Which part of it, where the parts must not read each other's: a council's housing team isn't its benefits team. Each is an
    /// organisation of its own here, with the same name.</summary>
    public string? Department { get; set; }

    /// <summary>With its department: "Aldersea Borough Council, Housing options".</summary>
    public string FullName => Department.Said() is { } part ? $"{Name}, {part}" : Name;

    /// <summary>A council may be provider, commissioner and benefits authority at once. One that calls itself so counts as one until an editor says what it is.</summary>
    public bool CountsAsCouncil => Kind == OrganisationKind.Council
        || (Kind == OrganisationKind.Unknown && Name.Split([' ', ',', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries).Contains("council", StringComparer.OrdinalIgnoreCase));

    /// <summary>An organisation, or its department, as somebody who may be sent something. One that reports to a benefits authority for any of its
    /// services is treated as reporting for all: the same people read what comes.</summary>
    /// <remarks>A merged entry's answer is that of the one it is part of, where that is among them.</remarks>
    public Recipient AsRecipient(IReadOnlyCollection<Service> itsServices) => new(
        itsServices.Any(service => !itsServices.Any(other => other.Id == service.MergedIntoId) && service.CountsAsReporting(this)) ? RecipientKind.ProviderReportingToBenefits : RecipientKind.VoluntaryProvider, Id.ToString(), FullName);
}

/// <summary>What an organisation is, as far as it matters here. Names are stored, so never rename one.</summary>
public enum OrganisationKind { Unknown, Voluntary, Council, Nhs, Company }
