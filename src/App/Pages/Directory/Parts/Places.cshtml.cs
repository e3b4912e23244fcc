using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Directory.Parts;

/// <summary>Where a service happens, and who may learn of it.</summary>
[Requires(Permission.EditDirectory)]
[FollowsMerge]
[RequestFormLimits(ValueCountLimit = PartInput.MostValues)]
public sealed class PlacesModel(Postcodes postcodes) : PartsPage<PlaceInput>
{
    private IReadOnlyList<Location> meant = [];

    public override string Noun => "Place";

    protected override IEnumerable<PlaceInput> Saved => Service.Locations.OrderBy(place => place.Id).Select(PlaceInput.Of);

    protected override PlaceInput New() => new() { Visibility = Service.UsualVisibility };

    protected override IEnumerable<Problem> Problems(PlaceInput row) => row.Problems();

    protected override async Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<PlaceInput> rows, IReadOnlyList<Guid> ids)
    {
        List<Location> places = [];
        foreach (var (row, id) in rows.Zip(ids))
            places.Add(await row.PlaceAsync(Service.Locations.Find(had => had.Id == id), Service.Id, id, postcodes, HttpContext.RequestAborted));
        meant = places;
        var opened = Service.Opened(places);
        if (opened.Count == 0 || KnowsWhoAsked) Service.Put(places, Now);
        return [.. opened.Select(place => places.IndexOf(place))];
    }

    protected override string Done()
    {
        var lost = meant.Where(place => place.Latitude is null && place.Postcode is not null).Select(place => place.Postcode!).Distinct().ToList();
        return lost.Count == 0 ? "The places are saved." : $"The places are saved. We don’t know where {string.Join(", ", lost)} is: until we do, it has no distance.";
    }
}
