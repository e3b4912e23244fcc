using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>A box with a heading. Children: nhs-action for links in its corner, and any content.</summary>
[HtmlTargetElement("nhs-card", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CardTag : NhsTagHelper
{
    private readonly List<ActionLink> actions = [];

    public string? Heading { get; set; }

    public int HeadingLevel { get; set; } = 2;

    /// <summary>xxs, xs, s, m, l or xl.</summary>
    public string? HeadingSize { get; set; }

    /// <summary>Makes the heading a link.</summary>
    public string? Href { get; set; }

    /// <summary>The whole card follows the link.</summary>
    public bool Clickable { get; set; }

    /// <summary>feature or secondary; or for urgent help: non-urgent, urgent, emergency.</summary>
    public string? Variant { get; set; }

    /// <summary>A paragraph below the heading.</summary>
    public string? Description { get; set; }

    private string? Advice => Variant switch
    {
        "non-urgent" => "Non-urgent advice",
        "urgent" => "Urgent advice",
        "emergency" => "Immediate action required",
        _ => null,
    };

    protected override void Before(TagHelperContext context) => context.Items[typeof(ActionLink)] = actions;

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        var variant = Variant is null ? null : Advice is null ? $"nhsuk-card--{Variant}" : $"nhsuk-card--care nhsuk-card--care--{Variant}";
        var css = Markup.Classes("nhsuk-card", Clickable ? "nhsuk-card--clickable" : null, variant, ExtraClass);
        markup.Open("div", [("class", css), .. Extra]);
        var apart = actions.Count > 0 || Advice is not null;
        if (apart)
        {
            markup.Open("div", ("class", "nhsuk-card__heading-container"));
            WriteCardHeading(markup);
            WriteActions(markup);
            WriteArrow(markup);
            markup.Close("div");
        }

        markup.Open("div", ("class", "nhsuk-card__content"));
        if (!apart)
        {
            WriteCardHeading(markup);
        }

        if (Description is not null)
        {
            markup.Element("p", Description, ("class", "nhsuk-card__description"));
        }

        markup.Html(content).Close("div").Close("div");
    }

    private void WriteCardHeading(Markup markup)
    {
        if (Heading is not null)
        {
            var css = Markup.Classes("nhsuk-card__heading", HeadingSize is null ? null : $"nhsuk-heading-{HeadingSize}");
            WriteHeading(markup, HeadingLevel, css, Heading, Advice, Href);
        }
    }

    private void WriteActions(Markup markup)
    {
        if (actions.Count == 1)
        {
            markup.Open("div", ("class", "nhsuk-card__actions"));
            actions[0].WriteLink(markup, Heading);
            markup.Close("div");
        }
        else if (actions.Count > 1)
        {
            markup.Open("ul", ("class", "nhsuk-card__actions"));
            foreach (var action in actions)
            {
                markup.Open("li", ("class", "nhsuk-card__action"));
                action.WriteLink(markup, Heading);
                markup.Close("li");
            }

            markup.Close("ul");
        }
    }

    private void WriteArrow(Markup markup)
    {
        if (Advice is not null)
        {
            markup.Element("span", "", ("class", "nhsuk-card--care__arrow"), ("aria-hidden", "true"));
        }
    }
}
