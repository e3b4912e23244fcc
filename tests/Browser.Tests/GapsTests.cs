using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>From a search that finds nothing to the commissioner's map, and back as an answer.</summary>
public class GapsTests(Site site)
{
    [Fact]
    public async Task A_commissioner_sees_gaps_on_a_map_that_asks_nobody_else_and_answers_one()
    {
        await using var desk = await site.DeskAsync("commissioner");
        List<string> elsewhere = [];
        desk.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address, StringComparison.Ordinal)) elsewhere.Add(request.Url);
        };
        List<string> said = [];
        desk.Page.Console += (_, message) => { if (message.Type == "error") said.Add(message.Text); };

        await desk.Page.GotoAsync("/reports/gaps");
        await desk.Page.Locator(".lw-map svg path").First.WaitForAsync();

        // A circle for each area, four rings, and the boundaries in one.
        Assert.Equal(await desk.Page.Locator(".lw-map__label").CountAsync() + 5, await desk.Page.Locator(".lw-map svg path").CountAsync());
        Assert.Empty(said);
        await desk.LookAsync("gaps-commissioner");
        Assert.Empty(elsewhere);
        await desk.Page.GotoAsync("/reports/gaps/answers/new?need=Work&area=ZQ4");
        await desk.LookAsync("gaps-answer");
        await desk.Page.GetByLabel("What do you answer?").FillAsync("Commissioned from May");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync());
        Assert.Contains("Commissioned from May", await desk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_worker_who_finds_nothing_is_told_what_to_loosen_and_records_a_gap()
    {
        await using var desk = await site.DeskAsync("linkworker");
        await desk.Page.GotoAsync("/caseload");
        var its = await desk.Page.Locator("main a[href^='/cases/C-']").First.GetAttributeAsync("href");

        await desk.Page.GotoAsync($"{its}/support?need=Transport&language=Urdu&within=1");
        await desk.LookAsync("gaps-nothing-fits");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Record a gap" }).ClickAsync());
        await desk.LookAsync("gaps-record");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Record the gap" }).ClickAsync());
        Assert.Contains("The gap is recorded: Transport", await desk.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await desk.Page.GotoAsync("/gaps");
        await desk.LookAsync("gaps-team");
    }

    [Fact]
    public async Task The_quality_card_is_read_and_filled_in_on_any_width()
    {
        await using var desk = await site.DeskAsync("editor");
        await desk.Page.GotoAsync("/directory?words=individual+placement");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Link, new() { Name = "Individual placement and support" }).ClickAsync());
        await desk.LookAsync("card");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync());
        await desk.LookAsync("card-edit");
    }
}
