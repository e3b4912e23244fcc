namespace Linkwork.Domain.Directory;

/// <summary>Somebody confirmed that what is written of a service is right as it stood.</summary>
public sealed class Verification
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ServiceId { get; init; }
    public required VerifiedHow How { get; init; }

    /// <summary>The name of whoever confirmed it, as everybody may read it.</summary>
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Note { get; init; }
}

/// <summary>How it was confirmed. Publisher: the feed it comes from says so. EmailLink: the organisation, by the link we sent it. Organisation: somebody
/// of it who is signed in.</summary>
public enum VerifiedHow { Phone, EmailLink, Visit, Publisher, Editor, Organisation }

/// <summary>Somebody phoned a service and nobody answered. It confirms nothing, and tells the next who phones.</summary>
public sealed class UnansweredCall
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ServiceId { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}
