using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Pages.Complaints;

public class ComplaintsTests
{
    [Theory, OnBothDatabases]
    public async Task A_manager_who_works_no_case_reads_it_and_nobody_else_does(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var its = await world.ComplaintAsync();

        foreach (var role in Enum.GetValues<Role>())
            foreach (var page in (string[])[$"/complaints/{its.Id}", $"/complaints/{its.Id}/handing-on"])
                Assert.Equal(role switch { Role.TeamManager => HttpStatusCode.OK, Role.Commissioner => HttpStatusCode.NotFound, _ => HttpStatusCode.Forbidden }, (await world.As(role).Get(page)).Status);
        foreach (var role in (Role[])[Role.TeamManager, Role.Commissioner])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(role).Get($"/complaints/{its.Id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(role).PostBare($"/complaints/{its.Id}", new { How = "Closed" })).Status);
            Assert.DoesNotContain(its.Reference, (await other.As(role).Get("/complaints")).Text, StringComparison.Ordinal);
        }

        var list = await world.As(Role.TeamManager).Get("/complaints");
        Assert.Contains(its.Reference, list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("MARK", list.Raw, StringComparison.Ordinal);
        Assert.Contains(PressureWorld.Secret, (await world.As(Role.TeamManager).Get($"/complaints/{its.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_manager_who_was_given_a_case_or_covers_or_is_a_link_worker_too_reads_none(string engine)
    {
        foreach (var how in new Func<World, Task>[]
        {
            world => world.ManagerTakesACaseAsync(),
            world => Save(world, db => db.Covers.Add(new() { TeamId = world.Team.Id, AwayUserId = world.User(Role.LinkWorker).Id, CoveringUserId = world.User(Role.TeamManager).Id, From = new(2026, 1, 1), To = new(2026, 1, 2), By = world.User(Role.TeamManager).Id, At = world.App.Clock.GetUtcNow() })),
            world => Save(world, db => db.Memberships.Add(new() { UserId = world.User(Role.TeamManager).Id, Role = Role.LinkWorker, Place = PlaceKind.Team, PlaceKey = world.Team.Id.ToString() })),
        })
        {
            var world = await World.NewAsync(engine);
            var before = await world.ComplaintAsync();
            Assert.Equal(HttpStatusCode.OK, (await world.As(Role.TeamManager).Get($"/complaints/{before.Id}")).Status);

            await how(world);

            Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.TeamManager).Get($"/complaints/{before.Id}")).Status);
            Assert.Contains("you can’t open them", (await world.As(Role.TeamManager).Get("/complaints")).Text, StringComparison.Ordinal);
            await Job(world);
            Assert.Equal(HttpStatusCode.OK, (await world.As(Role.Commissioner).Get($"/complaints/{before.Id}")).Status);
            Assert.Equal((PressureReader.OutsideTheTeam, Guid.Empty), Assert.Single(await world.ComplaintsAsync()) is var its ? (its.Reader, its.HandingOn!.By) : default);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_job_leaves_alone_what_a_manager_may_read_or_is_settled(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.ComplaintAsync();
        await Job(world);
        Assert.Equal(PressureReader.TeamManager, Assert.Single(await world.ComplaintsAsync()).Reader);
        await world.As(Role.TeamManager).Post($"/complaints/{its.Id}", new { How = "Spoke with the team" });
        await world.ManagerTakesACaseAsync();
        await Job(world);
        Assert.Null(Assert.Single(await world.ComplaintsAsync()).HandingOn);
    }

    [Theory, OnBothDatabases]
    public async Task One_for_somebody_outside_is_not_there_for_the_manager_and_settled_by_who_commissions(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.ComplaintAsync(new() { TeamId = world.Team.Id, WhatHappened = "It was the manager", Reader = PressureReader.OutsideTheTeam });

        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.TeamManager).Get($"/complaints/{its.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.TeamManager).PostBare($"/complaints/{its.Id}", new { How = "Nothing to it" })).Status);
        Assert.Equal("/complaints", (await world.As(Role.Commissioner).Post($"/complaints/{its.Id}", new { How = "Looked into it" })).Location);
        Assert.Equal(world.User(Role.Commissioner).Id, Assert.Single(await world.ComplaintsAsync()).Settlement!.By);
        Assert.DoesNotContain(its.Reference, (await world.As(Role.TeamManager).Get("/complaints")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task It_is_settled_once_with_words_and_two_at_once_lose_none(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.ComplaintAsync();
        var colleague = await world.ColleagueAsync(Role.TeamManager);
        var (one, two) = (world.As(Role.TeamManager), world.As(colleague));
        var (page, other) = (await one.Get($"/complaints/{its.Id}"), await two.Get($"/complaints/{its.Id}"));
        Assert.Equal(["Say what was done, and what the person was told"], (await one.Send(page, new { How = " " })).Errors);

        var settled = await one.Send(page, new { How = "Spoke with the team" });
        var again = await one.Send(page, new { How = "Spoke with the team" });
        var late = await two.Send(other, new { How = "Rang them and said sorry" });

        Assert.Equal(("/complaints", "/complaints", HttpStatusCode.Conflict), (settled.Location, again.Location, late.Status));
        foreach (var said in (string[])["Spoke with the team", "Rang them and said sorry", "was not saved"]) Assert.Contains(said, late.Text, StringComparison.Ordinal);
        var kept = Assert.Single(await world.ComplaintsAsync());
        Assert.Equal(("Spoke with the team", null), (kept.Settlement!.HowSettled, kept.ReplyTo));
        Assert.Equal(HttpStatusCode.Conflict, (await one.Get($"/complaints/{its.Id}/handing-on")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_settle_it_in_the_same_moment_settle_it_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.ComplaintAsync();
        var visitors = new[] { world.As(Role.TeamManager), world.As(await world.ColleagueAsync(Role.TeamManager)) };
        var pages = await Task.WhenAll(visitors.Select(visitor => visitor.Get($"/complaints/{its.Id}")));

        var answers = await Task.WhenAll(visitors.Select((visitor, i) => visitor.Send(pages[i], new { How = $"Way {i}" })));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.NotNull(Assert.Single(await world.ComplaintsAsync()).Settlement);
    }

    [Theory, OnBothDatabases]
    public async Task A_manager_hands_on_what_is_about_them_and_cannot_open_it_any_more(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.ComplaintAsync();
        var manager = world.As(Role.TeamManager);

        Assert.Equal("/complaints", (await manager.Post($"/complaints/{its.Id}/handing-on")).Location);

        Assert.Equal(HttpStatusCode.NotFound, (await manager.Get($"/complaints/{its.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.PostBare($"/complaints/{its.Id}/handing-on")).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.As(Role.Commissioner).Get($"/complaints/{its.Id}")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.Commissioner).PostBare($"/complaints/{its.Id}/handing-on")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_took_it_writes_it_down_and_cannot_read_it_after(string engine)
    {
        var world = await World.NewAsync(engine);
        var other = await World.NewAsync(engine);
        var worker = world.As(Role.LinkWorker);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Referrer).Get("/complaints/new")).Status);
        Assert.Equal(2, (await worker.Post("/complaints/new", new { Input_WantsAnswer = "false" })).Errors.Count);
        Assert.Single((await worker.Post("/complaints/new", new { Input_TeamId = other.Team.Id, Way = "Phone", Input_WhatHappened = "Pushed" })).Errors);
        Assert.Single((await worker.Post("/complaints/new", new { Input_TeamId = world.Team.Id, Way = "Link", Input_WhatHappened = "Pushed" })).Errors);

        var page = await worker.Get("/complaints/new");
        var fields = new { Input_TeamId = world.Team.Id, Way = "Paper", Input_WhatHappened = "They pressed me", Input_Reader = "TeamManager" };
        var (sent, twice) = (await worker.Send(page, fields), await worker.Send(page, fields));

        var its = Assert.Single(await world.ComplaintsAsync());
        Assert.Equal((PressureWay.Paper, world.User(Role.LinkWorker).Id, PressureReader.TeamManager), (its.Way, its.WrittenDownBy, its.Reader));
        Assert.Equal(("/complaints/new", "/complaints/new"), (sent.Location, twice.Location));
        var next = await worker.Get("/complaints/new");
        Assert.Contains(its.Reference, next.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("They pressed me", next.Raw, StringComparison.Ordinal);
        foreach (var address in (string[])["/complaints", $"/complaints/{its.Id}"]) Assert.Equal(HttpStatusCode.Forbidden, (await worker.Get(address)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_number_for_complaints_is_set_by_who_hears_them_and_stands_on_the_public_pages(string engine)
    {
        var (world, other) = (await World.NewAsync(await TestApp.NewAsync(engine)), await World.NewAsync(engine));
        var address = $"/complaints/phone/{world.Team.Id}";
        Assert.Single((await world.As(Role.TeamManager).Post(address, new { Number = "call me" })).Errors);
        Assert.Equal("/complaints", (await world.As(Role.TeamManager).Post(address, new { Number = "01632 960777" })).Location);
        foreach (var page in (string[])["/tell-us", "/tell-us/paper"]) Assert.Contains("01632 960777", (await world.AsNobody().Get(page)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.LinkWorker).Get(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.Commissioner).Get($"/complaints/phone/{other.Team.Id}")).Status);
    }

    private static Task Job(World world) => world.App.App.Services.GetRequiredService<HandOnComplaints>().RunOnceAsync(CancellationToken.None);

    private static Task Save(World world, Action<Linkwork.Storage.AppDb> change) => world.App.InDatabase(async db =>
    {
        change(db);
        await db.SaveChangesAsync();
    });
}
