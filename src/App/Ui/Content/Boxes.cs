using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>A state in a word or two.</summary>
[HtmlTargetElement("nhs-tag")]
public sealed class TagTag : NhsTagHelper
{
    /// <summary>white, grey, green, aqua-green, blue, purple, pink, red, orange or yellow; "none" for plain text.</summary>
    public string? Colour { get; set; }

    public bool Border { get; set; } = true;

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        var colour = Colour switch { null => null, "none" => "nhsuk-tag--no-colour", _ => $"nhsuk-tag--{Colour}" };
        var css = Markup.Classes("nhsuk-tag", colour, Border ? null : "nhsuk-tag--no-border", ExtraClass);
        markup.Open("strong", [("class", css), .. Extra]).Html(content).Close("strong");
    }
}

/// <summary>Something worth noticing that isn't a warning.</summary>
[HtmlTargetElement("nhs-inset")]
public sealed class InsetTag : NhsTagHelper
{
    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context) =>
        markup.Open("div", [("class", Markup.Classes("nhsuk-inset-text", ExtraClass)), .. Extra])
            .Hidden("Information: ").Html(content).Close("div");
}

/// <summary>What must not be missed: a yellow box with a heading.</summary>
[HtmlTargetElement("nhs-warning")]
public sealed class WarningTag : NhsTagHelper
{
    public string Heading { get; set; } = "Important";

    public int HeadingLevel { get; set; } = 3;

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        markup.Open("div", [("class", Markup.Classes("nhsuk-card nhsuk-card--warning", ExtraClass)), .. Extra])
            .Open("div", ("class", "nhsuk-card__content"));
        var said = Heading.Contains("important", StringComparison.OrdinalIgnoreCase);
        WriteHeading(markup, HeadingLevel, "nhsuk-card__heading", Heading, said ? null : "Important");
        markup.Html(content).Close("div").Close("div");
    }
}

/// <summary>Help that opens when asked for.</summary>
[HtmlTargetElement("nhs-details")]
public sealed class DetailsTag : NhsTagHelper
{
    public required string Summary { get; set; }

    public bool Open { get; set; }

    /// <summary>The larger, boxed form.</summary>
    public bool Expander { get; set; }

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        var css = Markup.Classes("nhsuk-details", Expander ? "nhsuk-expander" : null, ExtraClass);
        markup.Open("details", [("class", css), ("open", Open), .. Extra])
            .Open("summary", ("class", "nhsuk-details__summary"))
            .Element("span", Summary, ("class", "nhsuk-details__summary-text"))
            .Close("summary")
            .Open("div", ("class", "nhsuk-details__text")).Html(content).Close("div")
            .Close("details");
    }
}

/// <summary>The end of a journey: what has been done, in a large green box.</summary>
[HtmlTargetElement("nhs-panel")]
public sealed class PanelTag : NhsTagHelper
{
    public required string Heading { get; set; }

    public int HeadingLevel { get; set; } = 1;

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        markup.Open("div", [("class", Markup.Classes("nhsuk-panel", ExtraClass)), .. Extra]);
        WriteHeading(markup, HeadingLevel, "nhsuk-panel__heading", Heading);
        if (!content.IsEmptyOrWhiteSpace)
        {
            markup.Open("div", ("class", "nhsuk-panel__body")).Html(content).Close("div");
        }

        markup.Close("div");
    }
}
