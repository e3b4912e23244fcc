using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Caseload;

public class IndexTests
{
    [Theory, OnBothDatabases]
    public async Task My_people_are_listed_by_what_comes_next_and_nobody_elses(string engine)
    {
        var world = await World.NewAsync(engine);
        var today = Today(world);
        var (later, overdue, nothing) = (await world.CaseAsync(), await world.CaseAsync(), await world.CaseAsync());
        var colleague = await world.ColleagueAsync();
        await world.AcceptedAsync(await world.ReferralAsync(), colleague.Id);
        await PlanAsync(world, later, today.AddDays(3), "Visit with forms");
        await PlanAsync(world, overdue, today.AddDays(-2), "Ring the landlord");

        var page = await world.As(Role.LinkWorker).Get("/caseload");

        Assert.Equal([overdue.Reference, later.Reference, nothing.Reference], References(page));
        Assert.Contains("2 days over", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ring the landlord", page.Text, StringComparison.Ordinal);
        Assert.Equal(["3 People", "1 Overdue", "0 Today", "1 Nothing planned"], Counts(page));
    }

    [Theory, OnBothDatabases]
    public async Task Filters_narrow_the_list_and_hold_in_the_address(string engine)
    {
        var world = await World.NewAsync(engine);
        var today = Today(world);
        var (due, free) = (await world.CaseAsync(), await world.CaseAsync());
        await PlanAsync(world, due, today, "Call");
        await world.ChangeAsync(free, row => row.WaitOn(WaitingOn.Provider));
        var urgent = await world.AcceptedAsync(await world.ReferralAsync(world.App.Clock.GetUtcNow().AddDays(-15), Urgency.Urgent), world.User(Role.LinkWorker).Id);
        var unallocated = await world.AcceptedAsync(await world.ReferralAsync(), null);
        var worker = world.As(Role.LinkWorker);

        Assert.Equal([due.Reference], References(await worker.Get("/caseload?due=today")));
        Assert.Equal([due.Reference], References(await worker.Get("/caseload?due=week")));
        Assert.Empty(References(await worker.Get("/caseload?due=overdue")));
        Assert.Equal([free.Reference], References(await worker.Get("/caseload?waiting=provider")));
        Assert.Equal([urgent.Reference], References(await worker.Get("/caseload?urgency=urgent")));
        Assert.Equal([urgent.Reference], References(await worker.Get("/caseload?quiet=15")));
        Assert.Empty(References(await worker.Get("/caseload?quiet=16")));
        Assert.Equal([unallocated.Reference], References(await worker.Get("/caseload?who=nobody")));
        Assert.Equal(4, References(await worker.Get("/caseload?who=team&due=nonsense&quiet=-3&after=x")).Count);
        Assert.Equal("who=mine&due=today", (await worker.Get("/caseload?due=today")).Document.QuerySelectorAll(".lw-counts a")[2].GetAttribute("href")!.Split('?')[1]);
    }

    [Theory]
    [InlineData("Sqlite", "next"), InlineData("Sqlite", "contact"), InlineData("Sqlite", "referred"), InlineData("Sqlite", "name")]
    [InlineData("Postgres", "next"), InlineData("Postgres", "contact"), InlineData("Postgres", "referred"), InlineData("Postgres", "name")]
    public async Task Pages_neither_skip_nor_repeat_when_rows_are_added_between_them(string engine, string sort)
    {
        Assert.SkipWhen(engine == "Postgres" && Databases.Postgres is null, "no PostgreSQL: run bin/test, which starts one");
        var world = await World.NewAsync(engine);
        var now = world.App.Clock.GetUtcNow();
        List<string> expected = [];
        for (var i = 0; i < 30; i++)
        {
            // Thirds share a moment, a day and a name, so that the reference has to decide.
            var details = World.Somebody() with { FamilyName = $"Same{(char)('a' + i % 3)}", NhsNumber = World.TestNhsNumber(), GivenName = new((char)('a' + i), 5) };
            var row = await world.AcceptedAsync(await world.ReferralAsync(now.AddDays(-3 - i % 3), Urgency.Routine, details), world.User(Role.LinkWorker).Id);
            if (i % 2 == 0) await PlanAsync(world, row, Today(world).AddDays(i % 3), "Call");
            expected.Add(row.Reference);
        }

        var worker = world.As(Role.LinkWorker);
        var first = await worker.Get($"/caseload?sort={sort}");
        await world.AcceptedAsync(await world.ReferralAsync(now.AddDays(-80), Urgency.Routine, World.Somebody() with { FamilyName = "Aaaa" }), world.User(Role.LinkWorker).Id);
        var second = await worker.Get(Next(first)!);

        var seen = References(first).Concat(References(second)).ToList();
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(expected.Except(seen));
        Assert.Equal(25, References(first).Count);
        Assert.DoesNotContain("Same", Next(first)!, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task A_restricted_case_is_neither_listed_nor_counted_nor_found_but_for_those_named(string engine)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody() with { NhsNumber = World.TestNhsNumber() };
        var row = await world.CaseAsync(details);
        await PlanAsync(world, row, Today(world).AddDays(-1), "Call");
        await world.ChangeAsync(row, its => its.RestrictTo([world.User(Role.LinkWorker).Id], world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        var manager = world.As(Role.TeamManager);

        var page = await manager.Get("/caseload?who=team");
        Assert.Empty(References(page));
        Assert.Equal(["0 People", "0 Overdue", "0 Today", "0 Nothing planned"], Counts(page));
        foreach (var query in new[] { details.FamilyName, details.NhsNumber, row.Reference, "M33 7ZZ", details.BornOn.ToString("d/M/yyyy") })
            Assert.DoesNotContain(row.Reference, (await manager.Post("/caseload/search", new { Query = query })).Document.QuerySelector("main table")?.TextContent ?? "", StringComparison.Ordinal);

        Assert.Equal([row.Reference], References(await world.As(Role.LinkWorker).Get("/caseload")));
        Assert.Contains(row.Reference, (await world.As(Role.LinkWorker).Post("/caseload/search", new { Query = details.NhsNumber })).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Another_teams_people_are_never_there(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var theirs = await other.CaseAsync();

        foreach (var who in new[] { "mine", "team", "nobody", "covering", other.User(Role.LinkWorker).Id.ToString() })
            Assert.Empty(References(await world.As(Role.TeamManager).Get($"/caseload?who={who}")));
        Assert.DoesNotContain(theirs.Reference, (await world.As(Role.TeamManager).Post("/caseload/search", new { Query = theirs.Reference })).Document.QuerySelector("main table")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Those_who_have_died_keep_their_place_without_clocks(string engine)
    {
        var world = await World.NewAsync(engine);
        var row = await world.AcceptedAsync(await world.ReferralAsync(world.App.Clock.GetUtcNow().AddDays(-60), Urgency.Urgent), world.User(Role.LinkWorker).Id);
        await PlanAsync(world, row, Today(world).AddDays(-9), "Call");
        await world.App.InDatabase(async db =>
        {
            (await db.People.ForTheSystem().SingleAsync(person => person.Id == row.PersonId)).RecordDeath(Today(world), "their GP", Guid.Empty, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        var worker = world.As(Role.LinkWorker);

        var page = await worker.Get("/caseload");
        Assert.Contains("Has died", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Call", page.Document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["1 People", "0 Overdue", "0 Today", "0 Nothing planned"], Counts(page));
        Assert.Empty(References(await worker.Get("/caseload?quiet=7")));
        Assert.Empty(References(await worker.Get("/caseload?due=nothing")));
    }

    [Theory, OnBothDatabases]
    public async Task Only_those_who_see_cases_may_look(string engine)
    {
        var world = await World.NewAsync(engine);
        foreach (var role in new[] { Role.Referrer, Role.Provider, Role.Commissioner, Role.Admin, Role.DirectoryEditor })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get("/caseload")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).PostBare("/caseload/search", new { Query = "ab" })).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_list_looks_the_same_whatever_somebody_answered_about_work(string engine)
    {
        var world = await World.NewAsync(engine);
        var row = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);
        var before = await worker.Get("/caseload");
        await world.ChangeAsync(row, its => its.OfferWork(OfferedAt.FirstContact, RaisedBy.LinkWorker, WorkAnswer.NotForMe, null, Guid.Empty, world.App.Clock.GetUtcNow()));

        Assert.Equal(before.Text, (await worker.Get("/caseload")).Text);
        Assert.DoesNotContain("work", before.Document.QuerySelector("details.lw-filters")!.TextContent.Replace("worker", "", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_day_in_London_begins_at_midnight_there_whatever_the_season()
    {
        Assert.Equal(DateTimeOffset.Parse("2026-07-01T23:00Z"), Format.StartOf(new(2026, 7, 2)));
        Assert.Equal(DateTimeOffset.Parse("2026-12-02T00:00Z"), Format.StartOf(new(2026, 12, 2)));
        Assert.Equal(DateTimeOffset.Parse("2026-03-29T00:00Z"), Format.StartOf(new(2026, 3, 29)));
        Assert.Equal(DateTimeOffset.Parse("2026-10-24T23:00Z"), Format.StartOf(new(2026, 10, 25)));
        foreach (var day in Enumerable.Range(0, 730).Select(new DateOnly(2026, 1, 1).AddDays))
            Assert.Equal((day, day.AddDays(-1)), (Format.LondonDate(Format.StartOf(day)), Format.LondonDate(Format.StartOf(day).AddTicks(-1))));
    }

    internal static DateOnly Today(World world) => Format.LondonDate(world.App.Clock.GetUtcNow());

    [Theory, OnBothDatabases]
    public async Task A_job_that_may_be_lost_is_urgent_until_it_is_safe_or_they_ask_for_quiet(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, worker, by, at) = (await world.CaseAsync(), world.As(Role.LinkWorker), world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
        Task SayAsync(WorkSituation situation) => world.App.InDatabase(async db =>
        {
            var row = await db.Cases.ForTheSystem().Include(found => found.Needs).Include(found => found.WorkOffer).Include(found => found.WorkProfiles).AsSplitQuery().SingleAsync(found => found.Id == its.Id);
            row.WriteProfile(new() { Situations = [situation] }, RaisedBy.Person, by, at);
            await db.SaveChangesAsync();
        });
        async Task<bool> UrgentAsync()
        {
            var (list, page) = (References(await worker.Get("/caseload?urgency=urgent")), await worker.Get($"/cases/{its.Reference}"));
            Assert.Equal(list.Contains(its.Reference), page.Text.Contains("Urgent: job at risk", StringComparison.Ordinal));
            return list.Contains(its.Reference);
        }

        Assert.False(await UrgentAsync());
        await SayAsync(WorkSituation.OffSick);
        Assert.True(await UrgentAsync());
        await SayAsync(WorkSituation.EmployedAndWell);
        Assert.False(await UrgentAsync());
        await SayAsync(WorkSituation.JobAtRisk);
        Assert.True(await UrgentAsync());

        await world.InCase(its, row => row.LeaveWork(WorkAnswer.NotNow, Today(world).AddDays(5), LaterAnswer.Themselves, by, at));
        Assert.False(await UrgentAsync());
    }

    [Theory, OnBothDatabases]
    public async Task What_was_planned_about_work_waits_while_they_ask_for_quiet(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, worker, by, at, today) = (await world.CaseAsync(), world.As(Role.LinkWorker), world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow(), Today(world));
        await world.InCase(its, row =>
        {
            row.OfferWork(OfferedAt.FirstContact, RaisedBy.Person, WorkAnswer.Yes, null, by, at);
            row.AddAction("Write to the bakery", ActionOwner.LinkWorker, today.AddDays(-3), row.AddGoal("Bake again", Need.Work, 5, 5, by, at).Id, by, at);
        });
        await PlanAsync(world, its, today.AddDays(3), "Visit with forms");
        Assert.Contains("Write to the bakery", (await worker.Get("/caseload")).Text, StringComparison.Ordinal);
        Assert.Contains("overdue, due", (await worker.Get($"/cases/{its.Reference}")).Text, StringComparison.Ordinal);
        Assert.Contains("Bake again", (await worker.Get($"/cases/{its.Reference}/reviews/new")).Text, StringComparison.Ordinal);

        await world.InCase(its, row => row.LeaveWork(WorkAnswer.NotForMe, null, LaterAnswer.Themselves, by, at));
        var list = await worker.Get("/caseload");
        Assert.DoesNotContain("Write to the bakery", list.Text, StringComparison.Ordinal);
        Assert.Equal(["1 People", "0 Overdue", "0 Today", "0 Nothing planned"], Counts(list));
        Assert.DoesNotContain("overdue, due", (await worker.Get($"/cases/{its.Reference}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bake again", (await worker.Get($"/cases/{its.Reference}/reviews/new")).Text, StringComparison.Ordinal);

        await world.InCase(its, row => row.WorkOffer!.Reopen(by, at));
        Assert.Contains("Write to the bakery", (await worker.Get("/caseload")).Text, StringComparison.Ordinal);
    }

    internal static Task PlanAsync(World world, Case row, DateOnly on, string what) => world.App.InDatabase(async db =>
    {
        db.Diary.Add(new() { TeamId = row.TeamId, UserId = world.User(Role.LinkWorker).Id, CaseId = row.Id, Kind = DiaryKind.Task, What = what, On = on, At = world.App.Clock.GetUtcNow() });
        await db.SaveChangesAsync();
    });

    internal static List<string> References(Answer page) =>
        [.. page.Document.QuerySelectorAll("main tbody th a[href^='/cases/']").Select(link => link.GetAttribute("href")!["/cases/".Length..])];

    private static string[] Counts(Answer page) =>
        [.. page.Document.QuerySelectorAll(".lw-counts a").Select(link => string.Join(' ', link.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private static string? Next(Answer page) => page.Document.QuerySelector(".nhsuk-pagination-item--next a")?.GetAttribute("href");
}
