using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>What an nhs-row or nhs-card lets people do; the hidden words tell two "Change" links apart.</summary>
[HtmlTargetElement("nhs-action")]
public sealed class ActionTag : TagHelper
{
    public required string Href { get; set; }

    /// <summary>Added for screen readers; a card adds its heading by itself.</summary>
    public string? Hidden { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        ((List<ActionLink>)context.Items[typeof(ActionLink)]).Add(new(Href, text, Hidden));
        output.SuppressOutput();
    }
}

internal sealed record ActionLink(string Href, IHtmlContent Text, string? Hidden)
{
    public void WriteLink(Markup markup, string? about)
    {
        markup.Open("a", ("class", "nhsuk-link"), ("href", Href)).Html(Text);
        if ((about is null ? Hidden : $"({Markup.Classes(Hidden, about)})") is { } words)
        {
            markup.Hidden($" {words}");
        }

        markup.Close("a");
    }
}
