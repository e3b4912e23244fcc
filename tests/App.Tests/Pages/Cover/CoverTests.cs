using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Security;
using Microsoft.EntityFrameworkCore;
using CaseloadTests = Linkwork.App.Tests.Pages.Caseload.IndexTests;

namespace Linkwork.App.Tests.Pages.Cover;

public class CoverTests
{
    [Theory, OnBothDatabases]
    public async Task Cover_begins_and_ends_on_its_days(string engine)
    {
        var world = await World.NewAsync(engine);
        var row = await world.CaseAsync();
        var (today, colleague) = (CaseloadTests.Today(world), await world.ColleagueAsync());
        var covering = world.As(colleague);
        foreach (var (from, to, seen) in new[] { (1, 3, false), (-3, -1, false), (-3, 0, true), (0, 0, true), (0, 5, true) })
        {
            await world.App.InDatabase(async db =>
            {
                foreach (var old in await db.Covers.Rows.Where(cover => cover.TeamId == world.Team.Id).ToListAsync()) db.Covers.Remove(old);
                db.Covers.Add(new() { TeamId = world.Team.Id, AwayUserId = world.User(Role.LinkWorker).Id, CoveringUserId = colleague.Id, From = today.AddDays(from), To = today.AddDays(to), By = colleague.Id, At = world.App.Clock.GetUtcNow() });
                await db.SaveChangesAsync();
            });
            Assert.Equal(seen, CaseloadTests.References(await covering.Get("/caseload")).Contains(row.Reference));
            Assert.Equal(seen, CaseloadTests.References(await covering.Get("/caseload?who=covering")).Contains(row.Reference));
            Assert.Contains(row.Reference, CaseloadTests.References(await world.As(Role.LinkWorker).Get("/caseload")));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_covers_sees_the_diary_about_those_people_and_may_tick_it_off(string engine)
    {
        var world = await World.NewAsync(engine);
        var row = await world.CaseAsync();
        await CaseloadTests.PlanAsync(world, row, CaseloadTests.Today(world), "Ring about the bed");
        var colleague = await world.ColleagueAsync();
        await SetAsync(world, world.As(Role.TeamManager), world.User(Role.LinkWorker), colleague, 0, 3);
        var covering = world.As(colleague);

        var page = await covering.Get("/diary");
        Assert.Contains("Ring about the bed", page.Text, StringComparison.Ordinal);
        Assert.Contains("for Test LinkWorker", page.Text, StringComparison.Ordinal);
        Assert.Equal("/diary", (await covering.Send(page, form: "form[action$='/done']")).Location);
    }

    [Theory, OnBothDatabases]
    public async Task A_link_worker_sets_cover_for_themselves_only_and_a_manager_for_anybody(string engine)
    {
        var world = await World.NewAsync(engine);
        var (worker, colleague) = (world.User(Role.LinkWorker), await world.ColleagueAsync());

        await SetAsync(world, world.As(worker), colleague, colleague, 0, 1); // the form's "who is away" is not theirs to choose
        await SetAsync(world, world.As(Role.TeamManager), colleague, worker, 0, 1);

        var kept = await world.App.InDatabase(db => db.Covers.Rows.Where(cover => cover.TeamId == world.Team.Id).OrderBy(cover => cover.Id).Select(cover => cover.AwayUserId).ToListAsync());
        Assert.Equal([worker.Id, colleague.Id], kept);
    }

    [Theory, OnBothDatabases]
    public async Task What_makes_no_sense_is_said_in_sentences(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var (manager, worker) = (world.As(Role.TeamManager), world.User(Role.LinkWorker));

        Assert.Contains("Somebody else must cover", (await SetAsync(world, manager, worker, worker, 0, 1)).Errors);
        Assert.Contains("The last day is before the first", (await SetAsync(world, manager, worker, world.User(Role.TeamManager), 3, 1)).Errors);
        Assert.Contains("The last day is over already", (await SetAsync(world, manager, worker, world.User(Role.TeamManager), -5, -1)).Errors);
        Assert.Contains("Choose who covers for them", (await SetAsync(world, manager, worker, other.User(Role.LinkWorker), 0, 1)).Errors);
    }

    [Theory, OnBothDatabases]
    public async Task Cover_ends_early_for_whoever_is_back_or_manages_and_for_nobody_else(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var row = await world.CaseAsync();
        var colleague = await world.ColleagueAsync();
        await SetAsync(world, world.As(Role.TeamManager), world.User(Role.LinkWorker), colleague, 0, 9);
        var id = await world.App.InDatabase(db => db.Covers.Rows.Where(cover => cover.TeamId == world.Team.Id).Select(cover => cover.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(colleague).Get($"/cover/{id}/ending")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.TeamManager).PostBare($"/cover/{id}/ending")).Status);
        Assert.Contains(row.Reference, CaseloadTests.References(await world.As(colleague).Get("/caseload")));

        Assert.Equal("/cover", (await world.As(Role.LinkWorker).Post($"/cover/{id}/ending")).Location);

        Assert.DoesNotContain(row.Reference, CaseloadTests.References(await world.As(colleague).Get("/caseload")));
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.TeamManager).Get($"/cover/{id}/ending")).Status);
        Assert.Contains("Nobody is away", (await world.As(Role.LinkWorker).Get("/cover")).Text, StringComparison.Ordinal);
    }

    private static Task<Answer> SetAsync(World world, Visitor visitor, User away, User covering, int from, int to)
    {
        var (first, last) = (CaseloadTests.Today(world).AddDays(from), CaseloadTests.Today(world).AddDays(to));
        return visitor.Post("/cover/new", new Dictionary<string, string>
        {
            ["Input.AwayUserId"] = away.Id.ToString(), ["Input.CoveringUserId"] = covering.Id.ToString(),
            ["Input.From.Day"] = $"{first.Day}", ["Input.From.Month"] = $"{first.Month}", ["Input.From.Year"] = $"{first.Year}",
            ["Input.To.Day"] = $"{last.Day}", ["Input.To.Month"] = $"{last.Month}", ["Input.To.Year"] = $"{last.Year}",
        });
    }
}
