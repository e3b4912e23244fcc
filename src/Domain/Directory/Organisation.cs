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

    /// <summary>An organisation as somebody who may be sent something. One that reports to a benefits authority for any of its services is
    /// treated as reporting for all: the same people read what comes.</summary>
    public static Recipient AsRecipient(Guid id, string name, IEnumerable<Service> itsServices) => new(
        itsServices.Any(service => service.CountsAsReporting) ? RecipientKind.ProviderReportingToBenefits : RecipientKind.VoluntaryProvider, id.ToString(), name);
}
