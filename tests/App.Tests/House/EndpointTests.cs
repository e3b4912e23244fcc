using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.House;

/// <summary>Every endpoint, as every role, in one's own team and in another's: what comes back is what the permission table says.</summary>
public class EndpointTests
{
    // Anybody may open these without signing in. A new one is a decision.
    private static readonly string[] Public =
    [
        "/", "/sign-in", "/sign-in/second-factor", "/demo", "/errors/{code:int}", "/brand.css", "/health/live", "/health/ready",
        "/accessibility", "/learn", "/privacy",
    ];

    private static readonly string[] PublicFolders = ["/refer-yourself", "/invitation", "/oruk", "/suggest-a-service", "/entries", "/report-an-entry", "/claim", "/tell-us"];

    // Anybody who is signed in: their own account.
    private static readonly string[] SignedIn = ["/account", "/account/two-factor", "/sign-out"];

    // Says the same whatever the reference, because it looks nothing up: a receipt must not tell what is known.
    private static readonly string[] LooksNothingUp = ["/referrals/{reference}/receipt"];

    [Theory, OnBothDatabases]
    public async Task Every_endpoint_has_a_policy_or_is_on_the_short_public_list(string engine)
    {
        foreach (var endpoint in Pages(await TestApp.OnAsync(engine)))
        {
            var route = Route(endpoint);
            if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
                Assert.True(Public.Contains(route) || PublicFolders.Any(folder => route.StartsWith(folder, StringComparison.Ordinal)), $"{route} is public but not on the list");
            else
                Assert.True(Needs(endpoint) is not null || SignedIn.Contains(route), $"{route} names no permission");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Each_role_reaches_what_the_permission_table_says_and_nothing_else(string engine)
    {
        var (world, foreign) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var (own, others) = (await Samples.OfAsync(world), await Samples.OfAsync(foreign));
        List<string> wrong = [];
        var asked = 0;
        foreach (var endpoint in Pages(world.App).Where(endpoint => Needs(endpoint) is not null))
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                var may = Needs(endpoint)!.Any(permission => MayEver(world, role, permission));
                var visitor = world.As(role);
                if (!own.Fill(Route(endpoint), role, out var address)) continue;
                asked++;
                var page = await visitor.Get(address);
                var mine = page.Status;
                // Nothing stays behind in a browser to be read after a share was taken back, or by whoever sits there next.
                if (page.Response.Content.Headers.ContentType?.MediaType == "text/html" && page.Response.Headers.CacheControl?.NoStore != true) wrong.Add($"{role} GET {address}: may be kept");
                if (may ? mine is HttpStatusCode.Forbidden or HttpStatusCode.InternalServerError : mine != HttpStatusCode.Forbidden)
                    wrong.Add($"{role} GET {address}: {(int)mine}, {(may ? "may" : "may not")}");
                if (!may && await PostStatus(visitor, address) is var posted && posted != HttpStatusCode.Forbidden)
                    wrong.Add($"{role} POST {address}: {(int)posted}, may not");
                if (!may || !others.Fill(Route(endpoint), role, out var foreignAddress) || foreignAddress == address || !Samples.IsAboutPeople(Route(endpoint)) || LooksNothingUp.Contains(Route(endpoint))) continue;
                asked++;
                foreach (var (how, status) in new[] { ("GET", (await visitor.Get(foreignAddress)).Status), ("POST", await PostStatus(visitor, foreignAddress)) })
                    if (status is not (HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed)) wrong.Add($"{role} {how} another team's {foreignAddress}: {(int)status}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{asked} addresses asked");
        Assert.True(asked > Pages(world.App).Count() * 2, $"only {asked} addresses were asked");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_who_is_not_signed_in_gets_past_the_door(string engine)
    {
        var world = await World.NewAsync(engine);
        var samples = await Samples.OfAsync(world);
        List<string> open = [];
        foreach (var endpoint in Pages(world.App).Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            Assert.True(samples.Fill(Route(endpoint), Role.LinkWorker, out var address), $"give Samples a value for {Route(endpoint)}");
            var answer = await world.AsNobody().Get(address);
            if (answer.Status != HttpStatusCode.Redirect || answer.Location?.Contains("/sign-in", StringComparison.Ordinal) != true) open.Add($"{address}: {(int)answer.Status}");
        }

        Assert.Empty(open);
    }

    private static async Task<HttpStatusCode> PostStatus(Visitor visitor, string address) => (await visitor.PostBare(address)).Status;

    private static bool MayEver(World world, Role role, Permission permission) =>
        world.User(role).Memberships.Exists(membership => PermissionTable.Allows(membership.AsMembership(), permission));

    internal static IEnumerable<RouteEndpoint> Pages(TestApp app) => app.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => !Route(endpoint).StartsWith("/dist/", StringComparison.Ordinal) && !Route(endpoint).Contains("{**", StringComparison.Ordinal)
            && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null);

    internal static string Route(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.Trim('/');

    private static IReadOnlyList<Permission>? Needs(RouteEndpoint endpoint)
    {
        var required = endpoint.Metadata.GetOrderedMetadata<RequiresAttribute>();
        return required.Count == 0 ? null : [.. required.SelectMany(attribute => attribute.AnyOf)];
    }
}
