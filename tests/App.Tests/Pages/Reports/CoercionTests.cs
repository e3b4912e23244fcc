using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Pages.Complaints;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Outcomes;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Work;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Reports;

public class CoercionTests
{
    private const string Page = "/reports/coercion", File = "/reports/coercion.csv";

    [Theory, OnBothDatabases]
    public async Task Managers_and_commissioners_see_it_nobody_else_does_and_only_whole_quarters_that_are_over(string engine)
    {
        var world = await World.NewAsync(engine);
        foreach (var address in (string[])[Page, File])
        {
            foreach (var role in Enum.GetValues<Role>())
                Assert.Equal(role is Role.TeamManager or Role.Commissioner ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await world.As(role).Get(address)).Status);
            var now = world.App.Clock.GetUtcNow();
            foreach (var quarter in (string[])[$"{now.Year}-{(now.Month + 2) / 3}", "2001-1", "nonsense", "2026-07"])
                Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.Commissioner).Get($"{address}?quarter={quarter}")).Status);
        }

        var empty = await world.As(Role.Commissioner).Get(Page);
        Assert.Contains("There is nothing to show for this quarter", empty.Text, StringComparison.Ordinal);
        Assert.Contains("None of these figures is a target", empty.Text, StringComparison.Ordinal);
        Assert.Contains("nobody is to be counted so", empty.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_raised_it_and_what_was_answered_by_team_and_group_as_they_stood_when_the_quarter_ended(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var workers = await TwoAsync(world);
        await world.AnswersAsync(12, RaisedBy.LinkWorker, WorkAnswer.Yes, row => row with { Gender = "2", Ethnicity = "J", Language = "Urdu" }, workers);
        await world.AnswersAsync(9, RaisedBy.Person, WorkAnswer.NotNow, row => row with { Gender = "1" }, workers);
        await world.AnswersAsync(10, RaisedBy.Person, null, null, workers);
        world.NextQuarter();

        foreach (var role in (Role[])[Role.TeamManager, Role.Commissioner])
        {
            var page = await world.As(role).Get(Page);
            Assert.Equal(["10", "0", "10", "10", "30"], Row(page, "Who raised work", "By team", world.Team.Name));
            Assert.Equal(["10", "0", "10", "0", "10", "30"], Row(page, "How it was answered", "By team", world.Team.Name));
            Assert.Equal(["10", "0", "0", "0", "0", "10"], Row(page, "How it was answered", "By who raised it", "A link worker"));
            Assert.Equal(["0", "0", "10", "0", "10"], Row(page, "Who raised work", "By gender", "Female"));
            Assert.Equal(["0", "0", "10", "0", "10"], Row(page, "Who raised work", "By ethnicity", "Asian or Asian British"));
            Assert.Equal(["10", "0", "0", "10", "20"], Row(page, "Who raised work", "By language", "Not known"));
            Assert.Equal(["10", "0", "10"], Row(page, "Was a no left alone?", "By team", world.Team.Name));
        }

        var file = (await world.As(Role.Commissioner).Get(File)).Raw;
        Assert.Contains(",Who raised work,By gender,Female,A link worker,10\r\n", file, StringComparison.Ordinal);
        var its = await world.App.InDatabase(db => db.Cases.ForTheSystem().FirstAsync(row => row.TeamId == world.Team.Id && row.WorkOffer == null));
        await world.InCase(its, row => row.OfferWork(OfferedAt.Conversation, RaisedBy.LinkWorker, WorkAnswer.NotForMe, null, workers[0], world.App.Clock.GetUtcNow()));
        await world.AnswersAsync(3, RaisedBy.Person, WorkAnswer.Yes, null, workers);
        Assert.Equal(file, (await world.As(Role.Commissioner).Get(File)).Raw);
    }

    [Theory, OnBothDatabases]
    public async Task A_small_count_takes_another_with_it(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var workers = await TwoAsync(world);
        await world.AnswersAsync(12, RaisedBy.LinkWorker, WorkAnswer.Yes, null, workers);
        await world.AnswersAsync(9, RaisedBy.LinkWorker, WorkAnswer.KeepTheJobIHave, null, workers);
        await world.AnswersAsync(2, RaisedBy.LinkWorker, WorkAnswer.NotForMe, null, workers);
        world.NextQuarter();

        var page = await world.As(Role.TeamManager).Get(Page);

        Assert.Equal(["10", "*", "0", "*", "0", "10+"], Row(page, "How it was answered", "By team", world.Team.Name));
        Assert.Equal(["*", "0", "*"], Row(page, "Was a no left alone?", "By team", world.Team.Name));
    }

    [Theory, OnBothDatabases]
    public async Task A_team_of_one_worker_is_in_no_figure_until_another_such_team_stands_beside_it(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await world.AnswersAsync(10, RaisedBy.LinkWorker, WorkAnswer.Yes, null, await TwoAsync(world));
        var (lone, other) = (await world.NeighbourAsync("Lone One"), await world.NeighbourAsync("Lone Two"));
        world.NextQuarter();
        var before = (await world.As(Role.Commissioner).Get(File)).Raw;
        await world.AnswersAsync(10, RaisedBy.LinkWorker, WorkAnswer.Yes, null, await TwoAsync(world));
        await lone.AnswersAsync(20, RaisedBy.LinkWorker, WorkAnswer.NotForMe, null, lone.User(Role.LinkWorker).Id);
        await lone.ComplaintAsync(way: PressureWay.Phone);
        world.NextQuarter();

        var page = await world.As(Role.Commissioner).Get(Page);

        Assert.NotEqual("", before);
        Assert.Equal(["0", "0", "10", "0", "10"], Row(page, "Who raised work", "By team", world.Team.Name));
        Assert.Equal(["10", "0", "0", "0", "0", "10"], Row(page, "How it was answered", "By who raised it", "A link worker"));
        Assert.DoesNotContain("Lone One", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("20", string.Join(' ', page.Document.QuerySelectorAll("td").Select(cell => cell.TextContent)), StringComparison.Ordinal);
        Assert.DoesNotContain("Complaints of pressure, by way", page.Text, StringComparison.Ordinal);
        Assert.Contains("There is nothing to show", (await lone.As(Role.TeamManager).Get(Page)).Text, StringComparison.Ordinal);
        Assert.Contains("A team whose cases one worker holds", page.Text, StringComparison.Ordinal);

        await lone.AnswersAsync(10, RaisedBy.Person, WorkAnswer.Yes, null, lone.User(Role.LinkWorker).Id);
        await other.AnswersAsync(10, RaisedBy.Person, WorkAnswer.Yes, null, other.User(Role.LinkWorker).Id);
        world.NextQuarter();
        Assert.Equal(["20", "0", "0", "0", "20"], Row(await world.As(Role.Commissioner).Get(Page), "Who raised work", "By team", TeamsShown.Others));
    }

    [Theory, OnBothDatabases]
    public async Task A_no_that_another_referral_raised_again_was_not_left_alone_and_what_the_person_raises_is_theirs(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var workers = await TwoAsync(world);
        await world.AnswersAsync(20, RaisedBy.LinkWorker, WorkAnswer.NotForMe, null, workers);
        var cases = await world.App.InDatabase(db => db.Cases.ForTheSystem().AsNoTracking().Where(row => row.TeamId == world.Team.Id).OrderBy(row => row.Id).ToListAsync());
        world.App.Clock.Forward(TimeSpan.FromMinutes(5));
        foreach (var its in cases.Take(10)) await AgainAsync(world, its, RaisedBy.Referrer);
        foreach (var its in cases.Skip(10).Take(5)) await AgainAsync(world, its, RaisedBy.Person);
        world.NextQuarter();

        Assert.Equal(["10", "10", "20"], Row(await world.As(Role.TeamManager).Get(Page), "Was a no left alone?", "By team", world.Team.Name));
    }

    [Theory, OnBothDatabases]
    public async Task Complaints_are_counted_by_way_and_a_manager_does_not_see_that_some_went_round_them(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await world.AnswersAsync(2, RaisedBy.Person, null, null, await TwoAsync(world));
        for (var i = 0; i < 9; i++) await world.ComplaintAsync(way: PressureWay.Paper);
        for (var i = 0; i < 11; i++) await world.ComplaintAsync(new() { TeamId = world.Team.Id, WhatHappened = "=HYPERLINK(\"MARK\")", Reader = PressureReader.OutsideTheTeam, AboutAge = 35, AboutAccess = true });
        for (var i = 0; i < 8; i++) await world.ComplaintAsync(new() { WhatHappened = "MARK Nobody knows which team" });
        world.NextQuarter();

        var (manager, commissioner) = (await world.As(Role.TeamManager).Get(Page), await world.As(Role.Commissioner).Get(Page));

        Assert.Equal(["0", "0", "10", "10"], Row(manager, "Complaints of pressure, by way", "By team", world.Team.Name));
        Assert.Equal(["10", "0", "10", "20"], Row(commissioner, "Complaints of pressure, by way", "By team", world.Team.Name));
        Assert.Equal(["10", "0", "0", "10"], Row(commissioner, "Complaints of pressure, by way", "By team", "Team not known"));
        Assert.Equal(["10", "0", "0", "10"], Row(commissioner, "Complaints of pressure, by way", "By age", "35 to 49"));
        Assert.Equal(["10", "0", "10", "20"], Row(commissioner, "Complaints of pressure, by way", "By age", "Not said"));
        Assert.Equal(["10", "0", "0", "10"], Row(commissioner, "Complaints of pressure, by way", "By disability or need of help", "Yes"));
        Assert.Equal(["0", "20", "20"], Row(commissioner, "Complaints of pressure, settled or not", "By team", world.Team.Name));
        foreach (var raw in (string[])[commissioner.Raw, (await world.As(Role.Commissioner).Get(File)).Raw, (await world.As(Role.TeamManager).Get(File)).Raw])
        {
            Assert.DoesNotContain("MARK", raw, StringComparison.Ordinal);
            Assert.DoesNotContain("HYPERLINK", raw, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Another_areas_figures_are_not_there(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var other = await World.NewAsync(world.App);
        await other.AnswersAsync(20, RaisedBy.Person, WorkAnswer.Yes, null, await TwoAsync(other));
        world.NextQuarter();

        foreach (var role in (Role[])[Role.TeamManager, Role.Commissioner])
        {
            Assert.Contains("There is nothing to show", (await world.As(role).Get(Page)).Text, StringComparison.Ordinal);
            Assert.Single((await world.As(role).Get(File)).Raw.Trim().Split('\n'));
        }
    }

    private static async Task<Guid[]> TwoAsync(World world) => [world.User(Role.LinkWorker).Id, (await world.ColleagueAsync()).Id];

    /// <summary>Referred once more, and somebody raised work.</summary>
    private static async Task AgainAsync(World world, Case its, RaisedBy by) => await world.App.InDatabase(async db =>
    {
        var (person, id) = (await db.People.ForTheSystem().SingleAsync(row => row.Id == its.PersonId), Guid.CreateVersion7());
        await db.ReceiveAsync(
            new()
            {
                TeamId = its.TeamId, Id = id, ReceivedAt = world.App.Clock.GetUtcNow(), Details = person.Details, Urgency = Urgency.Routine, WorkRaisedBy = by,
                Referrer = new() { Source = ReferralSource.GpPractice, Name = "Dr Test", PlaceCode = world.Practice, PlaceName = "Test Surgery", UserId = world.User(Role.Referrer).Id },
                Reasons = [new() { TeamId = its.TeamId, ReferralId = id, Need = Linkwork.Domain.Shared.Need.Money }], NoKnownRisks = true, Agreed = true, AgreementToldBy = "the person",
            },
            world.App.Clock.GetUtcNow(), CancellationToken.None);
        await db.SaveChangesAsync();
    });

    private static List<string> Row(Answer page, string table, string by, string row)
    {
        var section = page.Document.QuerySelectorAll("[role=region]").Single(region => region.GetAttribute("aria-label") == $"{table}, {by.ToLowerInvariant()}");
        return [.. section.QuerySelectorAll("tbody tr").Single(line => line.QuerySelector("th")!.TextContent == row).QuerySelectorAll("td").Select(cell => cell.TextContent)];
    }
}
