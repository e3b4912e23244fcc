using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>An organisation looks after its entries; an editor reads what it says, and puts back what went wrong.</summary>
public class ClaimsTests(Site site)
{
    [Fact]
    public async Task Anybody_finds_an_entry_and_asks_for_a_code_without_a_script()
    {
        await using var desk = await site.DeskAsync(null);
        await desk.Page.GotoAsync("/claim?words=sing");
        await desk.LookAsync("claim-search");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Link, new() { Name = "Come and sing" }).First.ClickAsync());
        await desk.LookAsync("claim-ask");
        await desk.Page.GotoAsync("/claim/code/ABCDE-FGHJK-LMNPQ-RSTVW");
        await desk.LookAsync("claim-code");
        await desk.Page.GotoAsync("/claim/code?sent=true");
        await desk.LookAsync("claim-sent");
    }

    [Fact]
    public async Task An_organisation_changes_its_entry_and_an_editor_reads_what_changed()
    {
        await using var desk = await site.DeskAsync("provider");
        await desk.Page.GotoAsync("/our-entries");
        await desk.LookAsync("our-entries");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Change Tribunal help" }).ClickAsync());
        await desk.LookAsync("our-entries-change");
        await desk.Page.GetByLabel("Languages").FillAsync("English, British Sign Language");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync());
        Assert.Contains("Waiting for an editor", await desk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await using var editor = await site.DeskAsync("editor");
        await editor.Page.GotoAsync("/directory/proposals");
        await editor.LookAsync("proposals");
        await editor.Page.GoAsync(() => editor.Page.GetByRole(AriaRole.Link, new() { Name = "Come and sing" }).Last.ClickAsync());
        await editor.LookAsync("proposal");
        await editor.Page.GoAsync(() => editor.Page.GetByRole(AriaRole.Button, new() { Name = "Save what I chose" }).ClickAsync());
        await editor.LookAsync("proposal-error");
    }

    [Fact]
    public async Task An_editor_puts_back_a_change_and_rings_an_organisation()
    {
        await using var desk = await site.DeskAsync("editor");
        await desk.Page.GotoAsync("/directory?words=community+lunch");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Link, new() { Name = "Community lunch" }).First.ClickAsync());
        var entry = desk.Page.Url;
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Link, new() { Name = "What was changed" }).ClickAsync());
        await desk.LookAsync("history");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Put back" }).First.ClickAsync());
        await desk.LookAsync("history-put-back");
        await desk.Page.GotoAsync($"{entry}/keepers");
        await desk.Page.Locator("input[name=Number]").First.CheckAsync();
        await desk.Page.GetByLabel("Whom did you speak to?").FillAsync("Robin Tester, who runs the kitchen");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Make a code" }).ClickAsync());
        await desk.LookAsync("keepers-code");
        await desk.Page.GotoAsync("/directory/claims");
        await desk.LookAsync("claims");
    }
}
