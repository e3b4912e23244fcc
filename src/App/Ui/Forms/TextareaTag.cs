using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>Several lines of text, with a count of what is left when a limit is given.</summary>
[HtmlTargetElement("nhs-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTag : FormGroup
{
    public int Rows { get; set; } = 5;

    /// <summary>Most characters; shows a live count. The server still checks.</summary>
    public int? Max { get; set; }

    /// <summary>Most words, instead of <see cref="Max"/>.</summary>
    public int? MaxWords { get; set; }

    /// <summary>The count appears only once this percentage is used.</summary>
    public int? Threshold { get; set; }

    public string? Value { get; set; }

    private bool Counted => Max is not null || MaxWords is not null;

    private string InfoId => $"{FieldId}-info";

    protected override string? DescribedBy => Markup.Classes(Counted ? InfoId : null, HintId, ErrorId);

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        markup.Open(
            "div",
            ("class", GroupClasses(Counted ? "nhsuk-character-count" : null)),
            ("data-module", Counted ? "nhsuk-character-count" : null),
            ("data-maxlength", MaxWords ?? Max),
            ("data-threshold", Threshold),
            ("data-count-type", MaxWords is null ? null : "words"));
        WriteLabel(markup);
        WriteHintAndError(markup);
        WriteTextarea(markup);
        if (Counted)
        {
            var limit = MaxWords is null ? $"{Max} characters" : $"{MaxWords} words";
            markup.Element(
                "div",
                $"You can enter up to {limit}",
                ("class", "nhsuk-hint nhsuk-character-count__message"),
                ("id", InfoId));
        }

        markup.Close("div");
    }

    private void WriteTextarea(Markup markup)
    {
        var css = Markup.Classes(
            "nhsuk-textarea",
            ErrorText is null ? null : "nhsuk-textarea--error",
            Counted ? "nhsuk-js-character-count" : null,
            ExtraClass);
        var text = Value ?? Typed(FieldName, For?.Model);

        // A browser drops the first line break after <textarea>; one more keeps the writer's own.
        text = text is ['\n' or '\r', ..] ? "\n" + text : text;
        markup.Element(
            "textarea",
            text,
            [
                ("class", css), ("id", FieldId), ("name", FieldName), ("rows", Rows),
                ("disabled", Disabled), ("aria-describedby", DescribedBy), .. Extra,
            ]);
    }
}
