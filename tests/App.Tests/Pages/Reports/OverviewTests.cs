using System.Net;
using System.Text.RegularExpressions;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Jobs;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Pages.Reports;

public partial class OverviewTests
{
    [Theory, OnBothDatabases]
    public async Task Managers_and_commissioners_see_counts_and_nobody_else_does(string engine)
    {
        var world = await World.NewAsync(engine);

        foreach (var page in (string[])["/reports", "/reports/overview.csv"])
            foreach (var role in Enum.GetValues<Role>())
                Assert.Equal(role is Role.TeamManager or Role.Commissioner ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await world.As(role).Get(page)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Another_areas_team_is_not_there(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));

        foreach (var role in (Role[])[Role.TeamManager, Role.Commissioner])
            foreach (var page in (string[])["/reports", "/reports/overview.csv"])
            {
                Assert.Equal(HttpStatusCode.NotFound, (await world.As(role).Get($"{page}?team={other.Team.Id}")).Status);
                Assert.Equal(HttpStatusCode.OK, (await world.As(role).Get($"{page}?team={world.Team.Id}")).Status);
            }
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_on_the_commissioners_pages_leads_to_a_person(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var details = World.Somebody();
        var opened = await world.CaseAsync(details);
        await Count(world);
        var commissioner = world.As(Role.Commissioner);

        var (page, csv) = (await commissioner.Get("/reports"), await commissioner.Get("/reports/overview.csv"));

        foreach (var word in (string[])[details.FamilyName, opened.Reference, details.Postcode!]) Assert.DoesNotContain(word, page.Raw + csv.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(PersonReference(), page.Raw + csv.Raw);
        foreach (var address in (string[])[$"/cases/{opened.Reference}", "/caseload", "/inbox", "/referrals", "/admin/access-log", "/safeguarding"])
            Assert.Contains((await commissioner.Get(address)).Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
    }

    [Theory, OnBothDatabases]
    public async Task Small_counts_are_hidden_and_larger_ones_rounded_on_the_page_in_the_chart_and_in_the_file(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        for (var i = 0; i < 12; i++) await world.ReferralAsync(null, i < 4 ? Need.Work : Need.Housing);
        for (var i = 0; i < 3; i++) await world.CaseAsync(null, Need.Work);
        await Count(world);

        var page = await world.As(Role.Commissioner).Get("/reports");
        var csv = (await world.As(Role.Commissioner).Get("/reports/overview.csv")).Raw;

        var month = Format.LondonDate(world.App.Clock.GetUtcNow()).ToString("yyyy-MM");
        Assert.Equal("15", Cell(page, Format.Month(Format.LondonDate(world.App.Clock.GetUtcNow())), 0));
        Assert.Equal("*", Cell(page, Need.Work.Label(), 0));
        Assert.Equal("0", Cell(page, Need.Food.Label(), 0));
        Assert.Equal("10", Cell(page, world.Team.Name, 3));
        Assert.Contains($"month,{month},Referred,15", csv, StringComparison.Ordinal);
        Assert.Contains("need,Work and employment,Need,*", csv, StringComparison.Ordinal);
        Assert.Contains("15", page.Document.QuerySelector("[data-chart]")!.GetAttribute("data-chart"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_figures_kept_are_those_of_a_recount_however_often_things_change(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var opened = await world.CaseAsync(null, Need.Work, Need.Housing);
        await world.ReferralAsync();
        await Count(world);
        await AssertRecount(world);

        await Work(world, opened);
        world.App.Clock.Forward(TimeSpan.FromDays(40));
        await world.CaseAsync(null, Need.Food);
        await Count(world);
        await AssertRecount(world);

        await world.App.InDatabase(async db =>
        {
            var row = await db.Cases.ForTheSystem().Include(row => row.Closures).SingleAsync(row => row.Id == opened.Id);
            row.Reopen("Back again", world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        await Count(world);
        await AssertRecount(world);
    }

    [Theory, OnBothDatabases]
    public async Task With_real_people_figures_change_once_a_day(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await world.App.InDatabase(async db =>
        {
            db.Settings.Add(new() { Key = Installation.SafetyCaseKey, Value = "yes", At = world.App.Clock.GetUtcNow(), By = "test" });
            await db.SaveChangesAsync();
        });
        await world.ReferralAsync();
        await Count(world);
        await world.ReferralAsync();
        await Count(world);
        var same = await Referred(world);
        world.App.Clock.Forward(TimeSpan.FromDays(1));
        await Count(world);

        Assert.Equal((1, 2), (same, await Referred(world)));
    }

    [Theory, OnBothDatabases]
    public async Task What_somebody_said_to_the_work_offer_changes_no_figure(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var opened = await world.CaseAsync();
        await Count(world);
        var before = (await world.As(Role.Commissioner).Get("/reports/overview.csv")).Raw;
        await world.App.InDatabase(async db =>
        {
            var row = await db.Cases.ForTheSystem().Include(row => row.WorkOffer).SingleAsync(row => row.Id == opened.Id);
            row.OfferWork(OfferedAt.Conversation, RaisedBy.LinkWorker, WorkAnswer.NotForMe, null, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        await Count(world);

        Assert.Equal(before, (await world.As(Role.Commissioner).Get("/reports/overview.csv")).Raw);
    }

    private static Task Count(World world) => world.App.App.Services.GetRequiredService<CountForReports>().RunOnceAsync(CancellationToken.None);

    private static Task<int> Referred(World world) => world.App.InDatabase(db =>
        db.ReportFigures.Rows.Where(row => row.TeamId == world.Team.Id && row.Measure == Measured.Referred).SumAsync(row => row.Count));

    private static string Cell(Answer page, string row, int column) =>
        page.Document.QuerySelectorAll("tbody tr").First(line => line.QuerySelector("th")!.TextContent == row).QuerySelectorAll("td")[column].TextContent;

    private static Task Work(World world, Case opened) => world.App.InDatabase(async db =>
    {
        var (by, at) = (world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
        var row = await db.Cases.ForTheSystem().Include(row => row.Closures).Include(row => row.Contacts).SingleAsync(row => row.Id == opened.Id);
        row.RecordContact(ContactWith.Phone, ContactOutcome.TriedNoAnswer, null, at, by, at);
        row.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, "Talked about a course", at, by, at);
        row.RecordContact(ContactWith.Visit, ContactOutcome.Spoke, "Talked again", at, by, at);
        var goal = new Goal { TeamId = world.Team.Id, CaseId = row.Id, InTheirWords = "A course", Need = Need.Work, Importance = 8, Confidence = 5, At = at, By = by };
        goal.Review(9, 9, GoalState.Reached, null, by, at);
        db.Goals.Add(goal);
        row.Close(ClosureReason.GoalsMet, "Done", by, at);
        await db.SaveChangesAsync();
    });

    // The same questions asked of every row in memory, another way.
    private static Task AssertRecount(World world) => world.App.InDatabase(async db =>
    {
        var team = world.Team.Id;
        var referrals = await db.Referrals.ForTheSystem().AsNoTracking().Include(row => row.Acceptance).Where(row => row.TeamId == team).ToListAsync();
        var cases = await db.Cases.ForTheSystem().AsNoTracking().AsSplitQuery().Include(row => row.Needs).Include(row => row.Contacts).Include(row => row.Closures).Include(row => row.Goals)
            .Where(row => row.TeamId == team).ToListAsync();
        IEnumerable<(DateTimeOffset At, Measured Measure, string What)> facts =
        [
            .. referrals.Select(row => (row.ReceivedAt, Measured.Referred, "")),
            .. cases.Where(row => row.Contacts.Exists(contact => contact.Reached)).Select(row => (row.Contacts.Where(contact => contact.Reached).Min(contact => contact.HappenedAt), Measured.Seen, "")),
            .. cases.Where(row => row.Status == CaseStatus.Closed).Select(row => (row.CurrentClosure!.At, Measured.Closed, "")),
            .. cases.SelectMany(row => row.Needs).Select(need => (need.At, Measured.Need, $"{need.Need}")),
            .. cases.SelectMany(row => row.Goals).Select(goal => (goal.At, Measured.Goal, $"{goal.Need}")),
            .. cases.SelectMany(row => row.Goals).Where(goal => goal.State == GoalState.Reached).Select(goal => (goal.At, Measured.GoalReached, $"{goal.Need}")),
        ];
        var expected = facts.GroupBy(fact => (Format.Month(Format.LondonDate(fact.At)), fact.Measure, fact.What)).Select(group => $"{group.Key} {group.Count()}");
        var kept = await db.ReportFigures.Rows.AsNoTracking().Where(row => row.TeamId == team && row.Measure != Measured.Waiting && row.Count > 0).ToListAsync();
        Assert.Equal(expected.Order(), kept.Select(row => $"{(Format.Month(row.Month), row.Measure, row.What)} {row.Count}").Order());
        Assert.Equal(referrals.Count(row => row.AcceptanceProblem() is null), kept.Count == 0 ? 0 : await db.ReportFigures.Rows.Where(row => row.TeamId == team && row.Measure == Measured.Waiting).SumAsync(row => row.Count));
    });

    [GeneratedRegex("[RCPW]-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", RegexOptions.None, 1000)]
    private static partial Regex PersonReference();
}
