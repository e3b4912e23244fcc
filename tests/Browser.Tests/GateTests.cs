using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>An agency that may not be written to, a copy whose consent is gone, and news of work that nobody asked about, as a link worker meets them.</summary>
public class GateTests(Site site)
{
    [Fact]
    public async Task A_copy_made_before_a_share_was_taken_back_offers_a_new_one_by_keyboard()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var its = await desk.CaseWithAsync("a[href*='/shares?with='][href*='ReferralProgress']");
        await desk.LookAsync("gate-news");
        await desk.Page.GotoAsync($"{its}/shares?with=Practice&purpose=ClinicalCopy");
        await desk.Page.Locator("input[name='Input.Categories'][value=Work]").CheckAsync(new() { Force = true });
        var until = DateTime.UtcNow.AddMonths(6);
        foreach (var (part, value) in new[] { ("Day", until.Day), ("Month", until.Month), ("Year", until.Year) }) await desk.Page.Locator($"input[name='Input.Until.{part}']").FillAsync($"{value}");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Show what would go" }).PressAsync("Enter"));
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "They said yes: write it down" }).PressAsync("Enter"));
        await desk.Page.GotoAsync($"{its}/copy");
        await desk.Page.GoAsync(() => desk.Page.Locator("main form button:has-text('ake the copy')").First.PressAsync("Enter"));
        var copy = desk.Page.Url;
        await desk.Page.GotoAsync($"{its}/shares");
        await desk.Page.GoAsync(() => desk.Page.Locator("tr:has-text('GP’s record') form[action$=withdrawal] button").First.PressAsync("Enter"));
        await desk.Page.GotoAsync(copy);
        await desk.LookAsync("gate-copy");
        await desk.Page.GoAsync(() => desk.Page.Locator("main a:has-text('Make a new copy')").PressAsync("Enter"));
        Assert.EndsWith("/copy", desk.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_is_asked_from_a_list_and_declined_without_words()
    {
        await using var desk = await site.DeskAsync("manager");
        await desk.Page.GotoAsync("/inbox");
        var asked = false;
        foreach (var referral in await desk.Page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll(\"main a[href^='/inbox/R-']\")].map(a => a.getAttribute('href')))]"))
        {
            await desk.Page.GotoAsync($"{referral}/questions");
            if (await desk.Page.Locator("input[name=Text][type=radio]").CountAsync() == 0) continue;
            await desk.LookAsync("gate-agency-question");
            await desk.Page.GotoAsync($"{referral}/decline");
            await desk.LookAsync("gate-agency-decline");
            Assert.Equal(0, await desk.Page.Locator("main textarea").CountAsync());
            await desk.Page.GotoAsync($"{referral}/transfer");
            await desk.LookAsync("gate-agency-transfer");
            asked = true;
            break;
        }

        if (!asked) Assert.Skip("No referral of an agency waits in the demo today");
    }
}
