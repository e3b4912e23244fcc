namespace Linkwork.Domain.Directory;

/// <summary>Somebody to ask about a service, beside its own phone and e-mail.</summary>
public sealed class ServiceContact
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ServiceId { get; init; }
    public string? Name { get; set; }

    /// <summary>What they do there: "Reception".</summary>
    public string? Role { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public Visibility Visibility { get; set; }
}
