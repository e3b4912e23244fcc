using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>Somebody offered a poor job and a better one, who takes the better one, tries it and comes back; at both widths.</summary>
public class JobsTests(Site site)
{
    [Fact]
    public async Task A_poor_offer_beside_a_better_one_then_a_job_tried_and_left()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var (page, hands) = (desk.Page, new Hands(desk.Page));
        var its = await WithJobsAsync(page);
        await page.GotoAsync($"{its}/jobs");
        await desk.LookAsync("jobs-01-history");

        await page.GotoAsync($"{its}/jobs/checks/new");
        await desk.LookAsync("jobs-02-check-empty");
        await OfferAsync(page, hands, "Nights at the parcel depot", "No");
        Assert.Contains("no better than in unemployment", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync($"{its}/jobs/checks/new");
        await OfferAsync(page, hands, "Mornings in the college kitchen", "Yes");
        Assert.DoesNotContain("no better than in unemployment", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await hands.Follow("Beside Nights at the parcel depot");
        await desk.LookAsync("jobs-03-side-by-side");
        await page.GoBackAsync();
        await hands.Follow("Beside Nights at the parcel depot");
        var poor = new Uri(page.Url).Query.Split("other=")[1];
        await page.GotoAsync($"{its}/jobs/checks/{poor}");
        await desk.LookAsync("jobs-04-poor-offer");
        await hands.Follow("Copy for them to print");
        await hands.Press("Make the copy to print");
        await desk.LookAsync("jobs-05-print");

        await page.GotoAsync($"{its}/jobs/new");
        await hands.Press("Save the job");
        await desk.LookAsync("jobs-06-errors");
        await hands.Fill("What the job is", "Kitchen assistant");
        await hands.Fill("Who it is with, if they want to say", "The college");
        await hands.Choose("Paid job");
        await hands.Choose("It began since, or will begin");
        await hands.Date("First day", DateOnly.FromDateTime(DateTime.UtcNow));
        await hands.Fill("Hours a week", "16");
        await hands.Press("Save the job");
        await page.GoAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Change: Kitchen assistant, The college" }).Or(page.Locator(".nhsuk-card").Filter(new() { HasText = "The college" }).GetByRole(AriaRole.Link, new() { Name = "Change" })).First.ClickAsync());
        await desk.LookAsync("jobs-07-change");
        await hands.Follow("Written down by mistake");
        await desk.LookAsync("jobs-08-taking-back");
        await hands.Follow("say so instead");
        await desk.LookAsync("jobs-09-ending");
        await hands.Fill("What happened, in their words", "It was good, but my mum needs me now");
        await hands.Press("Save");
        await desk.LookAsync("jobs-10-ended");
        await page.GotoAsync(its);
        await desk.LookAsync("jobs-11-case-page");
        await page.GotoAsync($"{its}/plan");
        await hands.Follow("Offer it once");
        await desk.LookAsync("jobs-12-talk");
        await page.GotoAsync($"{its}/jobs");
        await hands.Follow("It hasn’t ended after all");
        await desk.LookAsync("jobs-13-going-on");
        await page.GotoAsync($"{its}/jobs/counting");
        await desk.LookAsync("jobs-14-counting");
    }

    private static async Task OfferAsync(IPage page, Hands hands, string offer, string answer)
    {
        await hands.Fill("If it is an offer, what it is", offer);
        foreach (var question in new[] { "Lasts", "FairPay", "OwnWay", "Helpful", "TimeForHome" })
            await page.Locator($"input[name='Input.Answers[{question}]'][value={answer}]").CheckAsync(new() { Force = true });
        await page.Locator("input[name='Input.Answers[Boss]'][value=DontKnow]").CheckAsync(new() { Force = true });
        await hands.Press("Save the answers");
    }

    /// <summary>A case of this worker in which somebody told of a job.</summary>
    private static async Task<string> WithJobsAsync(IPage page)
    {
        await page.GotoAsync("/caseload");
        var cases = await page.Locator("main a[href^='/cases/C-']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(a => a.getAttribute('href').split('#')[0]))]");
        foreach (var its in cases)
        {
            await page.GotoAsync(its);
            if (await page.Locator("section[aria-labelledby=jobs] li").CountAsync() > 0) return its;
        }

        throw new InvalidOperationException("Nobody in the demo's first list told of a job");
    }
}
