using System.Text.Json;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Interop.Oruk.Publishing;

/// <summary>The directory as Open Referral UK 3.0, for anybody: no key, any site, only what is public.</summary>
public static class OrukEndpoints
{
    private const string Profile = "https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md";

    private delegate Task Answer(HttpContext http, OrukQuery query, AppDb db, OrukServices services);

    public static void MapOruk(this WebApplication app)
    {
        var feed = app.MapGroup("/oruk").AllowAnonymous().RequireRateLimiting(SecurityRoom.PublicFeed);
        feed.MapMethods("/{**rest}", [HttpMethods.Options], OrukGuard.Preflight);
        feed.MapMethods("/{**rest}", [HttpMethods.Get, HttpMethods.Head], http => OrukGuard.ProblemAsync(http, StatusCodes.Status404NotFound, "There is nothing at this address; /oruk/openapi.json lists what there is"));
        Map("/", (http, _, _, _) => OrukAnswer.SendAsync(http, json => About(json, $"{http.Request.Scheme}://{http.Request.Host}")));
        Map("/openapi.json", (http, _, _, _) => OrukAnswer.SendAsync(http, OpenApi.Write));
        Map("/services", OrukLists.ServicesAsync);
        Map("/services/{id}", OrukLists.ServiceAsync);
        Map("/service_at_locations", OrukLists.AtLocationsAsync);
        Map("/service_at_locations/{id}", OrukLists.AtLocationAsync);
        Map("/organizations", OrukLists.OrganisationsAsync);
        Map("/organizations/{id}", OrukLists.OrganisationAsync);
        Map("/taxonomies", (http, query, _, _) => OrukLists.TaxonomiesAsync(http, query));
        Map("/taxonomies/{id}", (http, _, _, _) => OrukLists.TaxonomyAsync(http));
        Map("/taxonomy_terms", (http, query, _, _) => OrukLists.TermsAsync(http, query));
        Map("/taxonomy_terms/{id}", (http, _, _, _) => OrukLists.TermAsync(http));

        void Map(string path, Answer answer) => feed.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], (HttpContext http, AppDb db, Postcodes postcodes, IServiceSearch search, TimeProvider time) =>
            OrukGuard.GuardAsync(http, db, time, query => answer(http, query, db, new(db, postcodes, search))));
    }

    private static void About(Utf8JsonWriter json, string host)
    {
        json.WriteStartObject();
        json.WriteString("version", "HSDS-UK-3.0");
        json.WriteString("profile", Profile);
        json.WriteString("openapi_url", $"{host}/oruk/openapi.json");
        json.WriteEndObject();
    }
}
