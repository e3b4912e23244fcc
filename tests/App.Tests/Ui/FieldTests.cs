using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Linkwork.Ui;

namespace Linkwork.App.Tests.Ui;

/// <summary>How fields take name, value and error from the model.</summary>
public class FieldTests
{
    private readonly Page page = new();

    private enum Answer
    {
        Yes,
        NotNow,
    }

    [Fact]
    public async Task What_was_typed_is_shown_again_instead_of_what_is_stored()
    {
        page.ModelState.SetModelValue("Input.Hours", "lots", "lots");

        var input = await First(page.Tag(new InputTag { For = Page.For<int?>("Input.Hours", 16) }), "input");

        Assert.Equal("lots", input.GetAttribute("value"));
        Assert.Equal("Input.Hours", input.GetAttribute("name"));
        Assert.Equal("Input_Hours", input.Id);
    }

    [Fact]
    public async Task Typed_text_cannot_become_markup()
    {
        var area = await First(page.Tag(new TextareaTag { For = Page.For("Story", "</textarea><script>alert(1)</script>") }), "textarea");

        Assert.Equal("</textarea><script>alert(1)</script>", area.TextContent);
    }

    [Fact]
    public async Task A_first_empty_line_survives_the_round_trip()
    {
        var area = await First(page.Tag(new TextareaTag { For = Page.For("Story", "\nsecond line") }), "textarea");

        Assert.Equal("\nsecond line", area.TextContent);
    }

    [Fact]
    public async Task A_password_is_never_shown_again()
    {
        page.ModelState.SetModelValue("Secret", "correct horse", "correct horse");

        var input = await First(page.Tag(new InputTag { Type = "password", For = Page.For("Secret", "correct horse") }), "input");

        Assert.False(input.HasAttribute("value"));
    }

    [Fact]
    public async Task A_new_password_may_say_so_to_the_browser()
    {
        var input = await First(
            page.With([("autocomplete", "new-password")], new InputTag { Type = "password", Name = "Secret", Label = "Password" }), "input");

        Assert.Equal("new-password", input.GetAttribute("autocomplete"));
    }

    [Fact]
    public async Task An_error_and_a_hint_are_read_out_with_their_field()
    {
        page.ModelState.AddModelError("Postcode", "Enter a postcode");

        var input = await First(page.Tag(new InputTag { For = Page.For<string>("Postcode", null), Hint = "Or part of one" }), "input");

        Assert.Equal("Postcode-hint Postcode-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Error: Enter a postcode", input.Owner!.GetElementById("Postcode-error")!.TextContent);
    }

    [Fact]
    public async Task Enum_choices_are_ticked_from_the_model()
    {
        var radios = new RadiosTag { For = Page.For<Answer?>("Work", Answer.NotNow), Label = "Work?", Items = Choice.From<Answer>(a => $"{a}!") };

        var ticked = await First(page.Tag(radios), "input[checked]");

        Assert.Equal("NotNow", ticked.GetAttribute("value"));
    }

    [Fact]
    public async Task Every_ticked_checkbox_stays_ticked_when_the_form_comes_back()
    {
        page.ModelState.SetModelValue("Needs", new[] { "debt", "food" }, "debt,food");
        var boxes = new CheckboxesTag { For = Page.For<string[]>("Needs", []), Items = [new("debt", "Debt"), new("fuel", "Fuel"), new("food", "Food")] };

        var html = await page.Write(page.Tag(boxes));

        var ticked = new HtmlParser().ParseDocument(html).QuerySelectorAll("input[checked]");
        Assert.Equal(["debt", "food"], ticked.Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task A_lone_yes_box_is_ticked_from_a_true_property()
    {
        var box = new CheckboxesTag { For = Page.For("Agreed", true), Fieldset = false, Items = [new("true", "The person agreed")] };

        Assert.True((await First(page.Tag(box), "input")).HasAttribute("checked"));
    }

    [Fact]
    public async Task Choices_inside_a_revealed_question_belong_to_that_question()
    {
        var html = await page.Write(page.Tag(
            new RadiosTag { Name = "outer", Label = "Outer" },
            page.Tag(
                new ChoiceTag { Value = "a", Label = "A" },
                page.Tag(new RadiosTag { Name = "inner", Label = "Inner" }, page.Tag(new ChoiceTag { Value = "b", Label = "B" })))));

        var named = new HtmlParser().ParseDocument(html).QuerySelectorAll("input").Select(i => (i.GetAttribute("name"), i.GetAttribute("value")));
        Assert.Equal([("outer", "a"), ("inner", "b")], named);
    }

    [Fact]
    public async Task A_list_with_neither_neighbour_has_no_pagination() =>
        Assert.Equal("", await page.Write(page.Tag(new PaginationTag())));

    private async Task<IElement> First(Page.Node node, string selector) =>
        new HtmlParser().ParseDocument(await page.Write(node)).QuerySelector(selector)!;
}
