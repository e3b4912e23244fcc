using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Pages.Directory;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Reports;

public class GapsTests
{
    [Theory, OnBothDatabases]
    public async Task Managers_and_commissioners_see_counts_only_commissioners_answer_and_nobody_else_does_either(string engine)
    {
        var world = await World.NewAsync(engine);
        await world.GapsAsync(9, Need.Work, "ZQ1");

        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var page in (string[])["/reports/gaps", "/reports/gaps.csv"])
                Assert.Equal(role is Role.TeamManager or Role.Commissioner ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await world.As(role).Get(page)).Status);
            Assert.Equal(role is Role.Commissioner ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await world.As(role).Get("/reports/gaps/answers/new?need=Work&area=ZQ1")).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Small_counts_hide_all_that_is_known_of_them_and_larger_ones_are_rounded(string engine)
    {
        var world = await World.NewAsync(engine);
        await world.GapsAsync(13, Need.Work, "ZQ1", i => (i < 9 ? GapReason.WrongLanguage : GapReason.Cost, i < 5 ? "urdu" : i < 9 ? "Urdu" : "Welsh", i < 12 ? i + 1 : null));
        await world.GapsAsync(7, Need.Housing, "ZQ2", _ => (GapReason.Full, "Tigrinya", 41));

        var page = await world.As(Role.Commissioner).Get("/reports/gaps");
        var csv = (await world.As(Role.Commissioner).Get("/reports/gaps.csv")).Raw;

        Assert.Equal(["ZQ1", "15", "7 km", "Not in their language 10", "Urdu 10"], Cells(page, "Work and employment"));
        Assert.Equal(["ZQ2", "*", "*", "", ""], Cells(page, "Housing"));
        Assert.Contains("Work and employment,ZQ1,15,7,Not in their language 10,Urdu 10,", csv, StringComparison.Ordinal);
        Assert.Contains("Housing,ZQ2,*,,,,", csv, StringComparison.Ordinal);
        foreach (var hidden in (string[])["Tigrinya", "Welsh", "41", "It costs too much"]) Assert.DoesNotContain(hidden, page.Text + csv, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_gap_recorded_or_taken_back_since_changes_nothing_until_the_month_is_over(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await world.GapsAsync(12, Need.Work, "ZQ1");
        var before = (await world.As(Role.Commissioner).Get("/reports/gaps.csv")).Raw;
        var its = await world.CaseAsync(World.Somebody() with { Postcode = "ZQ1 1AA" });
        await world.As(Role.LinkWorker).Post($"/cases/{its.Reference}/gaps/new?need=Work&reason=Cost");

        var after = (await world.As(Role.Commissioner).Get("/reports/gaps.csv")).Raw;

        Assert.Contains(",ZQ1,10,", before, StringComparison.Ordinal);
        Assert.Equal(before, after);
        world.App.Clock.Forward(TimeSpan.FromDays(31));
        Assert.Contains(",ZQ1,15,", (await world.As(Role.Commissioner).Get("/reports/gaps.csv")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Taking_one_teams_figures_from_the_areas_shows_nothing_of_another_team(string engine)
    {
        var world = await World.NewAsync(engine);
        var second = new Team { Name = "Second", Slug = $"second-{Guid.NewGuid():N}", AreaCode = world.Area };
        await world.App.InDatabase(async db =>
        {
            db.Teams.Add(second);
            for (var i = 0; i < 3; i++)
                db.Gaps.Add(new() { TeamId = second.Id, Need = Need.Work, Reason = GapReason.Cost, Area = "ZQ1", By = Guid.Empty, At = world.App.Clock.GetUtcNow().AddMonths(-2) });
            await db.SaveChangesAsync();
        });
        await world.GapsAsync(12, Need.Work, "ZQ1");

        Assert.Equal("10", Cells(await world.As(Role.TeamManager).Get("/reports/gaps"), "Work and employment")[1]);
        Assert.Equal("10+", Cells(await world.As(Role.Commissioner).Get("/reports/gaps"), "Work and employment")[1]);
    }

    [Theory, OnBothDatabases]
    public async Task Another_areas_gaps_and_answers_are_not_there(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        await world.GapsAsync(20, Need.Caring, "ZQ7");
        await AnswerAsync(world, Need.Caring, "ZQ7", "A carers’ café from May");
        var answer = await world.App.InDatabase(db => db.GapAnswers.Rows.SingleAsync(row => row.PlaceCode == world.Area));

        Assert.DoesNotContain("ZQ7", (await other.As(Role.Commissioner).Get("/reports/gaps")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.Commissioner).PostBare("/reports/gaps/answers/new?need=Caring&area=ZQ7", new { Input_Text = "No" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.Commissioner).PostBare($"/reports/gaps/answers/{answer.Id}/withdrawal")).Status);
        var its = await other.CaseAsync(World.Somebody() with { Postcode = "ZQ7 1AA" });
        Assert.DoesNotContain("The commissioner says", (await other.As(Role.LinkWorker).Get($"/cases/{its.Reference}/support?need=Caring")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_is_read_by_link_workers_who_look_for_that_need_there_until_it_is_taken_back(string engine)
    {
        var world = await World.NewAsync(engine);
        await world.GapsAsync(9, Need.Caring, "ZQ6");
        var (service, commissioner) = (await world.ServiceAsync(null, Need.Caring), world.As(Role.Commissioner));
        var its = await world.CaseAsync(World.Somebody() with { Postcode = "ZQ6 1AA" });
        var worker = world.As(Role.LinkWorker);
        await AnswerAsync(world, Need.Caring, "ZQ6", "Commissioned from May", service.Name);
        var near = $"/cases/{its.Reference}/support?need=Caring";

        var seen = await worker.Get(near);

        Assert.Contains("The commissioner says: Commissioned from May", seen.Text, StringComparison.Ordinal);
        Assert.Contains($"Test Commissioner", seen.Text, StringComparison.Ordinal);
        Assert.Contains(service.Name, seen.Document.QuerySelectorAll($"a[href='/directory/{service.Id}']").Select(link => link.TextContent));
        Assert.DoesNotContain("The commissioner says", (await worker.Get($"/cases/{its.Reference}/support?need=Family")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await commissioner.Get("/reports/gaps/answers/new?need=Caring&area=ZQ6")).Status);
        var back = (await commissioner.Get("/reports/gaps")).Document.QuerySelector("a[href$=withdrawal]")!.GetAttribute("href")!;
        Assert.Equal("/reports/gaps", (await commissioner.Post(back)).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await commissioner.PostBare(back)).Status);
        Assert.DoesNotContain("The commissioner says", (await worker.Get(near)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await commissioner.Get("/reports/gaps/answers/new?need=Caring&area=ZQ6")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_answered_where_no_gap_is_told_and_an_answer_says_something(string engine)
    {
        var world = await World.NewAsync(engine);
        await world.GapsAsync(1, Need.Food, "");
        await world.GapsAsync(1, Need.Food, "ZQ3");
        await world.GapsAsync(30, Need.Fuel, "ZQ3", monthsAgo: 0);
        var commissioner = world.As(Role.Commissioner);

        foreach (var nowhere in (string[])["need=Food&area=ZQ4", "need=Food&area=", "need=Fuel&area=ZQ3", "area=ZQ3", ""])
            Assert.Equal(HttpStatusCode.NotFound, (await commissioner.Get($"/reports/gaps/answers/new?{nowhere}")).Status);
        var wrong = await commissioner.Post("/reports/gaps/answers/new?need=Food&area=ZQ3", new { Input_Service = "No such service", Input_Place = "Z00000000" });
        Assert.Equal(3, wrong.Errors.Count);
    }

    [Theory, OnBothDatabases]
    public async Task The_map_has_the_middle_of_an_area_and_no_area_whose_count_is_hidden(string engine)
    {
        var world = await World.NewAsync(engine);
        var (shown, hidden) = (await DirectoryTests.PostcodeAsync(world, 53.42, -2.32), await DirectoryTests.PostcodeAsync(world, 53.42, -2.32));
        if (shown.Split(' ')[0] == hidden.Split(' ')[0]) return;
        await world.GapsAsync(9, Need.Work, shown.Split(' ')[0]);
        await world.GapsAsync(7, Need.Work, hidden.Split(' ')[0]);

        var map = (await world.As(Role.Commissioner).Get("/reports/gaps")).Document.QuerySelector("[data-map]")!.GetAttribute("data-map")!;

        Assert.Contains(shown.Split(' ')[0], map, StringComparison.Ordinal);
        Assert.Contains("\"size\":10", map, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden.Split(' ')[0], map, StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(World world, Need need, string area, string text, string? service = null) =>
        Assert.Equal("/reports/gaps", (await world.As(Role.Commissioner).Post($"/reports/gaps/answers/new?need={need}&area={area}", new { Input_Text = text, Input_Service = service })).Location);

    /// <summary>Area, people, nearest, what was missing, languages.</summary>
    private static List<string> Cells(Answer page, string need) =>
        [.. page.Document.QuerySelectorAll("tbody tr").First(row => row.QuerySelector("th")!.TextContent == need).QuerySelectorAll("td").Take(5).Select(cell => cell.TextContent.Trim())];
}
