namespace Linkwork.Domain.Access;

/// <summary>Who is looking, and from which places. Made from the database on every request, so that a change holds at once.</summary>
public sealed record Viewer(Guid UserId, string Name, IReadOnlyList<Membership> Memberships)
{
    public bool May(Permission permission) => Memberships.Any(membership => PermissionTable.Allows(membership, permission));

    public bool Is(Role role) => Memberships.Any(membership => membership.Role == role);

    /// <summary>Teams in which this permission holds.</summary>
    public IReadOnlyList<Guid> Teams(Permission permission) => [.. Keys(permission, PlaceKind.Team).Select(Guid.Parse)];

    /// <summary>ODS codes of practices, or ids of organisations that refer, where this permission holds.</summary>
    public IReadOnlyList<string> ReferringPlaces(Permission permission) =>
        [.. Keys(permission, PlaceKind.Practice).Concat(Keys(permission, PlaceKind.Organisation))];

    public IReadOnlyList<Guid> Organisations(Permission permission) => [.. Keys(permission, PlaceKind.Organisation).Select(Guid.Parse)];

    public IReadOnlyList<string> Areas(Permission permission) => [.. Keys(permission, PlaceKind.Area)];

    private IEnumerable<string> Keys(Permission permission, PlaceKind place) => Memberships
        .Where(membership => membership.Place == place && PermissionTable.Allows(membership, permission))
        .Select(membership => membership.PlaceKey).Distinct(StringComparer.Ordinal);
}
