using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>Better or worse off in work, worked out by somebody with a keyboard, and by somebody without scripts.</summary>
public class BetterOffTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_household_is_worked_out_with_the_keyboard_alone(bool scripts)
    {
        await using var desk = await site.DeskAsync("linkworker", javaScript: scripts);
        await desk.Page.GotoAsync("/better-off");
        await desk.LookAsync($"better-off-empty-{scripts}", axe: scripts);
        var hands = new KeyboardOnly(desk.Page);
        await hands.Press("Work it out");
        Assert.Contains("Enter the pay an hour", await desk.Page.Locator(".nhsuk-error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await hands.Date("Date of birth", new(1990, 4, 1));
        await hands.Fill("Pay an hour, before tax", "12.71");
        await hands.Fill("Hours a week then", "16");
        await hands.Fill("Children’s dates of birth (optional)", "1 5 2015");
        await hands.Fill("Rent and service charges", "650");
        await hands.Press("Work it out");
        Assert.Contains("£631 more a month than now", await desk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        if (scripts) await desk.Page.Locator(".lw-chart svg").WaitForAsync();
        await desk.LookAsync($"better-off-answer-{scripts}", axe: scripts);
        await hands.Fill("Rent and service charges", "600 to 700");
        await hands.Press("Work it out");
        Assert.Contains("£631 more a month than now: £2,008 to £2,108 instead of £1,377 to £1,477", await desk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await desk.LookAsync($"better-off-range-{scripts}", axe: scripts);
    }
}
