using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>News about the page or what was just done; above the main heading, one a page.</summary>
[HtmlTargetElement("nhs-banner", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BannerTag : NhsTagHelper
{
    /// <summary>Green, read out at once: something was done.</summary>
    public bool Success { get; set; }

    public string? Title { get; set; }

    /// <summary>The news in a sentence.</summary>
    public string? Text { get; set; }

    /// <summary>A heading, when child content says more below it.</summary>
    public string? Heading { get; set; }

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        const string block = "nhsuk-notification-banner";
        markup.Open(
            "div",
            [
                ("class", Markup.Classes(block, Success ? $"{block}--success" : null, ExtraClass)),
                ("data-module", block), ("role", Success ? "alert" : "region"), ("aria-labelledby", $"{block}-title"), .. Extra,
            ]);
        markup.Open("div", ("class", $"{block}__header"))
            .Element("h2", Title ?? (Success ? "Success" : "Important"), ("class", $"{block}__title"), ("id", $"{block}-title"))
            .Close("div").Open("div", ("class", $"{block}__content"));
        if (Heading is not null)
        {
            WriteHeading(markup, 3, $"{block}__heading", Heading);
        }

        if (Text is not null)
        {
            markup.Element("p", Text, ("class", Heading is null ? $"{block}__heading" : "nhsuk-body"));
        }

        markup.Html(content).Close("div").Close("div");
    }
}
