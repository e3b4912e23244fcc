using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Cases;

/// <summary>Attacks on every page below a case: another team's, a role without the permission, a record restricted to others.</summary>
public class ScopeTests
{
    private static readonly string[] Pages =
        ["", "/contacts", "/person", "/risks", "/safeguarding", "/death", "/shares", "/copy", "/restriction", "/contacts/{contact}/move", "/copies/{any}", "/shares/{any}/withdrawal"];

    [Theory, OnBothDatabases]
    public async Task Another_teams_case_is_not_there_on_any_of_its_pages(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var opened = await other.CaseAsync();
        var manager = world.As(Role.TeamManager);

        foreach (var page in await AddressesAsync(other, opened))
        {
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await manager.Get(page)).Status));
            if (page.Count(letter => letter == '/') > 2 && !page.Contains("/copies/", StringComparison.Ordinal)) Assert.Equal((page, HttpStatusCode.NotFound), (page, (await manager.PostBare(page)).Status));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_outside_the_team_reaches_a_case_page(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();

        foreach (var role in new[] { Role.Referrer, Role.Provider, Role.Commissioner, Role.DirectoryEditor, Role.Admin })
            foreach (var page in await AddressesAsync(world, opened))
                Assert.Equal((role, page, HttpStatusCode.Forbidden), (role, page, (await world.As(role).Get(page)).Status));
    }

    [Theory, OnBothDatabases]
    public async Task A_restricted_record_is_not_there_for_anybody_not_named(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var manager = world.As(Role.TeamManager);
        var stranger = await world.App.InDatabase(async db =>
        {
            var user = world.AddUser(db, Role.TeamManager);
            await db.SaveChangesAsync();
            return user;
        });
        var pages = await AddressesAsync(world, opened);

        var restricted = await manager.Post($"/cases/{opened.Reference}/restriction");

        Assert.Equal(HttpStatusCode.Redirect, restricted.Status);
        Assert.Equal(HttpStatusCode.OK, (await manager.Get($"/cases/{opened.Reference}")).Status); // whoever restricts stays named
        Assert.Equal(HttpStatusCode.OK, (await world.As(Role.LinkWorker).Get($"/cases/{opened.Reference}")).Status); // the case's worker was ticked
        foreach (var page in pages) Assert.Equal((page, HttpStatusCode.NotFound), (page, (await world.As(stranger).Get(page)).Status));
    }

    [Theory, OnBothDatabases]
    public async Task A_restriction_hides_the_persons_other_cases_and_lifting_it_shows_them_again(string engine)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody() with { NhsNumber = World.TestNhsNumber() };
        var earlier = await world.CaseAsync(details);
        await world.InCase(earlier, found => found.Close(ClosureReason.GoalsMet, "Done", world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        var opened = await world.CaseAsync(details);
        var (manager, worker) = (world.As(Role.TeamManager), world.As(Role.LinkWorker));

        await manager.PostBare($"/cases/{opened.Reference}/restriction");
        var hidden = await worker.Get($"/cases/{earlier.Reference}");
        await manager.PostBare($"/cases/{opened.Reference}/restriction", new { WholeTeam = "true" });

        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(HttpStatusCode.OK, (await worker.Get($"/cases/{earlier.Reference}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Only_somebody_of_the_team_can_be_named_and_only_by_a_manager(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var address = $"/cases/{(await world.CaseAsync()).Reference}/restriction";

        var stranger = await world.As(Role.TeamManager).PostBare(address, new { Readers = other.User(Role.LinkWorker).Id });

        Assert.Contains("Choose people of this team", stranger.Errors);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.LinkWorker).Get(address)).Status);
    }

    private static async Task<List<string>> AddressesAsync(World world, Case opened)
    {
        var contact = await world.App.InDatabase(async db =>
        {
            var found = await db.Cases.ForTheSystem().Include(row => row.Contacts).SingleAsync(row => row.Id == opened.Id);
            var written = found.RecordContact(ContactWith.Phone, ContactOutcome.TriedNoAnswer, null, world.App.Clock.GetUtcNow(), world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
            return written;
        });
        return [.. Pages.Select(page => $"/cases/{opened.Reference}{page.Replace("{contact}", $"{contact.Id}").Replace("{any}", $"{Guid.NewGuid()}")}")];
    }
}
