using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>Fields that belong together, such as the lines of an address.</summary>
[HtmlTargetElement("nhs-fieldset")]
public sealed class FieldsetTag : NhsTagHelper
{
    public required string Label { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LabelSize { get; set; }

    /// <summary>1 to 6 makes the legend a heading.</summary>
    public int LabelHeading { get; set; }

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        markup.Open("fieldset", [("class", Markup.Classes("nhsuk-fieldset", ExtraClass)), .. Extra]);
        Legend.Write(markup, Label, LabelSize, LabelHeading, hidden: false);
        markup.Html(content).Close("fieldset");
    }
}
