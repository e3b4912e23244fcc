using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>The way back, above the main content. Without content it says "Back".</summary>
[HtmlTargetElement("nhs-back-link", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BackLinkTag : NhsTagHelper
{
    public required string Href { get; set; }

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        markup.Open("a", [("class", Markup.Classes("nhsuk-back-link", ExtraClass)), ("href", Href), .. Extra]);
        _ = content.IsEmptyOrWhiteSpace ? markup.Text("Back") : markup.Html(content);
        markup.Close("a");
    }
}

/// <summary>Where the page stands; on a phone only the last step shows, as a way back. Children: nhs-crumb.</summary>
[HtmlTargetElement("nhs-breadcrumbs")]
public sealed class BreadcrumbsTag : NhsTagHelper
{
    internal List<(string Href, IHtmlContent Text)> Crumbs { get; } = [];

    protected override void Before(TagHelperContext context) => context.Items[typeof(BreadcrumbsTag)] = this;

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        if (Crumbs.Count == 0)
        {
            return;
        }

        markup.Open("nav", [("class", Markup.Classes("nhsuk-breadcrumb", ExtraClass)), ("aria-label", "Breadcrumb"), .. Extra])
            .Open("ol", ("class", "nhsuk-breadcrumb__list"));
        foreach (var (href, text) in Crumbs)
        {
            markup.Open("li", ("class", "nhsuk-breadcrumb__list-item"))
                .Open("a", ("class", "nhsuk-breadcrumb__link"), ("href", href)).Html(text).Close("a").Close("li");
        }

        var last = Crumbs[^1];
        markup.Close("ol").Open("a", ("class", "nhsuk-back-link"), ("href", last.Href))
            .Hidden("Back to ").Html(last.Text).Close("a").Close("nav");
    }
}

[HtmlTargetElement("nhs-crumb")]
public sealed class CrumbTag : TagHelper
{
    public required string Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        ((BreadcrumbsTag)context.Items[typeof(BreadcrumbsTag)]).Crumbs.Add((Href, text));
        output.SuppressOutput();
    }
}

/// <summary>For keyboards: jumps over the header. First in the body.</summary>
[HtmlTargetElement("nhs-skip-link", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkipLinkTag : NhsTagHelper
{
    public string Href { get; set; } = "#maincontent";

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        markup.Open("a", ("class", "nhsuk-skip-link"), ("data-module", "nhsuk-skip-link"), ("href", Href));
        _ = content.IsEmptyOrWhiteSpace ? markup.Text("Skip to main content") : markup.Html(content);
        markup.Close("a");
    }
}
