using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>Previous and next page of a list that pages by keyset; nothing when there is neither.</summary>
[HtmlTargetElement("nhs-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTag : NhsTagHelper
{
    private const string Left = "M10.7 6.3c.4.4.4 1 0 1.4L7.4 11H19a1 1 0 0 1 0 2H7.4l3.3 3.3c.4.4.4 1 0 1.4a1 1 0 0 1-1.4 0l-5-5A1 1 0 0 1 4 12c0-.3.1-.5.3-.7l5-5a1 1 0 0 1 1.4 0Z";
    private const string Right = "m14.7 6.3 5 5c.2.2.3.4.3.7 0 .3-.1.5-.3.7l-5 5a1 1 0 0 1-1.4-1.4l3.3-3.3H5a1 1 0 0 1 0-2h11.6l-3.3-3.3a1 1 0 1 1 1.4-1.4Z";

    public string? PreviousHref { get; set; }

    public string? PreviousLabel { get; set; }

    public string? NextHref { get; set; }

    public string? NextLabel { get; set; }

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        // An expression that is null arrives here as an empty string.
        if (string.IsNullOrEmpty(PreviousHref) && string.IsNullOrEmpty(NextHref))
        {
            return;
        }

        markup.Open("nav", [("class", Markup.Classes("nhsuk-pagination", ExtraClass)), ("role", "navigation"), ("aria-label", "Pagination"), .. Extra])
            .Open("ul", ("class", "nhsuk-list nhsuk-pagination__list"));
        WriteStep(markup, PreviousHref, PreviousLabel, "Previous", "prev", "left", Left);
        WriteStep(markup, NextHref, NextLabel, "Next", "next", "right", Right);
        markup.Close("ul").Close("nav");
    }

    private static void WriteStep(Markup markup, string? href, string? label, string title, string rel, string arrow, string path)
    {
        if (string.IsNullOrEmpty(href))
        {
            return;
        }

        markup.Open("li", ("class", $"nhsuk-pagination-item--{title.ToLowerInvariant()}"))
            .Open("a", ("class", $"nhsuk-pagination__link nhsuk-pagination__link--{rel}"), ("href", href), ("rel", rel))
            .Open("span", ("class", "nhsuk-pagination__title")).Text(title).Hidden(" page").Close("span");
        if (label is not null)
        {
            markup.Hidden(":").Element("span", label, ("class", "nhsuk-pagination__page"));
        }

        markup.Open(
                "svg",
                ("class", $"nhsuk-icon nhsuk-icon--arrow-{arrow}"), ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 24 24"),
                ("width", "16"), ("height", "16"), ("focusable", "false"), ("aria-hidden", "true"))
            .Element("path", "", ("d", path)).Close("svg").Close("a").Close("li");
    }
}
