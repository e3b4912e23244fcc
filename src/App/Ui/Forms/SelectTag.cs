using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>One answer from a long list; for fewer than about eight use radios. Child content stands beside it.</summary>
[HtmlTargetElement("nhs-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTag : FormGroup
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>Words of a first option whose value is empty, such as "Choose a practice".</summary>
    public string? Blank { get; set; }

    public string? Value { get; set; }

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        markup.Open("div", ("class", GroupClasses()));
        WriteLabel(markup);
        WriteHintAndError(markup);
        if (!content.IsEmptyOrWhiteSpace)
        {
            markup.Open("div", ("class", "nhsuk-input-wrapper"));
            WriteSelect(markup);
            markup.Html(content).Close("div");
        }
        else
        {
            WriteSelect(markup);
        }

        markup.Close("div");
    }

    private void WriteSelect(Markup markup)
    {
        var css = Markup.Classes("nhsuk-select", ErrorText is null ? null : "nhsuk-select--error", ExtraClass);
        markup.Open(
            "select",
            [
                ("class", css), ("id", FieldId), ("name", FieldName), ("disabled", Disabled),
                ("aria-describedby", DescribedBy), .. Extra,
            ]);
        if (Blank is not null)
        {
            markup.Element("option", Blank, ("value", ""));
        }

        var chosen = Value ?? Typed(FieldName, For?.Model);
        foreach (var item in Items)
        {
            var selected = string.Equals(item.Value, chosen, StringComparison.OrdinalIgnoreCase);
            markup.Element("option", item.Label, ("value", item.Value), ("selected", selected));
        }

        markup.Close("select");
    }
}
