using System.Text.Json;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Interop.Oruk.Publishing;

/// <summary>The lists and their single entries.</summary>
internal static class OrukLists
{
    private static readonly ILookup<Guid, Service> NoServices = Enumerable.Empty<Service>().ToLookup(service => service.Id);

    public static async Task ServicesAsync(HttpContext http, OrukQuery query, AppDb db, OrukServices services)
    {
        var rows = await services.WhereAsync(query, http.RequestAborted);
        if (query.Lines)
            await OrukAnswer.StreamAsync(http, services.AllAsync(rows, query.Detail, http.RequestAborted), Write);
        else
            await OrukAnswer.SendPageAsync(http, query, await rows.CountAsync(http.RequestAborted), await services.PageAsync(rows, query, http.RequestAborted), Write);

        void Write(Utf8JsonWriter json, (Service Service, Organisation Organisation) each) => OrukServiceWriter.Write(json, each.Service, each.Organisation, query.Detail);
    }

    public static async Task ServiceAsync(HttpContext http, OrukQuery query, AppDb db, OrukServices services)
    {
        var id = Id(http);
        var found = await OrukServices.With(db.Services.Rows.AsNoTracking().Where(row => row.Id == id), Detail.Full).ToListAsync(http.RequestAborted);
        if (await services.WithOrganisationsAsync(found, http.RequestAborted) is not [var (service, organisation)]) await OrukGuard.NotFoundAsync(http);
        // The answer may be asked for again before it is followed ("no-cache"): a merge can be undone.
        else if (service.MergedIntoId is { } into) http.Response.Redirect($"/oruk/services/{into}", permanent: true, preserveMethod: true);
        else await OrukAnswer.SendAsync(http, json => OrukServiceWriter.Write(json, service, organisation, Detail.Full));
    }

    public static async Task AtLocationsAsync(HttpContext http, OrukQuery query, AppDb db, OrukServices services)
    {
        var matching = await services.WhereAsync(query, http.RequestAborted);
        var places = (await services.PlacesAsync(query, http.RequestAborted))
            .Where(place => place.Visibility != Visibility.StaffOnly && matching.Any(row => row.Id == place.ServiceId && row.Status == ServiceStatus.Active));
        var total = await places.CountAsync(http.RequestAborted);
        var page = await places.OrderBy(place => place.Id).Skip((query.Page - 1) * query.PerPage).Take(query.PerPage).ToListAsync(http.RequestAborted);
        var ids = page.Select(place => place.ServiceId).Distinct().ToList();
        var found = (await services.WithOrganisationsAsync(await OrukServices.With(db.Services.Rows.AsNoTracking().Where(row => ids.Contains(row.Id)), query.Detail)
            .ToListAsync(http.RequestAborted), http.RequestAborted)).ToDictionary(each => each.Service.Id);
        await OrukAnswer.SendPageAsync(http, query, total, page, (json, place) => At(json, place, found[place.ServiceId], query.Detail));
    }

    public static async Task AtLocationAsync(HttpContext http, OrukQuery query, AppDb db, OrukServices services)
    {
        var placeId = OrukPlaceWriter.AtId(Id(http));
        var found = await OrukServices.With(db.Services.Rows.AsNoTracking().Where(row => row.Status == ServiceStatus.Active
            && row.Locations.Any(place => place.Id == placeId && place.Visibility != Visibility.StaffOnly)), Detail.Full).ToListAsync(http.RequestAborted);
        if (await services.WithOrganisationsAsync(found, http.RequestAborted) is not [var whole]) await OrukGuard.NotFoundAsync(http);
        else await OrukAnswer.SendAsync(http, json => At(json, whole.Service.Locations.Single(place => place.Id == placeId), whole, Detail.Full));
    }

    public static async Task OrganisationsAsync(HttpContext http, OrukQuery query, AppDb db, OrukServices services)
    {
        var matching = await services.WhereAsync(query, http.RequestAborted);
        var rows = db.Organisations.Rows.AsNoTracking().Where(row => matching.Any(its => its.OrganisationId == row.Id && its.Status == ServiceStatus.Active));
        var detail = query.FullService || query.Full ? Detail.Full : Detail.Basic;
        if (query.Lines)
        {
            await OrukAnswer.StreamAsync(http, rows.OrderBy(row => row.Id).AsAsyncEnumerable(), (json, each) => Organisation(json, each, NoServices, detail));
            return;
        }

        var page = await rows.OrderBy(row => row.Id).Skip((query.Page - 1) * query.PerPage).Take(query.PerPage).ToListAsync(http.RequestAborted);
        var theirs = query.FullService ? await TheirsAsync(db, [.. page.Select(row => row.Id)], http.RequestAborted) : NoServices;
        await OrukAnswer.SendPageAsync(http, query, await rows.CountAsync(http.RequestAborted), page, (json, each) => Organisation(json, each, theirs, detail));
    }

    public static async Task OrganisationAsync(HttpContext http, OrukQuery query, AppDb db, OrukServices services)
    {
        var id = Id(http);
        var found = await db.Organisations.Rows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && db.Services.Rows.Any(its => its.OrganisationId == id), http.RequestAborted);
        var theirs = query.FullService ? await TheirsAsync(db, [id], http.RequestAborted) : NoServices;
        await (found is null ? OrukGuard.NotFoundAsync(http) : OrukAnswer.SendAsync(http, json => Organisation(json, found, theirs, Detail.Full)));
    }

    public static Task TaxonomiesAsync(HttpContext http, OrukQuery query) =>
        PageOfAsync(http, query, [OrukTaxonomy.Name], (json, _) => OrukTaxonomyWriter.Taxonomy(json));

    public static Task TaxonomyAsync(HttpContext http) =>
        Id(http) == OrukTaxonomy.Id ? OneAsync(http, OrukTaxonomyWriter.Taxonomy) : OrukGuard.NotFoundAsync(http);

    /// <summary>All terms are top ones: none has a parent.</summary>
    public static Task TermsAsync(HttpContext http, OrukQuery query) => PageOfAsync(http, query,
        [.. Needs.All.Where(need => query.ParentId is null && (query.TaxonomyId ?? OrukTaxonomy.Id) == OrukTaxonomy.Id
            && (query.Search is null || need.Label().Contains(query.Search, StringComparison.OrdinalIgnoreCase)))], OrukTaxonomyWriter.Term);

    public static Task TermAsync(HttpContext http) =>
        OrukTaxonomy.Term(Id(http)) is { } need ? OneAsync(http, json => OrukTaxonomyWriter.Term(json, need)) : OrukGuard.NotFoundAsync(http);

    private static Task OneAsync(HttpContext http, Action<Utf8JsonWriter> members) => OrukAnswer.SendAsync(http, json => Braced(json, () => members(json)));

    /// <summary>A page of a list that is short enough to hold.</summary>
    private static Task PageOfAsync<T>(HttpContext http, OrukQuery query, List<T> all, Action<Utf8JsonWriter, T> members) => query.Lines
        ? OrukAnswer.StreamAsync(http, all.ToAsyncEnumerable(), (json, item) => Braced(json, () => members(json, item)))
        : OrukAnswer.SendPageAsync(http, query, all.Count, [.. all.Skip((query.Page - 1) * query.PerPage).Take(query.PerPage)], (json, item) => Braced(json, () => members(json, item)));

    private static async Task<ILookup<Guid, Service>> TheirsAsync(AppDb db, List<Guid> organisations, CancellationToken cancellation) =>
        (await OrukServices.With(db.Services.Rows.AsNoTracking().Where(row => organisations.Contains(row.OrganisationId) && row.Status == ServiceStatus.Active), Detail.Full)
            .OrderBy(row => row.Id).ToListAsync(cancellation)).ToLookup(row => row.OrganisationId);

    private static void At(Utf8JsonWriter json, Location place, (Service Service, Organisation Organisation) whole, Detail detail) => Braced(json, () =>
    {
        json.WriteString("id", OrukPlaceWriter.AtId(place.Id));
        json.WriteString("service_id", place.ServiceId);
        json.WriteString("location_id", place.Id);
        json.Object("location", its => OrukPlaceWriter.Members(its, place, detail == Detail.Full ? whole.Service : null));
        json.Object("service", its => OrukServiceWriter.Members(its, whole.Service, whole.Organisation, detail));
    });

    private static void Organisation(Utf8JsonWriter json, Organisation organisation, ILookup<Guid, Service> theirs, Detail detail) => Braced(json, () =>
    {
        OrukOrganisationWriter.Members(json, organisation, detail);
        json.Each("services", theirs[organisation.Id], (its, service) => OrukServiceWriter.Members(its, service, null, Detail.Full));
    });

    private static void Braced(Utf8JsonWriter json, Action members)
    {
        json.WriteStartObject();
        members();
        json.WriteEndObject();
    }

    private static Guid Id(HttpContext http) => Guid.TryParse(http.Request.RouteValues["id"]?.ToString(), out var id) ? id : Guid.Empty;
}
