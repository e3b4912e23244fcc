using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>What every question has: a name and id from the model, a label, a hint, an error, and how they are tied together.</summary>
public abstract class FormGroup : NhsTagHelper
{
    private const string Unworded = "Check this answer";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The model property asked for; gives name, id, value and error.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>Instead of <see cref="For"/>, or over it.</summary>
    public string? Name { get; set; }

    public string? Id { get; set; }

    public string? Label { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LabelSize { get; set; }

    /// <summary>1 to 6 makes the label the heading of the page or section; 0 leaves it a label.</summary>
    public int LabelHeading { get; set; }

    /// <summary>Keeps the label for screen readers only.</summary>
    public bool LabelHidden { get; set; }

    public string? Hint { get; set; }

    /// <summary>Overrides the error in the model state.</summary>
    public string? Error { get; set; }

    public bool Disabled { get; set; }

    protected string FieldName { get; private set; } = "";

    protected string FieldId { get; private set; } = "";

    /// <summary>The id that the error summary links to.</summary>
    protected virtual string FocusId => FieldId;

    protected string? ErrorText { get; private set; }

    protected string? HintId => string.IsNullOrEmpty(Hint) ? null : $"{FieldId}-hint";

    protected string? ErrorId => ErrorText is null ? null : $"{FieldId}-error";

    protected virtual string? DescribedBy => Markup.Classes(HintId, ErrorId);

    protected string LabelText => Label ?? For?.Metadata.GetDisplayName() ?? FieldName;

    protected ModelStateDictionary ModelState => ViewContext.ViewData.ModelState;

    protected override void Before(TagHelperContext context)
    {
        FieldName = Name ?? (For is null ? "" : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name));
        FieldId = Id ?? TagBuilder.CreateSanitizedId(FieldName, "_");
        var first = ModelState.TryGetValue(FieldName, out var entry) ? entry.Errors.FirstOrDefault() : null;
        ErrorText = Error ?? (first is null ? null : Worded(first));
        FormFields.Of(ViewContext.HttpContext).Add(FieldName, FocusId);
    }

    /// <summary>What was typed, else what the model holds, as text.</summary>
    protected string? Typed(string name, object? model) =>
        ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null ? entry.AttemptedValue : AsText(model);

    protected void WriteLabel(Markup markup)
    {
        if (LabelHeading > 0)
        {
            markup.Open($"h{LabelHeading}", ("class", "nhsuk-label-wrapper"));
        }

        var css = Markup.Classes(
            "nhsuk-label",
            LabelSize is null ? null : $"nhsuk-label--{LabelSize}",
            LabelHidden ? "nhsuk-u-visually-hidden" : null);
        markup.Element("label", LabelText, ("class", css), ("for", FieldId));
        if (LabelHeading > 0)
        {
            markup.Close($"h{LabelHeading}");
        }
    }

    protected void WriteLegend(Markup markup) =>
        Legend.Write(markup, LabelText, LabelSize, LabelHeading, LabelHidden);

    protected void WriteHintAndError(Markup markup)
    {
        if (HintId is not null)
        {
            markup.Element("div", Hint, ("class", "nhsuk-hint"), ("id", HintId));
        }

        if (ErrorId is not null)
        {
            markup.Open("span", ("class", "nhsuk-error-message"), ("id", ErrorId))
                .Hidden("Error: ").Text(ErrorText).Close("span");
        }
    }

    protected string? GroupClasses(params IEnumerable<string?> more) =>
        Markup.Classes(["nhsuk-form-group", ErrorText is null ? null : "nhsuk-form-group--error", .. more]);

    protected static string? AsText(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    internal static string Worded(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? Unworded : error.ErrorMessage;
}
