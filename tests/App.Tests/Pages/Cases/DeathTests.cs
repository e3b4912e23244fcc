using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Cases;

public class DeathTests
{
    [Theory, OnBothDatabases]
    public async Task A_referral_that_arrives_after_the_death_opens_no_case(string engine)
    {
        var world = await World.NewAsync(engine);
        var who = World.Somebody();
        var opened = await world.CaseAsync(who);
        await world.App.InDatabase(async db =>
        {
            (await db.People.ForTheSystem().SingleAsync(row => row.Id == opened.PersonId)).RecordDeath(new(2026, 1, 2), "their sister", Guid.Empty, world.App.Clock.GetUtcNow());
            (await db.Cases.ForTheSystem().Include(row => row.Closures).SingleAsync(row => row.Id == opened.Id)).StopForDeath([], Guid.Empty, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        var again = await world.ReferralAsync(who);

        var answer = await world.As(Role.LinkWorker).PostBare($"/inbox/{again.Reference}/acceptance");

        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).Get($"/inbox/{again.Reference}/acceptance")).Status);
        Assert.Contains("having died", answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, await world.App.InDatabase(db => db.Cases.ForTheSystem().CountAsync(row => row.PersonId == opened.PersonId)));
    }

    [Theory, OnBothDatabases]
    public async Task A_death_stops_the_case_its_actions_and_its_diary_and_a_mistake_puts_back_just_those(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        await PlanAsync(world, opened);
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{opened.Reference}");

        var recorded = await worker.Post($"{address}/death", Told());
        var stopped = await OpenAsync(world, opened);
        var page = await worker.Get(address);
        var again = await worker.PostBare($"{address}/death", Told());
        var contact = await worker.PostBare($"{address}/contacts", new { Input_Outcome = "TriedNoAnswer" });
        var copy = await worker.Get($"{address}/copy");
        var back = await worker.Post($"{address}/death");
        var resumed = await OpenAsync(world, opened);

        Assert.Equal(address, recorded.Location);
        Assert.Equal((CaseStatus.Closed, "", ""), stopped);
        Assert.Contains("Told by their daughter. Every clock, task and letter has stopped", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".lw-contact"));
        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict], [again.Status, contact.Status, copy.Status]);
        Assert.Equal(address, back.Location);
        Assert.Equal((CaseStatus.Open, "open action", "open entry"), resumed);
        Assert.DoesNotContain("Every clock", (await worker.Get(address)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_death_needs_a_day_that_can_be_and_who_said_so(string engine)
    {
        var world = await World.NewAsync(engine);
        var address = $"/cases/{(await world.CaseAsync()).Reference}/death";
        var worker = world.As(Role.LinkWorker);

        Assert.Equal(2, (await worker.Post(address)).Errors.Count);
        Assert.Single((await worker.Post(address, new Dictionary<string, string> { ["Input.On.Day"] = "1", ["Input.On.Month"] = "1", ["Input.On.Year"] = "2200", ["Input.ToldBy"] = "x" })).Errors);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare($"{address}?handler=TakeBack")).Status);
    }

    private static Dictionary<string, string> Told() =>
        new() { ["Input.On.Day"] = "1", ["Input.On.Month"] = "2", ["Input.On.Year"] = "2026", ["Input.ToldBy"] = "their daughter" };

    private static Task PlanAsync(World world, Case opened) => world.App.InDatabase(async db =>
    {
        var (at, by) = (world.App.Clock.GetUtcNow(), world.User(Role.LinkWorker).Id);
        var found = await db.Cases.ForTheSystem().Include(row => row.Actions).SingleAsync(row => row.Id == opened.Id);
        found.AddAction("open action", ActionOwner.Person, null, null, by, at);
        found.AddAction("done action", ActionOwner.Person, null, null, by, at).Do(at);
        found.AddAction("dropped action", ActionOwner.Person, null, null, by, at).Drop(at);
        foreach (var what in new[] { "open entry", "dropped entry" })
        {
            var entry = new DiaryEntry { TeamId = opened.TeamId, UserId = by, CaseId = opened.Id, Kind = DiaryKind.Task, What = what, On = DateOnly.FromDateTime(at.UtcDateTime), At = at };
            if (what == "dropped entry") entry.Drop(at);
            db.Diary.Add(entry);
        }

        await db.SaveChangesAsync();
    });

    private static Task<(CaseStatus Status, string Actions, string Diary)> OpenAsync(World world, Case opened) => world.App.InDatabase(async db =>
    {
        var status = await db.Cases.ForTheSystem().Where(row => row.Id == opened.Id).Select(row => row.Status).SingleAsync();
        var actions = await db.Actions.ForTheSystem().Where(row => row.CaseId == opened.Id && row.DoneAt == null && row.DroppedAt == null).Select(row => row.What).ToListAsync();
        var diary = await db.Diary.ForTheSystem().Where(row => row.CaseId == opened.Id && row.DoneAt == null && row.DroppedAt == null).Select(row => row.What).ToListAsync();
        return (status, string.Join(',', actions), string.Join(',', diary));
    });
}
