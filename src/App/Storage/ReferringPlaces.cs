using Linkwork.Domain.Access;
using Linkwork.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Where somebody refers from, and to whom they did so last.</summary>
public static class ReferringPlaces
{
    public static async Task<IReadOnlyList<ReferringPlace>> PlacesOfAsync(this AppDb db, Viewer viewer, CancellationToken cancellation)
    {
        List<ReferringPlace> places = [];
        foreach (var membership in viewer.Memberships.Where(membership => PermissionTable.Allows(membership, Permission.Refer)).DistinctBy(membership => membership.PlaceKey))
            places.Add(new(membership.Place, membership.PlaceKey, await NameAsync(db, membership, cancellation) ?? membership.PlaceKey));
        return places;
    }

    /// <summary>The team this user's last referral went to: most people refer to the same one every time.</summary>
    public static Task<Guid> LastTeamOfAsync(this AppDb db, Guid userId, CancellationToken cancellation) => db.Set<Referral>()
        .Where(referral => referral.Referrer.UserId == userId).OrderByDescending(referral => referral.ReceivedAt).Select(referral => referral.TeamId)
        .FirstOrDefaultAsync(cancellation);

    private static async Task<string?> NameAsync(AppDb db, Membership membership, CancellationToken cancellation) =>
        membership.Place == PlaceKind.Organisation && Guid.TryParse(membership.PlaceKey, out var id)
            ? await db.Organisations.Rows.Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(cancellation)
            : await db.PracticeNameAsync(membership.PlaceKey, cancellation);
}
