using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Pages.Cases;

/// <summary>Somebody whose record is restricted (staff, a colleague's relative) comes back with a new referral.</summary>
public class RestrictionTests
{
    private sealed record Returning(World World, Case Earlier, Referral Again, PersonDetails Details)
    {
        public Visitor Named => World.As(Role.TeamManager);
    }

    [Theory, OnBothDatabases]
    public async Task A_returning_persons_new_case_opens_to_those_named_and_the_manager_is_asked_who_supports_them(string engine)
    {
        var its = await ReturningAsync(engine);

        var accepted = await its.Named.Post($"/inbox/{its.Again.Reference}/acceptance");

        var opened = await NewCaseAsync(its);
        Assert.Equal($"/cases/{opened.Reference}/allocation", accepted.Location);
        Assert.True(opened.Restricted);
        Assert.Equal([its.World.User(Role.TeamManager).Id], opened.NamedReaders.Select(reader => reader.UserId));
        Assert.Equal(HttpStatusCode.OK, (await its.Named.Get($"/cases/{opened.Reference}")).Status);
        Assert.Contains("Not named on this record yet", (await its.Named.Get(accepted.Location!)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_worker_the_manager_chooses_can_open_everything_of_theirs_and_nobody_else_can(string engine)
    {
        var its = await ReturningAsync(engine);
        var (chosen, other) = (await its.World.ColleagueAsync(), await its.World.ColleagueAsync());
        await its.Named.Post($"/inbox/{its.Again.Reference}/acceptance");
        var opened = await NewCaseAsync(its);

        await its.Named.Post($"/cases/{opened.Reference}/allocation", new { Input_WorkerId = chosen.Id });

        foreach (var reference in new[] { opened.Reference, its.Earlier.Reference })
        {
            Assert.Equal(HttpStatusCode.OK, (await its.World.As(chosen).Get($"/cases/{reference}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await its.World.As(other).Get($"/cases/{reference}")).Status);
        }

        Assert.Contains(its.Details.FamilyName, (await its.World.As(chosen).Get("/caseload")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_worker_who_is_named_takes_the_referral_on_and_is_led_to_the_case(string engine)
    {
        var its = await ReturningAsync(engine, also: Role.LinkWorker);

        var accepted = await its.World.As(Role.LinkWorker).Post($"/inbox/{its.Again.Reference}/acceptance");

        var opened = await NewCaseAsync(its);
        Assert.Equal($"/cases/{opened.Reference}", accepted.Location);
        Assert.Equal(2, opened.NamedReaders.Count);
        Assert.Equal(HttpStatusCode.Redirect, (await its.World.As(Role.LinkWorker).Post($"/cases/{opened.Reference}/taking-on", new { Weight = 2 })).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_else_sees_the_name_on_any_page_before_or_after(string engine)
    {
        var its = await ReturningAsync(engine);
        var others = new[] { await its.World.ColleagueAsync(), await its.World.ColleagueAsync(Role.TeamManager) }
            .Concat(new[] { Role.LinkWorker, Role.Provider, Role.Commissioner, Role.DirectoryEditor, Role.Admin }.Select(its.World.User)).ToList();
        Assert.Contains(its.Details.FamilyName, (await its.Named.Get("/inbox")).Raw, StringComparison.Ordinal);

        await NobodySeesAsync(its, others);
        foreach (var other in others)
            Assert.Contains((await its.World.As(other).PostBare($"/inbox/{its.Again.Reference}/acceptance")).Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        await its.Named.Post($"/inbox/{its.Again.Reference}/acceptance");
        Assert.Contains(its.Details.FamilyName, (await its.Named.Get("/caseload?who=team")).Raw, StringComparison.Ordinal);
        Assert.NotEmpty((await its.Named.Post("/caseload/search", new { Query = Birthday(its) })).Document.QuerySelectorAll("main a[href^='/cases/']"));
        await NobodySeesAsync(its, others);
    }

    private static async Task NobodySeesAsync(Returning its, IReadOnlyList<User> others)
    {
        var cases = await its.World.App.InDatabase(db => db.Cases.ForTheSystem().Where(row => row.PersonId == its.Earlier.PersonId).Select(row => row.Reference).ToListAsync());
        var addresses = its.World.App.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<RequiresAttribute>() is not null).Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .SelectMany(route => route.StartsWith("/cases/{reference", StringComparison.Ordinal) ? cases.Select(reference => Filled(route, reference)) : [Filled(route, its.Again.Reference)])
            .Where(address => !address.Contains('{', StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(addresses.Count > 60, $"only {addresses.Count} addresses");
        List<string> seen = [];
        foreach (var other in others)
        {
            var visitor = its.World.As(other);
            foreach (var address in addresses.Concat(["/", "/caseload?who=team", "/caseload?who=nobody"]))
                if ((await visitor.Get(address)).Raw.Contains(its.Details.FamilyName, StringComparison.OrdinalIgnoreCase)) seen.Add($"{other.Name} at {address}");
            if ((await visitor.PostBare("/caseload/search", new { Query = Birthday(its) })).Document.QuerySelectorAll("main a[href^='/cases/']").Length > 0) seen.Add($"{other.Name} by searching");
        }

        Assert.Empty(seen);
    }

    // By birth date, as the access log keeps the words of a search.
    private static string Birthday(Returning its) => its.Details.BornOn.ToString("d/M/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Filled(string route, string reference) => System.Text.RegularExpressions.Regex.Replace(
        route.Replace("{reference}", reference, StringComparison.Ordinal), @"\{\w+:guid\}", Guid.Empty.ToString(), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static Task<Case> NewCaseAsync(Returning its) => its.World.App.InDatabase(db =>
        db.Cases.ForTheSystem().Include(row => row.NamedReaders).SingleAsync(row => row.ReferralId == its.Again.Id));

    private static async Task<Returning> ReturningAsync(string engine, Role? also = null)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody();
        var earlier = await world.CaseAsync(details);
        var by = world.User(Role.TeamManager).Id;
        await world.InCase(earlier, found => found.RestrictTo(also is { } role ? [by, world.User(role).Id] : [by], by, world.App.Clock.GetUtcNow()));
        await world.InCase(earlier, found => found.Close(ClosureReason.GoalsMet, "Done", by, world.App.Clock.GetUtcNow()));
        return new(world, earlier, await world.ReferralAsync(details), details);
    }
}
