using AngleSharp.Html.Parser;
using Linkwork.Ui;

namespace Linkwork.App.Tests.Ui;

public class ErrorSummaryTests
{
    private readonly Page page = new();

    [Fact]
    public async Task Errors_are_listed_in_the_order_of_the_fields_and_link_to_them()
    {
        page.ModelState.AddModelError("Input.Last", "Enter a last name");
        page.ModelState.AddModelError("Input.First", "Enter a first name");

        var html = await page.Write(
            page.Tag(new ErrorSummaryTag()),
            page.Tag(new InputTag { For = Page.For<string>("Input.First", null) }),
            page.Tag(new InputTag { For = Page.For<string>("Input.Last", null) }));

        Assert.Equal([("Enter a first name", "#Input_First"), ("Enter a last name", "#Input_Last")], Listed(html));
    }

    [Fact]
    public async Task The_summary_matches_the_design_systems_own_fixture()
    {
        page.ModelState.AddModelError("first", "Enter your first name");
        page.ModelState.AddModelError("last", "Enter your last name");
        await page.Write(
            page.Tag(new InputTag { Name = "first", Id = "example-first-name" }),
            page.Tag(new InputTag { Name = "last", Id = "example-last-name" }));

        var html = await page.Write(page.Tag(new ErrorSummaryTag()));

        Assert.Equal(Fixtures.Normal(Fixtures.Html("error-summary: with multiple errors")), Fixtures.Normal(html));
    }

    [Fact]
    public async Task A_date_is_linked_at_its_first_field_in_error()
    {
        page.ModelState.SetModelValue("Birth.Day", "3", "3");
        page.ModelState.SetModelValue("Birth.Month", "", "");
        page.ModelState.SetModelValue("Birth.Year", "", "");
        page.ModelState.AddModelError("Birth", "Birth must include a month and year");

        var html = await page.Write(page.Tag(new ErrorSummaryTag()), page.Tag(new DateTag { For = Page.For<DateOnly?>("Birth", null) }));

        Assert.Equal([("Birth must include a month and year", "#Birth_Month")], Listed(html));
        Assert.Contains("id=\"Birth_Month\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_about_no_field_is_listed_last_without_a_link()
    {
        page.ModelState.AddModelError("", "Someone else changed this referral");
        page.ModelState.AddModelError("Input.First", "Enter a first name");

        var html = await page.Write(page.Tag(new ErrorSummaryTag()), page.Tag(new InputTag { For = Page.For<string>("Input.First", null) }));

        Assert.Equal([("Enter a first name", "#Input_First"), ("Someone else changed this referral", null)], Listed(html));
    }

    [Fact]
    public async Task Without_errors_there_is_no_summary() =>
        Assert.Equal("", await page.Write(page.Tag(new ErrorSummaryTag())));

    private static IEnumerable<(string Text, string? Href)> Listed(string html) =>
        new HtmlParser().ParseDocument(html).QuerySelectorAll(".nhsuk-error-summary__list li")
            .Select(item => (item.TextContent, item.QuerySelector("a")?.GetAttribute("href")));
}
