using Linkwork.Ui;
using Cases = System.Collections.Generic.Dictionary<string, System.Func<Linkwork.App.Tests.Ui.Page, Linkwork.App.Tests.Ui.Page.Node>>;

namespace Linkwork.App.Tests.Ui;

/// <summary>Each case names a component and one of the design system's own fixtures for it.</summary>
public class FormFixtureTests
{
    private const string Nhs = "What is your NHS number?";
    private const string Detail = "Can you provide more detail?";
    private const string Job = "Enter a job description";
    private const string Location = "Choose location";
    private const string Privacy = "Do not include personal information like your name, date of birth or NHS number";
    private const string Contacted = "How do you want to be contacted about this?";

    private static readonly (string, object)[] Numeric = [("inputmode", "numeric"), ("spellcheck", "false")];

    private static readonly Choice[] Regions =
    [
        new("choose", "Choose location"), new("eastmidlands", "East Midlands"), new("eastofengland", "East of England"),
        new("london", "London"), new("northeast", "North East"), new("northwest", "North West"), new("southeast", "South East"),
        new("southwest", "South West"), new("westmidlands", "West Midlands"), new("yorkshire", "Yorkshire and the Humber"),
    ];

    private static readonly Choice[] Ways = [new("email", "Email"), new("phone", "Phone"), new("text", "Text message")];

    private static readonly Cases All = new()
    {
        ["input: default"] = p => p.Tag(new InputTag { Name = "example", Label = "What is your full name?", LabelSize = "l", LabelHeading = 1 }),
        ["input: without heading"] = p => p.With(Numeric, new InputTag { Id = "without-heading", Name = "example", Label = Nhs, Width = 10, Code = true }),
        ["input: label"] = p => p.With(Numeric, new InputTag { Id = "custom-size", Name = "example", Label = Nhs, LabelSize = "s", LabelHeading = 1, Width = 10, Code = true }),
        ["input: example phone number"] = p => p.With(
            [("class", "nhsuk-u-width-two-thirds")],
            new InputTag { Name = "contact-by-phone", Label = "Phone number", Type = "tel" }),
        ["input: with error message"] = p => p.With(Numeric, new InputTag { Id = "with-error-message", Name = "example", Label = Nhs, LabelSize = "l", LabelHeading = 1, Width = 10, Code = true, Error = "Enter NHS number" }),
        ["input: with prefix and suffix"] = p => p.Tag(new InputTag { Id = "with-prefix-suffix", Name = "example", Label = "Cost per item, in pounds", LabelHeading = 1, Width = 5, Prefix = "£", Suffix = "per item" }),
        ["input: with prefix and suffix and error message"] = p => p.Tag(new InputTag { Id = "with-prefix-suffix", Name = "example", Label = "Cost per item, in pounds", LabelHeading = 1, Width = 5, Prefix = "£", Suffix = "per item", Error = "Enter a cost per item, in pounds" }),
        ["input: with button"] = p => p.With(
            Numeric,
            new InputTag { Id = "with-button", Name = "example", Label = Nhs, LabelSize = "l", LabelHeading = 1, Width = 10, Code = true },
            p.Tag(new ButtonTag { Variant = "secondary", Small = true }, Page.Html("Search"))),
        ["password-input: default"] = p => p.Tag(new InputTag { Type = "password", Name = "example", Label = "Password", LabelSize = "l", LabelHeading = 1 }),
        ["password-input: with error message and hint"] = p => p.Tag(new InputTag { Type = "password", Id = "with-error-message", Name = "example", Label = "Password", LabelSize = "l", LabelHeading = 1, Hint = "It probably has some letters, numbers and maybe even some symbols in it", Error = "Enter a password" }),
        ["textarea: default"] = p => p.Tag(new TextareaTag { Name = "example", Label = Detail, LabelSize = "l", LabelHeading = 1, Hint = Privacy }),
        ["textarea: with error message and hint"] = p => p.Tag(new TextareaTag { Id = "with-hint-error", Name = "example", Label = Detail, LabelSize = "l", LabelHeading = 1, Hint = Privacy, Error = "You must provide an explanation" }),
        ["textarea: without heading"] = p => p.Tag(new TextareaTag { Id = "without-heading", Name = "example", Label = Detail, Hint = Privacy }),
        ["character-count: with count type 'words'"] = p => p.Tag(new TextareaTag { Id = "with-words-count-type", Name = "example", Label = Job, LabelSize = "l", LabelHeading = 1, MaxWords = 50 }),
        ["character-count: with hint"] = p => p.Tag(new TextareaTag { Id = "with-hint", Name = "example", Label = Job, LabelSize = "l", LabelHeading = 1, Hint = Privacy, Max = 200 }),
        ["select: with error message and hint"] = p => p.Tag(new SelectTag { Id = "with-hint-error", Name = "example", Label = Location, LabelSize = "l", LabelHeading = 1, Hint = "This can be different to where you went before", Error = "Select a location", Items = Regions }),
        ["select: with selected value"] = p => p.Tag(new SelectTag
        {
            Id = "with-value", Name = "example", Label = "Sort by", LabelSize = "l", LabelHeading = 1, Value = "updated",
            Items = [new("published", "Recently published"), new("updated", "Recently updated"), new("views", "Most views"), new("comments", "Most comments")],
        }),
        ["select: with button"] = p => p.Tag(
            new SelectTag { Id = "with-hint", Name = "example", Label = Location, LabelSize = "l", LabelHeading = 1, Hint = "This can be different to where you went before", Items = Regions },
            p.Tag(new ButtonTag { Variant = "secondary", Small = true }, Page.Html("Save"))),
        ["radios: inline"] = p => p.Tag(new RadiosTag { Id = "inline", Name = "example", Label = "Are you 18 or over?", LabelSize = "l", LabelHeading = 1, Inline = true, Items = [new("yes", "Yes"), new("no", "No")] }),
        ["radios: with error message and hint"] = p => p.Tag(new RadiosTag { Id = "with-hint-error", Name = "example", Label = Contacted, LabelSize = "l", LabelHeading = 1, Hint = "Select 1 option", Error = "Select how you want to be contacted", Items = Ways }),
        ["radios: with hints on items"] = p => p.Tag(new RadiosTag
        {
            Id = "with-hint-item", Name = "example", Label = "Do you have a mobile phone with signal?", LabelSize = "l", LabelHeading = 1,
            Items =
            [
                new("mobile", "Yes, I have a mobile phone with signal", "We will text you a 6 digit security code"),
                new("landline", "No, I want to use my landline", "We will call you to give you a 6 digit security code"),
            ],
        }),
        ["radios: with conditional content"] = p => p.Tag(Conditional<RadiosTag>(new() { Name = "example", Hint = "Select 1 option" }), Reveals(p)),
        ["radios: with pre-checked value"] = p => p.Tag(Conditional<RadiosTag>(new() { Name = "example", Hint = "Select 1 option", Value = "email" }), Reveals(p)),
        ["checkboxes: with conditional content"] = p => p.Tag(Conditional<CheckboxesTag>(new() { Name = "contact", Hint = "Select all options that are relevant to you" }), Reveals(p)),
        ["checkboxes: with pre-checked values"] = p => p.Tag(Conditional<CheckboxesTag>(new() { Name = "contact", Hint = "Select all options that are relevant to you", Value = "email,text" }), Reveals(p)),
        ["checkboxes: with \"none\" option"] = p => p.Tag(
            new CheckboxesTag { Id = "none", Name = "example", Label = Contacted, LabelSize = "l", LabelHeading = 1, Items = Ways },
            p.Tag(new DividerTag()),
            p.Tag(new ChoiceTag { Value = "none", Label = "I do not want to be contacted", Exclusive = true })),
        ["checkboxes: without fieldset"] = p => p.Tag(new CheckboxesTag { Id = "without-fieldset", Name = "colours", Fieldset = false, Items = [new("red", "Red"), new("green", "Green"), new("blue", "Blue")] }),
        ["fieldset: default"] = p => p.Tag(new FieldsetTag { Label = "What is your address?", LabelSize = "l", LabelHeading = 1 }),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_form_helper_renders_the_design_systems_own_fixture(string name)
    {
        var page = new Page();

        var html = await page.Write(All[name](page));

        Assert.Equal(Fixtures.Normal(Fixtures.Html(name)), Fixtures.Normal(html));
    }

    private static T Conditional<T>(T group)
        where T : ChoiceGroup
    {
        (group.Id, group.Label, group.LabelSize, group.LabelHeading) = ("conditional", Contacted, "l", 1);
        return group;
    }

    private static Page.Node[] Reveals(Page page)
    {
        Page.Node Way(string value, string label, string name, string inner, string type, params (string, object)[] more) =>
            page.Tag(
                new ChoiceTag { Value = value, Label = label },
                page.With([("class", "nhsuk-u-width-two-thirds"), .. more], new InputTag { Name = name, Label = inner, Type = type }));
        return
        [
            Way("email", "Email", "contact-by-email", "Email address", "text", ("spellcheck", "false")),
            Way("phone", "Phone", "contact-by-phone", "Phone number", "tel"),
            Way("text", "Text message", "contact-by-text", "Mobile phone number", "tel"),
        ];
    }
}
