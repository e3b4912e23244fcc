using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Pages.Directory;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.App.Tests.Pages.BetterOff;

public class BetterOffTests
{
    private static Dictionary<string, string> Typed(params (string Field, string Value)[] more) =>
        new[] { ("Born.Day", "1"), ("Born.Month", "4"), ("Born.Year", "1990"), ("HourlyPay", "12.71"), ("HoursNow", "0"), ("HoursThen", "16"), ("Capability", "None"), ("Rent", "650") }.Concat(more)
            .GroupBy(pair => pair.Item1).ToDictionary(field => $"Input.{field.Key}", field => field.Last().Item2, StringComparer.Ordinal);

    [Theory, OnBothDatabases]
    public async Task It_says_in_a_sentence_what_work_brings_and_shows_every_number_of_hours(string engine)
    {
        var world = await World.NewAsync(engine);
        var worker = world.As(Role.LinkWorker);

        var page = await worker.Post("/better-off", Typed(("Children", "1 5 2015")));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        // Out of work 424.90 + 351.88 + 650 = 1426.78. With 881.23: 1426.78 - (881.23 - 427) x 55% + 881.23 = 2058.18.
        Assert.Contains("With 16 hours a week at £12.71 this household would have £631 more a month than now: £2,058 instead of £1,427", page.Text, StringComparison.Ordinal);
        Assert.Equal(["0 (now)", "4", "8", "16 (then)", "24", "37.5"], page.Document.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("This is an estimate. Check with a benefits adviser", page.Text, StringComparison.Ordinal);
        Assert.Contains("Universal Credit has no limit on hours", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Earnings_a_month_or_hours_and_pay_come_to_the_same_for_both_of_a_couple(string engine)
    {
        var world = await World.NewAsync(engine);
        var worker = world.As(Role.LinkWorker);
        async Task<string> SaysAsync(params (string Field, string Value)[] more) => (await worker.Post("/better-off", Typed([("Couple", "true"), ("PartnerBorn.Day", "1"), ("PartnerBorn.Month", "2"), ("PartnerBorn.Year", "1991"), .. more]))).Document.QuerySelector("p.nhsuk-body-l")!.TextContent;

        // 10 hours at £15 are £650 a month.
        Assert.Equal(await SaysAsync(("PartnerIncome", "650")), await SaysAsync(("PartnerHours", "10"), ("PartnerHourlyPay", "15")));
        // 16 hours at £15 are £1,040 a month.
        Assert.Equal(await SaysAsync(("HourlyPay", "15")), await SaysAsync(("HourlyPay", ""), ("MonthlyPay", "1040")));
        Assert.NotEqual(await SaysAsync(("PartnerIncome", "2000")), await SaysAsync(("PartnerIncome", "2000"), ("PartnerPension", "10")));
        Assert.NotEqual(await SaysAsync(("PartnerIncome", "2000")), await SaysAsync(("PartnerIncome", "2000"), ("PartnerProfit", "2500")));
        Assert.NotEqual(await SaysAsync(), await SaysAsync(("Profit", "3000")));

        foreach (var (field, value, sentence) in new[]
                 {
                     ("MonthlyPay", "900", "Give the pay an hour or the earnings a month, not both"), ("PartnerHours", "10", "Enter the partner’s hours and their pay an hour"), ("PartnerHours", "200", "A week has 0 to 168 hours"),
                 })
            Assert.Contains(sentence, (await worker.Post("/better-off", Typed((field, value)))).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_isnt_known_is_a_range(string engine)
    {
        var world = await World.NewAsync(engine);
        var page = await world.As(Role.LinkWorker).Post("/better-off", Typed(("SavingsNotSure", "true")));
        Assert.Contains("£901 to £1,075", page.Text, StringComparison.Ordinal); // 424.90 + 650, less 174 with £16,000
    }

    [Theory, OnBothDatabases]
    public async Task An_amount_from_and_to_gives_a_range_and_what_is_left_empty_is_named(string engine)
    {
        var worker = (await World.NewAsync(engine)).As(Role.LinkWorker);

        // Rent changes now and then by the same: 881.23 earned, 55% of all of it off the payment.
        var rent = await worker.Post("/better-off", Typed(("Rent", "£600 to 700")));
        Assert.Contains("would have £397 more a month than now: £1,421 to £1,521 instead of £1,025 to £1,125", rent.Text, StringComparison.Ordinal);
        Assert.Contains("Left empty, so counted as nothing: childcare, travel, savings, other income, self-employment, pension contributions", rent.Text, StringComparison.Ordinal);
        Assert.Equal("£600 to 700", rent.Document.QuerySelector("[name='Input.Rent']")!.GetAttribute("value"));

        // Under the minimum wage in one way only is warned of all the same.
        var pay = await worker.Post("/better-off", Typed(("HourlyPay", "15-12"), ("Travel", "40"), ("Childcare", "0")));
        Assert.Contains("hours a week at £12.00 to £15.00 this household would have £374 to £468 more", pay.Text, StringComparison.Ordinal);
        Assert.Contains("£12 an hour is below £12.71", pay.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("counted as nothing: childcare", pay.Text, StringComparison.Ordinal);

        var wrong = await worker.Post("/better-off", Typed(("Rent", "a lot")));
        Assert.Contains("“a lot” is not an amount. Write one like 650, or from and to like 600 to 700", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("a lot", wrong.Document.QuerySelector("[name='Input.Rent']")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task A_benefits_adviser_near_is_named_and_without_one_a_gap_can_be_recorded(string engine)
    {
        var world = await World.NewAsync(engine);
        var postcode = await DirectoryTests.PostcodeAsync(world, 12.00, 12.00);
        var worker = world.As(Role.LinkWorker);
        await world.ServiceAsync(row =>
        {
            row.Name = "Benefits desk at the mill";
            row.Locations.Add(new() { ServiceId = row.Id, Latitude = 12.01, Longitude = 12.00 });
        }, Need.Benefits);

        var near = await worker.Post("/better-off", Typed(("Postcode", postcode)));
        Assert.Contains("Benefits desk at the mill", near.Text, StringComparison.Ordinal);

        var wrong = await worker.Post("/better-off", Typed(("Postcode", "ZZ99 9ZZ"), ("Deductions", "77")));
        Assert.Contains("Enter a full postcode that exists", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("77", wrong.Document.QuerySelector("[name='Input.Deductions']")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task What_cant_be_is_said_beside_its_field_and_nothing_typed_is_lost(string engine)
    {
        var world = await World.NewAsync(engine);
        var typed = Typed(("Children", "1 5 2015\nsoon"));
        (typed["Input.HourlyPay"], typed["Input.HoursThen"]) = ("", "200");
        var page = await world.As(Role.LinkWorker).Post("/better-off", typed);
        Assert.Contains("A week has 0 to 168 hours", page.Text, StringComparison.Ordinal);
        Assert.Contains("Enter the pay an hour", page.Text, StringComparison.Ordinal);
        Assert.Contains("“soon” is no date", page.Text, StringComparison.Ordinal);
        Assert.Equal("650", page.Document.QuerySelector("[name='Input.Rent']")!.GetAttribute("value"));
        Assert.Empty(page.Document.QuerySelectorAll("main table"));
    }

    [Theory, OnBothDatabases]
    public async Task Only_who_works_on_cases_sees_it_and_nothing_typed_stays_behind(string engine)
    {
        var world = await World.NewAsync(engine);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Commissioner).Get("/better-off")).Status);
        var page = await world.As(Role.LinkWorker).Post("/better-off", Typed(("Savings", "7654")));
        Assert.DoesNotContain("7654", page.Document.QuerySelectorAll("a").Aggregate("", (said, link) => said + link.GetAttribute("href")), StringComparison.Ordinal);
        Assert.Null((await world.As(Role.LinkWorker).Get("/better-off")).Document.QuerySelector("[name='Input.Savings']")!.GetAttribute("value"));
    }
}
