using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>One line of text. Child content (a button, say) stands beside the input.</summary>
[HtmlTargetElement("nhs-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTag : FormGroup
{
    /// <summary>text, tel, email, url, date, time, number or password; "numeric" is text with a number keypad.</summary>
    public string Type { get; set; } = "text";

    /// <summary>2, 3, 4, 5, 10, 20 or 30 characters.</summary>
    public int? Width { get; set; }

    /// <summary>Wider letter spacing, for codes people read off a letter.</summary>
    public bool Code { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public string? Value { get; set; }

    private bool Password => Type == "password";

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        var wrapped = Password || Prefix is not null || Suffix is not null || !content.IsEmptyOrWhiteSpace;
        markup.Open(
            "div",
            ("class", GroupClasses(Password ? "nhsuk-password-input" : null)),
            ("data-module", Password ? "nhsuk-password-input" : null));
        WriteLabel(markup);
        WriteHintAndError(markup);
        if (wrapped)
        {
            markup.Open("div", ("class", "nhsuk-input-wrapper"));
            WriteAffix(markup, Prefix, "prefix");
        }

        WriteInput(markup);
        if (wrapped)
        {
            WriteAffix(markup, Suffix, "suffix");
            markup.Html(content);
            WriteToggle(markup);
            markup.Close("div");
        }

        markup.Close("div");
    }

    private void WriteInput(Markup markup)
    {
        var css = Markup.Classes(
            "nhsuk-input",
            Code ? "nhsuk-input--code" : null,
            ErrorText is null ? null : "nhsuk-input--error",
            Width is null ? null : $"nhsuk-input--width-{Width}",
            Password ? "nhsuk-password-input__input nhsuk-js-password-input-input" : null,
            ExtraClass);
        var value = Password ? null : Value ?? Typed(FieldName, For?.Model);
        markup.Open(
            "input",
            [
                ("class", css), ("id", FieldId), ("name", FieldName),
                ("type", Type == "numeric" ? "text" : Type),
                ("value", string.IsNullOrEmpty(value) ? null : value),
                ("disabled", Disabled),
                ("aria-describedby", DescribedBy),
                .. Defaults().Where(pair => !Extra.Any(given => given.Name == pair.Name)),
                .. Extra,
            ]);
    }

    private (string Name, object? Value)[] Defaults() => Type switch
    {
        "password" => [("spellcheck", "false"), ("autocomplete", "current-password"), ("autocapitalize", "none")],
        "email" => [("spellcheck", "false")],
        "numeric" => [("inputmode", "numeric")],
        _ => [],
    };

    private static void WriteAffix(Markup markup, string? text, string side)
    {
        if (text is not null)
        {
            markup.Element("div", text, ("class", $"nhsuk-input-wrapper__{side}"), ("aria-hidden", "true"));
        }
    }

    // Hidden until the script that makes it work has run.
    private void WriteToggle(Markup markup)
    {
        if (Password)
        {
            markup.Element(
                "button",
                "Show",
                ("class", "nhsuk-button nhsuk-button--secondary nhsuk-button--small nhsuk-password-input__toggle nhsuk-js-password-input-toggle"),
                ("data-module", "nhsuk-button"),
                ("type", "button"),
                ("aria-label", "Show password"),
                ("aria-controls", FieldId),
                ("hidden", true));
        }
    }
}
