namespace Linkwork.Domain.Directory;

/// <summary>Somebody looks after an organisation's entries, by a code that was given to the organisation.</summary>
public sealed class Claim : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid UserId { get; init; }
    public required Guid CodeId { get; init; }

    /// <summary>What they were called, and their address, when they claimed.</summary>
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string? EndedBy { get; private set; }
    public string? EndReason { get; private set; }
    public int Version { get; private set; }

    public string? EndProblem(string? reason) => EndedAt is not null ? "This claim has ended already" : reason.Said() is null ? "Say why, for the next editor" : null;

    /// <summary>An editor ends it: they look after the entries no longer. What they said stays, with what was decided.</summary>
    /// <exception cref="Refusal">It has ended, or no reason is given.</exception>
    public void End(string? reason, string by, DateTimeOffset at)
    {
        Refusal.If(EndProblem(reason));
        (EndedAt, EndedBy, EndReason) = (at, by, reason.Said());
    }

    public static IEnumerable<Problem> Problems(string? name, string? email)
    {
        if (name.Said() is null) yield return new(nameof(Name), "Enter your name");
        if (name?.Length > 100) yield return new(nameof(Name), "Enter your name in 100 letters or fewer");
        if (email.Said() is not { Length: <= 200 } address || !address.Contains('@', StringComparison.Ordinal) || address.Contains(' ', StringComparison.Ordinal))
            yield return new(nameof(Email), "Enter an email address, like name@example.org");
    }
}
