using Linkwork.Ui;
using Cases = System.Collections.Generic.Dictionary<string, System.Func<Linkwork.App.Tests.Ui.Page, Linkwork.App.Tests.Ui.Page.Node>>;
using static Linkwork.App.Tests.Ui.Page;

namespace Linkwork.App.Tests.Ui;

/// <summary>Each case names a component and one of the design system's own fixtures for it.</summary>
public class ContentFixtureTests
{
    private const string Spots = "Stay away from school, nursery or work until all the spots have crusted over. This is usually 5 days after the spots first appeared.";
    private const string Guide = "A quick guide for people who have care and support needs and their carers";
    private const string NhsNumber = "You can find your NHS number by logging in to the NHS App or on any document the NHS has sent you.";

    private static readonly Cases All = new()
    {
        ["button: default"] = p => p.Tag(new ButtonTag(), Html("Save and continue")),
        ["button: disabled"] = p => p.Tag(new ButtonTag { Disabled = true }, Html("Disabled button")),
        ["button: secondary as a link, small"] = p => p.Tag(new ButtonTag { Variant = "secondary", Small = true, Href = "#" }, Html("Find my location")),
        ["button: warning"] = p => p.Tag(new ButtonTag { Variant = "warning" }, Html("Yes, delete this vaccine")),
        ["button: with double click prevented"] = p => p.Tag(new ButtonTag { PreventDoubleClick = true }, Html("Save and continue")),
        ["back-link: default"] = p => p.Tag(new BackLinkTag { Href = "#" }),
        ["skip-link: default"] = p => p.Tag(new SkipLinkTag()),
        ["breadcrumb: default"] = p => p.Tag(new BreadcrumbsTag(), Crumb(p, "Home"), Crumb(p, "NHS services"), Crumb(p, "Hospitals")),
        ["tag: default"] = p => p.Tag(new TagTag(), Html("Active")),
        ["tag: without border"] = p => p.Tag(new TagTag { Border = false }, Html("Active")),
        ["inset-text: with HTML"] = p => p.Tag(
            new InsetTag(),
            Html("<p>You can report any suspected side effect using the <a href='#'>Yellow Card safety scheme</a>.</p>")),
        ["warning-callout: default"] = p => p.Tag(
            new WarningTag(),
            Html("<p class='nhsuk-card__description'>For safety, tell your doctor or pharmacist if you're taking any other medicines, including herbal medicines, vitamins or supplements.</p>")),
        ["warning-callout: with custom heading"] = p => p.Tag(
            new WarningTag { Heading = "School, nursery or work" },
            Html($"<p class='nhsuk-card__description'>{Spots}</p>")),
        ["details: default"] = p => p.Tag(new DetailsTag { Summary = "How to find your NHS number" }, Html(NhsNumber)),
        ["details: open"] = p => p.Tag(new DetailsTag { Summary = "How to find your NHS number", Open = true }, Html(NhsNumber)),
        ["details: expander"] = p => p.Tag(new DetailsTag { Summary = "Opening times", Expander = true }, Html("We are open 9am to 6pm, Monday to Saturday.")),
        ["panel: default"] = p => p.Tag(new PanelTag { Heading = "Booking complete" }, Html("We have sent you a confirmation email")),
        ["card: basic without heading"] = p => p.Tag(new CardTag { Description = Guide }),
        ["card: clickable"] = p => p.Tag(new CardTag { Heading = "Introduction to care and support", HeadingSize = "m", Href = "#", Clickable = true, Description = Guide }),
        ["card: feature"] = p => p.Tag(new CardTag { Heading = "Feature card heading", Variant = "feature", Description = "Feature card description." }),
        ["card: basic with summary list and action"] = p => p.Tag(
            new CardTag { Heading = "Regional Manager", HeadingLevel = 3 },
            Action(p, "Delete", "#/delete"),
            Karen(p)),
        ["card: basic with summary list and actions"] = p => p.Tag(
            new CardTag { Heading = "Regional Manager", HeadingLevel = 3 },
            Action(p, "Delete", "#/delete"),
            Action(p, "Withdraw", "#/withdraw"),
            Karen(p)),
        ["card: urgent (red)"] = p => p.Tag(
            new CardTag { Heading = "Ask for an urgent GP appointment if:", Variant = "urgent" },
            Html("<ul><li>you're an adult and have chickenpox</li><li>you're pregnant and haven't had chickenpox before and you've been near someone with it</li><li>you have a weakened immune system and you've been near someone with chickenpox</li><li>you think your newborn baby has chickenpox</li></ul><p>In these situations, your GP can prescribe medicine to prevent complications. You need to take it within 24 hours of the spots coming out.</p>")),
        ["summary-list: with multiple actions"] = p => p.Tag(
            new SummaryListTag(),
            Row(p, "Name", "Karen Francis"),
            Row(p, "Date of birth", "15 March 1984", Action(p, "Change", "#/change", "date of birth")),
            Row(p, "Contact information", "73 Roman Rd<br>Leeds<br>LS2 5ZN", Action(p, "Change", "#/change", "contact information")),
            Row(p, "Contact details", "<p>07700 900362</p><p>karen.francis@example.com</p>", Action(p, "Add", "#/add", "new contact details"), Action(p, "Change", "#/change", "contact details")),
            Row(p, "Medicines", "<p>Isotretinoin capsules (Roaccutane)</p><p>Isotretinoin gel (Isotrex)</p><p>Pepto-Bismol (bismuth subsalicylate)</p>", Action(p, "Add", "#/add", "new medicine"), Action(p, "Change", "#/change", "medicines"))),
        ["summary-list: without border"] = p => p.Tag(new SummaryListTag { Border = false }, [Row(p, "Name", "Karen Francis"), Row(p, "Date of birth", "15 March 1984"), .. Address(p)]),
        ["pagination: default"] = p => p.Tag(new PaginationTag { PreviousHref = "#/section/treatments", PreviousLabel = "Treatments", NextHref = "#/section/symptoms", NextLabel = "Symptoms" }),
        ["pagination: with only next"] = p => p.Tag(new PaginationTag { NextHref = "#/section/symptoms", NextLabel = "Symptoms" }),
        ["pagination: with only previous"] = p => p.Tag(new PaginationTag { PreviousHref = "#/section/treatments", PreviousLabel = "Treatments" }),
        ["notification-banner: default"] = p => p.Tag(new BannerTag { Text = "The patient record was updated." }),
        ["notification-banner: with success variant"] = p => p.Tag(new BannerTag { Success = true, Text = "Email sent to example@email.com" }),
        ["notification-banner: with HTML"] = p => p.Tag(
            new BannerTag { Heading = "The patient record was updated" },
            Html("<p class='nhsuk-body'>Contact <a class='nhsuk-notification-banner__link' href='#'>example@nhs.uk</a> if you think there's a problem.</p>")),
        ["task-list: default"] = p => p.Tag(
            new TaskListTag { IdPrefix = "your-health" },
            Done(p, "Exercise", "#/task/exercise"),
            Done(p, "Personal health", "#/task/personal-health"),
            p.Tag(new TaskTag { Heading = "Family health history", Hint = "Details of your parents, brothers and sisters", Href = "#/task/family-health-history" }, p.Tag(new TagTag { Colour = "blue" }, Html("Incomplete"))),
            p.Tag(new TaskTag { Heading = "Smoking history", Href = "#/task/smoking-history" }, p.Tag(new TagTag { Colour = "blue" }, Html("Incomplete"))),
            p.Tag(new TaskTag { Heading = "Blood test" }, Plain(p, "Cannot start yet", "nhsuk-u-font-weight-normal nhsuk-u-secondary-text-colour"))),
        ["search-input: with hint and value"] = p => p.Tag(new SearchTag { Name = "example", Label = "Search by NHS number", LabelSize = "m", LabelHeading = 1, Value = "999 123 4567", Width = 20, Hint = "This is a 10 digit number (like 999 123 4567) that you can find on an NHS letter, prescription or in the NHS App" }),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_content_helper_renders_the_design_systems_own_fixture(string name)
    {
        var page = new Page();

        var html = await page.Write(All[name](page));

        // Our hints are text, the package's may be HTML that only keeps digits on one line.
        var expected = Fixtures.Html(name).Replace("<span class=\"nhsuk-u-nowrap\">999 123 4567</span>", "999 123 4567", StringComparison.Ordinal);
        Assert.Equal(Fixtures.Normal(expected), Fixtures.Normal(html));
    }

    private static Node Crumb(Page page, string text) => page.Tag(new CrumbTag { Href = "#" }, Html(text));

    private static Node Action(Page page, string text, string href, string? hidden = null) =>
        page.Tag(new ActionTag { Href = href, Hidden = hidden }, Html(text));

    private static Node Row(Page page, string key, string value, params Node[] actions) => page.Tag(new RowTag { Key = key }, [Html(value), .. actions]);

    private static Node Karen(Page page) => page.Tag(
        new SummaryListTag { LastBorder = false },
        Row(page, "Name", "Karen Francis"),
        Row(page, "Date of birth", "15 March 1984"));

    private static Node[] Address(Page page) =>
    [
        Row(page, "Contact information", "73 Roman Rd<br>Leeds<br>LS2 5ZN"),
        Row(page, "Contact details", "<p>07700 900362</p><p>karen.francis@example.com</p>"),
    ];

    private static Node Done(Page page, string heading, string href) =>
        page.Tag(new TaskTag { Heading = heading, Href = href }, Plain(page, "Completed", "nhsuk-u-font-weight-normal"));

    private static Node Plain(Page page, string text, string css) =>
        page.With([("class", css)], new TagTag { Colour = "none", Border = false }, Html(text));
}
