using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>Somebody tells that they were pressed; it is heard, and counted.</summary>
public class PressureTests(Site site)
{
    [Fact]
    public async Task It_is_told_with_the_keyboard_and_without_a_script_and_settled_by_the_manager()
    {
        await using var desk = await site.DeskAsync(null);
        await desk.Page.GotoAsync("/tell-us");
        await desk.LookAsync("tell-us");
        await desk.Page.GotoAsync("/tell-us/paper");
        await desk.LookAsync("tell-us-paper");

        await using var phone = await site.DeskAsync(null, javaScript: false, width: 390);
        await phone.Page.GotoAsync("/refer-yourself");
        await phone.Page.GoAsync(() => phone.Page.GetByRole(AriaRole.Link, new() { Name = "Tell us if somebody did" }).ClickAsync());
        await PressAsync(phone, "Start");
        await phone.Page.GetByLabel("Aldersea Social Prescribing").CheckAsync();
        await phone.LookAsync("tell-us-team", axe: false);
        await PressAsync(phone, "Continue");
        await PressAsync(phone, "Continue");
        await phone.LookAsync("tell-us-what-error", axe: false);
        await phone.Page.GetByLabel("What happened?").FillAsync("I was told that I must take the job.");
        await PressAsync(phone, "Continue");
        await PressAsync(phone, "Continue");
        await phone.LookAsync("tell-us-reader", axe: false);
        await PressAsync(phone, "Continue");
        await phone.Page.GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        await phone.Page.GetByLabel("How can we reach you?").FillAsync("Text 07700 900456");
        await phone.LookAsync("tell-us-answer", axe: false);
        await PressAsync(phone, "Continue");
        await phone.LookAsync("tell-us-about", axe: false);
        await PressAsync(phone, "Continue");
        await phone.LookAsync("tell-us-check", axe: false);
        // A machine is quicker than anybody; it is told so, loses nothing, and sends it once more.
        for (var tries = 0; tries < 40 && !phone.Page.Url.Contains("/sent/", StringComparison.Ordinal); tries++) await PressAsync(phone, "Send");
        await phone.LookAsync("tell-us-sent", axe: false);

        await using var manager = await site.DeskAsync("manager");
        await manager.Page.GotoAsync("/complaints");
        await manager.LookAsync("complaints");
        await manager.Page.GoAsync(() => manager.Page.Locator("main table").First.Locator("a").Last.ClickAsync());
        Assert.Contains("I was told that I must take the job.", await manager.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await manager.LookAsync("complaint");
        await manager.Page.GotoAsync("/complaints/new");
        await manager.LookAsync("complaint-new");
        await manager.Page.GotoAsync("/reports/coercion");
        await manager.LookAsync("coercion-manager");

        await using var commissioner = await site.DeskAsync("commissioner");
        await commissioner.Page.GotoAsync("/reports/coercion");
        await commissioner.LookAsync("coercion-commissioner");
        await commissioner.Page.GotoAsync("/reports/jobs");
        await commissioner.LookAsync("jobs-commissioner");
        await commissioner.Page.GetByLabel("Support began in").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await commissioner.Page.GoAsync(() => commissioner.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync());
        await commissioner.LookAsync("jobs-commissioner-earlier");
        await commissioner.Page.GotoAsync("/complaints");
        await commissioner.Page.GoAsync(() => commissioner.Page.Locator("main table").First.Locator("a").First.ClickAsync());
        await commissioner.LookAsync("complaint-outside");
    }

    // Tab leads there and Enter presses it.
    private static async Task PressAsync(Desk desk, string button)
    {
        var its = desk.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        await its.FocusAsync();
        await desk.Page.GoAsync(() => desk.Page.Keyboard.PressAsync("Enter"));
    }
}
