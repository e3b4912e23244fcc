using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>One answer of a few. Children: nhs-radio and nhs-divider.</summary>
[HtmlTargetElement("nhs-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTag() : ChoiceGroup("nhsuk-radios", "radio")
{
    /// <summary>Side by side, for two short answers.</summary>
    public bool Inline { get; set; }

    protected override string? Variant => Markup.Classes(Inline ? "nhsuk-radios--inline" : null, base.Variant);
}

/// <summary>Any number of answers, also none. Children: nhs-checkbox and nhs-divider.</summary>
[HtmlTargetElement("nhs-checkboxes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxesTag() : ChoiceGroup("nhsuk-checkboxes", "checkbox");

/// <summary>One answer; its child content is revealed when it is chosen.</summary>
[HtmlTargetElement("nhs-radio", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("nhs-checkbox", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceTag : TagHelper
{
    public required string Value { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Checkboxes only: choosing this one unticks the others ("none of these").</summary>
    public bool Exclusive { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var group = (ChoiceGroup)context.Items[typeof(ChoiceGroup)];
        var content = await output.GetChildContentAsync();
        group.Add(new(Value, Label, Hint, content.IsEmptyOrWhiteSpace ? null : content, Exclusive));
        output.SuppressOutput();
    }
}

/// <summary>A word between answers, usually "or".</summary>
[HtmlTargetElement("nhs-divider", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DividerTag : TagHelper
{
    public string Text { get; set; } = "or";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ((ChoiceGroup)context.Items[typeof(ChoiceGroup)]).Add(new(null, Text));
        output.SuppressOutput();
    }
}
