using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>Two offers are looked at, one of them is taken and becomes a job, and answers that were a slip of the pen are taken back and put back.</summary>
public class OfferTakenTests(Site site)
{
    [Fact]
    public async Task One_of_two_offers_becomes_a_job_and_a_slip_of_the_pen_is_taken_back()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var (page, hands) = (desk.Page, new Hands(desk.Page));
        var its = await desk.CaseWithAsync(".lw-path__line");
        await page.GotoAsync($"{its}/work/adjustments");
        await page.GetByLabel("What helps, in one line").FillAsync("A stool behind the counter");
        await page.GoAsync(() => page.Keyboard.PressAsync("Enter"));
        await OfferAsync(page, its, "Nights at the parcel depot");
        await OfferAsync(page, its, "Counter work at Gull Bakes, 16 hours a week, £13 an hour");
        await desk.LookAsync("offer-taken-01-check");
        await hands.Follow("Beside Nights at the parcel depot");
        await desk.LookAsync("offer-taken-02-side-by-side");

        await hands.Follow("They took “Counter work");
        await desk.LookAsync("offer-taken-03-form");
        await hands.Press("Save the job");
        await desk.LookAsync("offer-taken-04-errors");
        await hands.Choose("Paid job");
        await hands.Date("First day", DateOnly.FromDateTime(DateTime.UtcNow));
        await hands.Press("Save the job");
        var card = page.Locator(".nhsuk-card").Filter(new() { HasText = "Counter work, Gull Bakes" });
        Assert.Contains("Before saying yes to it", await card.InnerTextAsync(), StringComparison.Ordinal);
        await card.Locator("summary").ClickAsync();
        await desk.LookAsync("offer-taken-05-jobs");
        await hands.Follow("Before saying yes to it");
        await desk.LookAsync("offer-taken-06-taken");
        await hands.Follow("Copy for them to print");
        await desk.LookAsync("offer-taken-07-print");

        await page.GoBackAsync();
        await hands.Follow("Take the answers back");
        await desk.LookAsync("offer-taken-08-take-back");
        await hands.Press("Take them back");
        await hands.Open("Good-work checks taken back");
        await desk.LookAsync("offer-taken-09-taken-back");
        await page.GoAsync(() => page.Locator("main details button").Filter(new() { HasText = "Counter work" }).ClickAsync());
        Assert.Contains("The answers are back", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task OfferAsync(IPage page, string its, string offer)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"{its}/jobs/checks/new");
        await page.Locator("[name='Input.Offer']").FillAsync(offer);
        foreach (var question in new[] { "Lasts", "FairPay", "Safe" })
            await page.Locator($"input[name='Input.Answers[{question}]'][value=Yes]").CheckAsync(new() { Force = true });
        await hands.Press("Save the answers");
    }
}
