using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>What helps at work and who may read it, coming back week by week, fit notes and a safe start: each looked at, and walked with the keyboard where it counts.</summary>
public class AtWorkTests(Site site)
{
    [Fact]
    public async Task What_helps_is_written_down_read_as_it_would_go_agreed_to_and_printed()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var its = await desk.CaseWithAsync(".lw-path__line");
        await desk.Page.GotoAsync($"{its}/work/adjustments");
        await desk.LookAsync("at-work-adjustments");
        await desk.Page.GetByLabel("What helps, in one line").FillAsync("Headphones while I count the stock");
        await desk.Page.GoAsync(() => desk.Page.Keyboard.PressAsync("Enter"));
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Let an employer read some of it" }).ClickAsync());
        await desk.LookAsync("at-work-sheet-new");
        await desk.Page.GetByLabel("Which employer").FillAsync("Corner Shop");
        await desk.Page.GetByLabel("Headphones while I count the stock").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Space");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Show it as it would go" }).ClickAsync());
        await desk.LookAsync("at-work-sheet-preview");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "They said yes: write it down" }).ClickAsync());
        await desk.LookAsync("at-work-sheet");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Make the copy to print" }).ClickAsync());
        await desk.LookAsync("at-work-sheet-made");
        Assert.Equal(["Headphones while I count the stock"], await desk.Page.Locator(".lw-letter li").AllInnerTextsAsync());
        await desk.Page.GotoAsync($"{its}/work/access-to-work");
        await desk.LookAsync("at-work-access");
    }

    [Fact]
    public async Task Coming_back_is_planned_week_by_week_and_the_letter_says_it()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var its = await desk.CaseWithAsync(".lw-path__line");
        await desk.Page.GotoAsync($"{its}/work/returns");
        await desk.LookAsync("at-work-returns");
        await desk.Page.GetByLabel("Day").FillAsync("7");
        await desk.Page.GetByLabel("Month").FillAsync($"{DateTime.Today.AddMonths(1).Month}");
        await desk.Page.GetByLabel("Year").FillAsync($"{DateTime.Today.AddMonths(1).Year}");
        await desk.Page.GetByLabel("Hours in the first week").FillAsync("6");
        await desk.Page.GetByLabel("Usual hours a week").FillAsync("18");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Make a first draft" }).ClickAsync());
        await desk.LookAsync("at-work-return-weeks");
        await desk.Page.GetByLabel("Duties").First.FillAsync("No lifting");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save, and show the letter" }).ClickAsync());
        await desk.LookAsync("at-work-return-letter");
        Assert.Contains("No lifting", await desk.Page.Locator(".lw-letter").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fit_note_is_written_down_and_what_it_asks_for_is_a_step_away()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var its = await desk.CaseWithAsync(".lw-choice a[href$='/work/keep-the-job']");
        await desk.Page.GotoAsync($"{its}/work/fit-notes");
        await desk.LookAsync("at-work-fit-notes");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Write it down" }).ClickAsync());
        await desk.LookAsync("at-work-fit-notes-errors");
    }

    [Fact]
    public async Task A_safe_start_says_who_to_tell_without_any_script()
    {
        await using var desk = await site.DeskAsync("linkworker", javaScript: false);
        await desk.Page.GotoAsync($"{site.Address}/safe-start");
        await desk.Page.GetByLabel("Permitted work, with Employment and Support Allowance").CheckAsync();
        await desk.Page.GetByLabel("Employment and Support Allowance", new() { Exact = true }).CheckAsync();
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Make the sheet" }).ClickAsync());
        await desk.LookAsync("at-work-safe-start", axe: false);
        Assert.Contains("PW1", await desk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
