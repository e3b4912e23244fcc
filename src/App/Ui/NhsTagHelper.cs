using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>A tag helper that replaces itself with design-system markup; attributes it doesn't know are passed on.</summary>
public abstract class NhsTagHelper : TagHelper
{
    /// <summary>Classes the page added.</summary>
    protected string? ExtraClass { get; private set; }

    /// <summary>Attributes the page added, such as autocomplete or data-*; never class.</summary>
    protected IReadOnlyList<(string Name, object? Value)> Extra { get; private set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ExtraClass = output.Attributes["class"]?.Value is { } names ? Plain(names) : null;
        Extra = [.. output.Attributes.Where(a => a.Name != "class").Select(Pair)];
        Before(context);
        var content = await output.GetChildContentAsync();
        output.TagName = null;
        output.Attributes.Clear();
        var markup = new Markup();
        Write(markup, content, context);
        output.Content.SetHtmlContent(markup.ToHtml());
    }

    /// <summary>Runs before the children, which find what is put in <see cref="TagHelperContext.Items"/>.</summary>
    protected virtual void Before(TagHelperContext context)
    {
    }

    protected abstract void Write(Markup markup, TagHelperContent content, TagHelperContext context);

    /// <summary>Design-system headings say what kind of box they head, for those who can't see its colour.</summary>
    protected static void WriteHeading(Markup markup, int level, string? css, string text, string? hiddenBefore = null, string? href = null)
    {
        markup.Open($"h{level}", ("class", css));
        if (hiddenBefore is null)
        {
            Linked(markup, text, href);
        }
        else
        {
            markup.Open("span", ("role", "text")).Hidden($"{hiddenBefore}: ").Text(text).Close("span");
        }

        markup.Close($"h{level}");
    }

    private static void Linked(Markup markup, string text, string? href)
    {
        if (href is null)
        {
            markup.Text(text);
        }
        else
        {
            markup.Element("a", text, ("class", "nhsuk-card__link"), ("href", href));
        }
    }

    private static (string Name, object? Value) Pair(TagHelperAttribute attribute) =>
        (attribute.Name, attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? true : attribute.Value);

    private static string Plain(object value)
    {
        if (value is not IHtmlContent content)
        {
            return value.ToString() ?? "";
        }

        using var writer = new StringWriter();
        content.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }
}
