using Linkwork.Domain.Access;
using Microsoft.AspNetCore.Identity;

namespace Linkwork.Security;

/// <summary>Somebody who signs in. The e-mail address is the user name.</summary>
public sealed partial class User : IdentityUser<Guid>
{
    public User() => Id = Guid.CreateVersion7();

    public required string Name { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Set to shut somebody out; holds from their next request.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>A hash of the one-time code of an invitation or an admin's reset, and when it stops working.</summary>
    public string? InviteCodeHash { get; set; }
    public DateTimeOffset? InviteUntil { get; set; }

    /// <summary>The key of the line of evidence they saw last.</summary>
    public string? EvidenceSeen { get; set; }

    public List<UserMembership> Memberships { get; init; } = [];
}

/// <summary>A role in one place.</summary>
public sealed class UserMembership
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid UserId { get; init; }
    public required Role Role { get; init; }
    public required PlaceKind Place { get; init; }

    /// <summary>A team's or organisation's id, a practice's ODS code, an area's code; empty for everywhere.</summary>
    public required string PlaceKey { get; init; }
    public bool SafeguardingLead { get; set; }

    public Membership AsMembership() => new(Role, Place, PlaceKey, SafeguardingLead);
}
