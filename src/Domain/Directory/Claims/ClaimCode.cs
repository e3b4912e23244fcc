namespace Linkwork.Domain.Directory;

/// <summary>A code with which somebody of an organisation begins to look after its entries: once, until a day. Its words are only where it was sent or said.</summary>
public sealed class ClaimCode : IVersioned
{
    public const int LastsDays = 7;

    /// <summary>An address that is asked for a code again and again without using one is left in peace after so many in <see cref="PeaceDays"/>.</summary>
    public const int AtMost = 3, PeaceDays = 30;

    /// <summary>An address that was put into an entry more recently gets no code: whoever changed it could give themselves the entries.</summary>
    public const int SettledDays = 30;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }

    /// <summary>SHA-256 of the code, hexadecimal.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The address on file that it was e-mailed to, or the phone number on file that an editor rang.</summary>
    public required string GivenTo { get; init; }

    /// <summary>The editor who said it on the phone; null: it was e-mailed, because somebody asked.</summary>
    public string? GivenBy { get; init; }

    /// <summary>Whom the editor spoke to.</summary>
    public string? SpokenTo { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The day in London: one e-mail a day for an organisation.</summary>
    public required DateOnly Day { get; init; }
    public required DateTimeOffset Until { get; init; }
    public DateTimeOffset? UsedAt { get; private set; }
    public int Version { get; private set; }

    /// <param name="organisation">Whose entries.</param>
    /// <param name="hash">See <see cref="TokenHash"/>.</param>
    /// <param name="address">The address on file.</param>
    /// <param name="at">When.</param>
    public static ClaimCode Emailed(Guid organisation, string hash, string address, DateTimeOffset at) =>
        new() { OrganisationId = organisation, TokenHash = hash, GivenTo = address, At = at, Day = London.Date(at), Until = at.AddDays(LastsDays) };

    /// <param name="organisation">Whose entries.</param>
    /// <param name="hash">See <see cref="TokenHash"/>.</param>
    /// <param name="number">The phone number on file.</param>
    /// <param name="spokenTo">Whom the editor spoke to.</param>
    /// <param name="by">The editor.</param>
    /// <param name="at">When.</param>
    public static ClaimCode ByPhone(Guid organisation, string hash, string number, string spokenTo, string by, DateTimeOffset at) => new()
    {
        OrganisationId = organisation, TokenHash = hash, GivenTo = number, GivenBy = by, SpokenTo = spokenTo, At = at, Day = London.Date(at), Until = at.AddDays(LastsDays),
    };

    public bool Works(DateTimeOffset at) => UsedAt is null && at < Until;

    /// <summary>Somebody begins to look after the entries with it.</summary>
    /// <exception cref="Refusal">It was used, or has run out.</exception>
    public Claim Use(Guid userId, string name, string email, DateTimeOffset at)
    {
        Refusal.If(Works(at) ? null : "This code was used already or has run out");
        UsedAt = at;
        return new() { OrganisationId = OrganisationId, UserId = userId, CodeId = Id, Name = name, Email = email, At = at };
    }

    /// <summary>It stops working: another is given, or an editor takes it back.</summary>
    public void Void(DateTimeOffset at) => UsedAt ??= at;

    /// <summary>
    /// The address on file that a code may go to: the organisation's own; where it has none, the one that all its running services give to the public. One
    /// service's address among several isn't the organisation's, and a contact's may be somebody's own.
    /// </summary>
    public static string? AddressOf(Organisation organisation, IEnumerable<Service> itsServices)
    {
        var running = itsServices.Where(service => service.Status == ServiceStatus.Active && service.MergedIntoId is null).ToList();
        if (running.Count == 0) return null;
        return organisation.Email.Said() ?? (running.Select(service => service.Email.Said()?.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList() is [{ } shared] ? shared : null);
    }
}
