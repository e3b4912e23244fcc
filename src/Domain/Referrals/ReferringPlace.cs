using Linkwork.Domain.Access;

namespace Linkwork.Domain.Referrals;

/// <summary>A place for which somebody signed in may refer.</summary>
public sealed record ReferringPlace(PlaceKind Kind, string Key, string Name)
{
    public Referrer ToReferrer(Viewer viewer) => new()
    {
        Source = Kind == PlaceKind.Practice ? ReferralSource.GpPractice : ReferralSource.Agency, CameBy = ReferralRoute.Online,
        Name = viewer.Name, PlaceCode = Key, PlaceName = Name, UserId = viewer.UserId,
    };
}
