using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>A button that submits, or with href a link that looks like one.</summary>
[HtmlTargetElement("nhs-button")]
public sealed class ButtonTag : NhsTagHelper
{
    /// <summary>secondary, secondary-solid, reverse, warning, login or brand; none for the main action of the page.</summary>
    public string? Variant { get; set; }

    public bool Small { get; set; }

    public string? Href { get; set; }

    public string Type { get; set; } = "submit";

    public bool Disabled { get; set; }

    /// <summary>The script ignores a second click within a second; the server still does the work once.</summary>
    public bool PreventDoubleClick { get; set; }

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        var css = Markup.Classes(
            "nhsuk-button",
            Variant is null ? null : $"nhsuk-button--{Variant}",
            Small ? "nhsuk-button--small" : null,
            ExtraClass);
        (string, object?)[] shared =
        [
            ("class", css), ("data-module", "nhsuk-button"),
            ("data-prevent-double-click", PreventDoubleClick ? "true" : null), .. Extra,
        ];
        var tag = Href is null ? "button" : "a";
        (string, object?)[] own = Href is null
            ? [("type", Type), ("disabled", Disabled), ("aria-disabled", Disabled ? "true" : null)]
            : [("href", Href), ("role", "button"), ("draggable", "false")];
        markup.Open(tag, [.. shared, .. own]).Html(content).Close(tag);
    }
}
