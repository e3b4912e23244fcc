namespace Linkwork.Domain.Directory;

/// <summary>Who runs a service. As in Open Referral UK.</summary>
public sealed class Organisation : IVersioned
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
    public int Version { get; private set; }
}
