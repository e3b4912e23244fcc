using Linkwork.Domain.Directory;
using Linkwork.Domain.Outcomes;
using Linkwork.Reports;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Support;

/// <summary>One service, for one person: tell them about it, or send them.</summary>
[Requires(Permission.WorkOnCases)]
[FollowsMerge]
public sealed class ShowModel(Postcodes postcodes) : SupportPage
{
    public Need? Need { get; private set; }

    /// <summary>For a service for work.</summary>
    public ServiceOutcomes? Outcomes { get; private set; }

    public double? DistanceKm { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, Need? need)
    {
        if (await LoadAsync(reference, id) is not { } its) return NotFound();
        if (its.SupportProblem() is { } problem) return WrongState(problem);
        Need = need;
        if (await postcodes.PointAsync(Person.Details.Postcode, HttpContext.RequestAborted) is { } near)
            DistanceKm = Service.Locations.Where(place => place is { Latitude: not null, Longitude: not null })
                .Min(place => (double?)Distance.Km(near.Latitude, near.Longitude, place.Latitude!.Value, place.Longitude!.Value));
        if (Service.IsForWork) Outcomes = await ServiceOutcomes.ReadAsync(Db, Service.Id, Today, new SmallNumbers(), HttpContext.RequestAborted);
        return Page();
    }
}
