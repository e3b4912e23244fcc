using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>Three of five people whose ways with work are walked here: one long out of work and in debt, who says not now and comes back to it in May, and one who volunteers
/// while on a benefit, and one who tries permitted work. The others: off sick and wanting to keep the job (<see cref="WorkTests"/>, <see cref="AtWorkTests"/>), and offered a poor job
/// and a better one (<see cref="JobsTests"/>).</summary>
public class NotNowTests(Site site)
{
    [Fact]
    public async Task Not_now_is_kept_beside_help_with_debt_until_they_ask_again_in_May()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var (page, hands) = (desk.Page, new KeyboardOnly(desk.Page));
        var its = await NeverAskedAsync(desk);
        var may = new DateOnly(DateTime.Today.Year + 1, 5, 1);
        await hands.Pick("How you talked", "Phone");
        await hands.Fill("What matters to them", "The letters from the loan people. I can’t think of anything else before that is sorted.");
        await hands.Choose("Money and debt");
        await hands.Choose("Not now");
        await hands.Date("Until a day they choose, if they want one", may);
        await hands.Choose("I did");
        await hands.Press("Save the conversation");
        await page.GotoAsync(its);
        await desk.LookAsync("not-now-01-case");
        var said = await page.Locator("main").InnerTextAsync();
        Assert.Contains("Don’t raise work", said, StringComparison.Ordinal);
        Assert.Contains($"until 1 May {may.Year}", said, StringComparison.Ordinal);
        Assert.Contains("Money and debt", said, StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#how-work-stands").CountAsync());

        await page.GotoAsync($"{its}/work-offer/reopening");
        await desk.LookAsync("not-now-02-they-ask");
        await hands.Press("They asked to talk about work");
        await desk.LookAsync("not-now-03-open-again");
        Assert.Equal(1, await page.Locator("#how-work-stands").CountAsync());
        Assert.DoesNotContain("Don’t raise work", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_is_offered_at_the_first_contact_with_the_keyboard_alone_and_a_no_is_enough()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var (page, hands) = (desk.Page, new KeyboardOnly(desk.Page));
        var its = await NeverAskedAsync(desk);
        await page.GotoAsync(its);
        await hands.Choose("Spoke");
        await hands.Fill("Note", "Rang her back. She would like company most of all.");
        await hands.Open("Work: offer it once, when you first speak");
        await desk.LookAsync("first-contact-01-offer");
        await hands.Choose("It’s not for me");
        await hands.Choose("I did");
        await hands.Press("Record contact");
        await desk.LookAsync("first-contact-02-case");
        Assert.Contains("Don’t raise work", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.GetByText("Work: offer it once, when you first speak").CountAsync());
    }

    [Fact]
    public async Task Whoever_volunteers_while_on_a_benefit_learns_whom_to_tell_and_has_it_on_their_map()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var (page, hands) = (desk.Page, new Hands(desk.Page));
        var its = await desk.CaseWithAsync(".lw-path__line");
        await hands.Follow("A safe start");
        await hands.Choose("Volunteering");
        await hands.Choose("Universal Credit");
        await hands.Fill("With whom, for the letter", "The lifeboat house");
        await hands.Fill("Hours a week", "4");
        await hands.Press("Make the sheet");
        await desk.LookAsync("volunteering-01-safe-start");
        var sheet = await page.Locator("main").InnerTextAsync();
        Assert.Contains("Universal Credit goes on", sheet, StringComparison.Ordinal);
        Assert.Contains("I will volunteer with The lifeboat house", sheet, StringComparison.Ordinal);

        await page.GotoAsync($"{its}/work/steps");
        await hands.Pick("Which step", "Volunteering");
        await hands.Fill("What it was, in words", "Teas at the lifeboat house, Tuesdays");
        await hands.Press("Add the step");
        Assert.Contains("Teas at the lifeboat house, Tuesdays", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_tries_permitted_work_sees_its_limits_and_has_it_among_their_jobs()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var (page, hands) = (desk.Page, new Hands(desk.Page));
        var its = await desk.CaseWithAsync("#how-work-stands");
        await page.GotoAsync($"{site.Address}/safe-start");
        await hands.Choose("Permitted work, with Employment and Support Allowance");
        await page.GetByLabel("Employment and Support Allowance", new() { Exact = true }).CheckAsync();
        await hands.Fill("Hours a week", "6");
        await hands.Press("Make the sheet");
        await desk.LookAsync("permitted-01-safe-start");
        Assert.Contains("PW1", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync($"{its}/jobs/new");
        await hands.Fill("What the job is", "Repairs bicycles");
        await hands.Choose("Permitted work");
        await hands.Choose("They had it when support began");
        await hands.Press("Save the job");
        await desk.LookAsync("permitted-02-jobs");
        Assert.Contains("Repairs bicycles", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>The form of a conversation of the first case in which nobody has spoken of work.</summary>
    private static async Task<string> NeverAskedAsync(Desk desk)
    {
        await desk.Page.GotoAsync("/caseload");
        foreach (var address in await desk.Page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll(\"main a[href^='/cases/C-']\")].map(a => a.getAttribute('href').split('#')[0]))]"))
        {
            await desk.Page.GotoAsync($"{address}/conversations/new");
            if (await desk.Page.Locator("input[name='Input.Offer.Answer']").CountAsync() > 0) return address;
        }

        throw new InvalidOperationException("In every case on the first page of the caseload work was spoken of");
    }
}
