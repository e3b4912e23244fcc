using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Pages.Caseload;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Diary;

public class DiaryTests
{
    [Theory, OnBothDatabases]
    public async Task What_is_added_stands_under_its_day_and_on_the_case(string engine)
    {
        var world = await World.NewAsync(engine);
        var row = await world.CaseAsync();
        var day = IndexTests.Today(world).AddDays(1);
        var worker = world.As(Role.LinkWorker);

        await worker.Post("/diary/new", Entry("Meet at the library", day, "Appointment", row.Reference.ToLowerInvariant(), "10:30"));

        var page = await worker.Get("/diary");
        Assert.Contains("Tomorrow 10:30am Meet at the library", page.Text, StringComparison.Ordinal);
        Assert.Contains($"/cases/{row.Reference}", page.Raw, StringComparison.Ordinal);
        Assert.Contains("Tomorrow Meet at the library", (await worker.Get("/caseload")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_missing_is_said_in_sentences(string engine)
    {
        var world = await World.NewAsync(engine);
        var theirs = await (await World.NewAsync(engine)).CaseAsync();
        var worker = world.As(Role.LinkWorker);

        var page = await worker.Post("/diary/new", new Dictionary<string, string> { ["Input.Kind"] = "Appointment", ["Input.About"] = theirs.Reference });

        Assert.Equal(["Write what has to be done", "Choose a time for the appointment", "Choose a day", "Check the reference: you have no open case by that name"], page.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task A_line_about_a_record_restricted_since_is_not_there_for_whoever_wrote_it(string engine)
    {
        var world = await World.NewAsync(engine);
        var row = await world.CaseAsync();
        await IndexTests.PlanAsync(world, row, IndexTests.Today(world), "Ring Rowan about the letter");
        var id = await world.App.InDatabase(db => db.Diary.ForTheSystem().Where(entry => entry.CaseId == row.Id).Select(entry => entry.Id).SingleAsync());
        var worker = world.As(Role.LinkWorker);
        Assert.Equal(HttpStatusCode.OK, (await worker.Get($"/diary/{id}/done")).Status);

        await world.InCase(row, its => its.RestrictTo([world.User(Role.TeamManager).Id], world.User(Role.TeamManager).Id, world.App.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"/diary/{id}/done")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.PostBare($"/diary/{id}/done")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Done_dropped_and_put_back(string engine)
    {
        var world = await World.NewAsync(engine);
        var row = await world.CaseAsync();
        var today = IndexTests.Today(world);
        await IndexTests.PlanAsync(world, row, today.AddDays(-1), "Ring the bank");
        var id = await world.App.InDatabase(db => db.Diary.ForTheSystem().Where(entry => entry.CaseId == row.Id).Select(entry => entry.Id).SingleAsync());
        var worker = world.As(Role.LinkWorker);
        var open = await worker.Get("/diary");
        Assert.Contains("Overdue 1 day over Ring the bank", open.Text, StringComparison.Ordinal);

        Assert.Equal("/diary", (await worker.Send(open, form: $"form[action='/diary/{id}/done']")).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Get($"/diary/{id}/done")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare($"/diary/{id}/dropped")).Status);
        Assert.Contains("Off the list today Ring the bank Done", (await worker.Get("/diary")).Text, StringComparison.Ordinal);

        await worker.Post("/diary", form: $"form[action='/diary/{id}/put-back']");
        Assert.Contains("Overdue", (await worker.Get("/diary")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Get($"/diary/{id}/put-back")).Status);
        await worker.Post($"/diary/{id}/dropped");
        Assert.DoesNotContain("Overdue", (await worker.Get("/diary")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Another_workers_entry_is_not_there_and_others_may_not_look(string engine)
    {
        var world = await World.NewAsync(engine);
        var row = await world.CaseAsync();
        await IndexTests.PlanAsync(world, row, IndexTests.Today(world), "Mine alone");
        var id = await world.App.InDatabase(db => db.Diary.ForTheSystem().Where(entry => entry.CaseId == row.Id).Select(entry => entry.Id).SingleAsync());
        var colleague = world.As(await world.ColleagueAsync());

        Assert.DoesNotContain("Mine alone", (await colleague.Get("/diary")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Get($"/diary/{id}/done")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.PostBare($"/diary/{id}/done")).Status);
        foreach (var address in new[] { "/diary", "/diary/new", $"/diary/{id}/done", "/cover", "/cover/new" })
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Referrer).Get(address)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_about_somebody_who_has_died_is_in_the_diary_or_can_be_added(string engine)
    {
        var world = await World.NewAsync(engine);
        var row = await world.CaseAsync();
        await IndexTests.PlanAsync(world, row, IndexTests.Today(world), "Visit");
        await world.App.InDatabase(async db =>
        {
            (await db.People.ForTheSystem().SingleAsync(person => person.Id == row.PersonId)).RecordDeath(IndexTests.Today(world), "their GP", Guid.Empty, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        var worker = world.As(Role.LinkWorker);

        Assert.DoesNotContain("Visit", (await worker.Get("/diary")).Text, StringComparison.Ordinal);
        Assert.Contains("has died", Assert.Single((await worker.Post("/diary/new", Entry("Call", IndexTests.Today(world), "Task", row.Reference))).Errors), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_weeks_at_a_time_neither_skip_nor_repeat(string engine)
    {
        var world = await World.NewAsync(engine);
        var row = await world.CaseAsync();
        var today = IndexTests.Today(world);
        foreach (var ahead in new[] { 0, 13, 14, 27 }) await IndexTests.PlanAsync(world, row, today.AddDays(ahead), $"Day{ahead:00}");
        var worker = world.As(Role.LinkWorker);

        var first = await worker.Get("/diary");
        var second = await worker.Get(first.Document.QuerySelector(".nhsuk-pagination-item--next a")!.GetAttribute("href")!);

        Assert.Equal(["Day00", "Day13"], Days(first));
        Assert.Equal(["Day14", "Day27"], Days(second));
        Assert.Equal(["Day00", "Day13"], Days(await worker.Get("/diary?from=0001-01-01")));
    }

    private static List<string> Days(Answer page) => [.. page.Document.QuerySelectorAll(".lw-diary__what > span:first-of-type").Select(span => span.TextContent.Trim())];

    private static Dictionary<string, string> Entry(string what, DateOnly on, string kind, string about, string from = "") => new()
    {
        ["Input.What"] = what, ["Input.Kind"] = kind, ["Input.From"] = from, ["Input.About"] = about,
        ["Input.On.Day"] = $"{on.Day}", ["Input.On.Month"] = $"{on.Month}", ["Input.On.Year"] = $"{on.Year}",
    };
}
