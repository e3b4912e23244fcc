using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>A day, month and year that people know by heart; <see cref="DateBinder"/> reads them back.</summary>
[HtmlTargetElement("nhs-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTag : FormGroup
{
    /// <summary>The date is the person's own birthday, which the browser may fill in.</summary>
    public bool Birthday { get; set; }

    public DateOnly? Value { get; set; }

    protected override string FocusId => PartId(DateParts.All.FirstOrDefault(Wrong) ?? DateParts.Day);

    private DateOnly? Model => Value ?? For?.Model as DateOnly?;

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        markup.Open("div", ("class", GroupClasses()));

        // Without role="group" JAWS doesn't read the hint and error of a fieldset made of text inputs.
        markup.Open("fieldset", ("class", "nhsuk-fieldset"), ("role", "group"), ("aria-describedby", DescribedBy));
        WriteLegend(markup);
        WriteHintAndError(markup);
        markup.Open("div", [("class", Markup.Classes("nhsuk-date-input", ExtraClass)), ("id", FieldId), .. Extra]);
        foreach (var part in DateParts.All)
        {
            WritePart(markup, part);
        }

        markup.Close("div").Close("fieldset").Close("div");
    }

    private void WritePart(Markup markup, string part)
    {
        var wrong = ErrorText is not null && Wrong(part);
        var name = $"{FieldName}.{part}";
        markup.Open("div", ("class", "nhsuk-date-input__item"));
        markup.Open("div", ("class", Markup.Classes("nhsuk-form-group", wrong ? "nhsuk-form-group--error" : null)));
        markup.Element("label", part, ("class", "nhsuk-label nhsuk-date-input__label"), ("for", PartId(part)));
        var css = Markup.Classes(
            "nhsuk-input",
            wrong ? "nhsuk-input--error" : null,
            part == DateParts.Year ? "nhsuk-input--width-4" : "nhsuk-input--width-2",
            "nhsuk-date-input__input");
        var value = Typed(name, DateParts.Of(Model, part));
        markup.Open(
            "input",
            ("class", css), ("id", PartId(part)), ("name", name), ("type", "text"),
            ("value", string.IsNullOrEmpty(value) ? null : value), ("disabled", Disabled), ("inputmode", "numeric"),
            ("autocomplete", Birthday ? $"bday-{part.ToLowerInvariant()}" : null));
        markup.Close("div").Close("div");
    }

    private string PartId(string part) => TagBuilder.CreateSanitizedId($"{FieldId}.{part}", "_");

    // The parts the binder found at fault; all three when it is the whole date that is wrong.
    private bool Wrong(string part)
    {
        var faults = DateParts.Faults(ModelState, FieldName);
        return faults.Count == 0 || faults.Contains(part);
    }
}
