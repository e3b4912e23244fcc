using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>Two people edited the same words. What one typed stays in the form; what the other saved stands beside each field that differs.</summary>
public sealed class Theirs : Dictionary<string, string>
{
    public const string Sentence = "Somebody else changed this while you were typing. Nothing is lost: what you typed is in the form, and what "
        + "they saved stands below each field that differs. Save again to keep yours, after taking over what you want of theirs";

    /// <summary>Notes a field whose saved words are not the typed ones.</summary>
    public void Compare(string field, object? typed, object? saved)
    {
        var (mine, theirs) = (Shown(typed), Shown(saved));
        if (mine != theirs) this[field] = theirs.Length == 0 ? "(nothing)" : theirs;
    }

    private static string Shown(object? value) => (value?.ToString() ?? "").ReplaceLineEndings("\n").Trim();
}

/// <summary>What the other person saved in this field, after a clash; nothing otherwise.</summary>
[HtmlTargetElement("lw-theirs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TheirsTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public required string Field { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (ViewContext.ViewData[nameof(Theirs)] is not Theirs theirs || !theirs.TryGetValue(Field, out var saved)) return;
        output.Content.SetHtmlContent(new Markup().Open("div", ("class", "nhsuk-inset-text"))
            .Element("p", "They saved:", ("class", "lw-muted")).Element("p", saved, ("class", "lw-prose")).Close("div").ToHtml());
    }
}
