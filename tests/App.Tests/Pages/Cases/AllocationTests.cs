using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Cases;

public class AllocationTests
{
    [Theory, OnBothDatabases]
    public async Task The_weights_shown_are_the_open_cases_each_worker_has(string engine)
    {
        var world = await World.NewAsync(engine);
        var busy = await world.ColleagueAsync(name: "Busy Worker");
        for (var i = 0; i < 2; i++) await world.AcceptedAsync(await world.ReferralAsync(), busy.Id);
        var heavy = await world.AcceptedAsync(await world.ReferralAsync(), null);
        await world.ChangeAsync(heavy, row => row.AllocateTo(busy.Id, 3, busy.Id, world.App.Clock.GetUtcNow()));
        var closed = await world.AcceptedAsync(await world.ReferralAsync(), busy.Id);
        await world.ChangeAsync(closed, row => row.Close(ClosureReason.GoalsMet, "Done.", busy.Id, world.App.Clock.GetUtcNow()));
        var free = await world.AcceptedAsync(await world.ReferralAsync(), null);

        var page = await world.As(Role.TeamManager).Get($"/cases/{free.Reference}/allocation");

        var loads = page.Document.QuerySelectorAll(".nhsuk-radios__item").Where(item => item.QuerySelector(".nhsuk-hint") is not null)
            .ToDictionary(item => item.QuerySelector("label")!.TextContent.Trim(), item => item.QuerySelector(".nhsuk-hint")!.TextContent.Trim());
        Assert.Equal("3 open cases, weight 7", loads["Busy Worker"]);
        Assert.Equal("0 open cases, weight 0", loads["Test LinkWorker"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_case_is_given_with_its_weight(string engine)
    {
        var world = await World.NewAsync(engine);
        var free = await world.AcceptedAsync(await world.ReferralAsync(), null);
        var manager = world.As(Role.TeamManager);
        var address = $"/cases/{free.Reference}/allocation";
        Assert.Equal(["Choose a link worker"], (await manager.Post(address)).Errors);
        Assert.Equal(["Weight is 1 (light), 2 (usual) or 3 (heavy)"], (await manager.Post(address, new { Input_WorkerId = world.User(Role.LinkWorker).Id, Input_Weight = 9 })).Errors);

        var answer = await manager.Post(address, new { Input_WorkerId = world.User(Role.LinkWorker).Id, Input_Weight = 3 });

        Assert.Equal($"/cases/{free.Reference}", answer.Location);
        var kept = await KeptAsync(world, free);
        Assert.Equal((world.User(Role.LinkWorker).Id, 3), (kept.WorkerId, kept.Weight));
        Assert.Equal(kept.WorkerId, kept.Allocations.MaxBy(row => row.At)!.WorkerId);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_outside_the_team_can_be_given_a_case(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var free = await world.AcceptedAsync(await world.ReferralAsync(), null);
        foreach (var stranger in new[] { other.User(Role.LinkWorker), world.User(Role.Referrer), world.User(Role.Admin) })
            Assert.Equal(["Choose a link worker"], (await world.As(Role.TeamManager).Post($"/cases/{free.Reference}/allocation", new { Input_WorkerId = stranger.Id })).Errors);
        Assert.Null((await KeptAsync(world, free)).WorkerId);
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_managers_at_once_one_wins_and_the_other_is_told_and_loses_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var second = await world.ColleagueAsync(Role.TeamManager);
        var chosen = await world.ColleagueAsync();
        var free = await world.AcceptedAsync(await world.ReferralAsync(), null);
        var (one, two) = (world.As(Role.TeamManager), world.As(second));
        var (pageOne, pageTwo) = (await one.Get($"/cases/{free.Reference}/allocation"), await two.Get($"/cases/{free.Reference}/allocation"));

        var answers = await Task.WhenAll(one.Send(pageOne, new { Input_WorkerId = world.User(Role.LinkWorker).Id }), two.Send(pageTwo, new { Input_WorkerId = chosen.Id, Input_Weight = 3 }));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        var told = Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict);
        Assert.Contains("has this case now", told.Text, StringComparison.Ordinal);
        Assert.Single((await KeptAsync(world, free)).Allocations);
        var (loser, mine) = told == answers[0] ? (one, world.User(Role.LinkWorker).Id) : (two, chosen.Id);
        Assert.Equal(mine.ToString(), told.Document.QuerySelector("input[name='Input.WorkerId'][checked]")?.GetAttribute("value"));

        Assert.Equal(HttpStatusCode.Redirect, (await loser.Send(told, address: $"/cases/{free.Reference}/allocation")).Status);
        Assert.Equal(mine, (await KeptAsync(world, free)).WorkerId);
    }

    [Theory, OnBothDatabases]
    public async Task A_link_worker_takes_on_what_nobody_has_and_nothing_else(string engine)
    {
        var world = await World.NewAsync(engine);
        var free = await world.AcceptedAsync(await world.ReferralAsync(), null);
        var taken = await world.AcceptedAsync(await world.ReferralAsync(), (await world.ColleagueAsync()).Id);
        var worker = world.As(Role.LinkWorker);

        await worker.Post($"/cases/{free.Reference}/taking-on", new { Weight = 1 });

        var kept = await KeptAsync(world, free);
        Assert.Equal((world.User(Role.LinkWorker).Id, 1), (kept.WorkerId, kept.Weight));
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Get($"/cases/{taken.Reference}/taking-on")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare($"/cases/{taken.Reference}/taking-on", new { Weight = 1 })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.Get($"/cases/{taken.Reference}/allocation")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Closed_and_foreign_cases_are_not_given_to_anybody(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var closed = await world.CaseAsync();
        await world.ChangeAsync(closed, row => row.Close(ClosureReason.GoalsMet, "Done.", Guid.Empty, world.App.Clock.GetUtcNow()));
        foreach (var verb in new[] { "allocation", "taking-on" })
        {
            Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.TeamManager).Get($"/cases/{closed.Reference}/{verb}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.TeamManager).Get($"/cases/{closed.Reference}/{verb}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.TeamManager).PostBare($"/cases/{closed.Reference}/{verb}")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Provider).Get($"/cases/{closed.Reference}/{verb}")).Status);
        }
    }

    private static Task<Case> KeptAsync(World world, Case row) =>
        world.App.InDatabase(db => db.Cases.ForTheSystem().AsNoTracking().Include(its => its.Allocations).SingleAsync(its => its.Id == row.Id));
}
