using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>A search box with its button.</summary>
[HtmlTargetElement("nhs-search", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SearchTag : FormGroup
{
    private const string Glass = "m20.7 18.9-4.1-4.1a7 7 0 1 0-1.4 1.4l4 4.1a1 1 0 0 0 1.5 0c.4-.4.4-1 0-1.4ZM6 10.6a5 5 0 1 1 10 0 5 5 0 0 1-10 0Z";

    /// <summary>2, 3, 4, 5, 10, 20 or 30 characters.</summary>
    public int? Width { get; set; }

    public string? Value { get; set; }

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        markup.Open("div", ("class", GroupClasses("nhsuk-search-input")));
        WriteLabel(markup);
        WriteHintAndError(markup);
        markup.Open("div", ("class", "nhsuk-input-wrapper nhsuk-search-input__wrapper"));
        var css = Markup.Classes(
            "nhsuk-input",
            ErrorText is null ? null : "nhsuk-input--error",
            Width is null ? null : $"nhsuk-input--width-{Width}",
            "nhsuk-search-input__input",
            ExtraClass);
        markup.Open(
            "input",
            [
                ("class", css), ("id", FieldId), ("name", FieldName), ("type", "search"),
                ("value", Value ?? Typed(FieldName, For?.Model)), ("disabled", Disabled),
                ("aria-describedby", DescribedBy), ("autocomplete", "off"), .. Extra,
            ]);
        markup.Open(
                "button",
                ("class", "nhsuk-button nhsuk-button--icon nhsuk-button--small nhsuk-search-input__button"),
                ("data-module", "nhsuk-button"), ("type", "submit"), ("aria-label", "Search"))
            .Open(
                "svg",
                ("class", "nhsuk-icon nhsuk-icon--search"), ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 24 24"),
                ("width", "16"), ("height", "16"), ("focusable", "false"), ("aria-hidden", "true"))
            .Element("path", "", ("d", Glass)).Close("svg").Close("button").Close("div").Close("div");
    }
}
