namespace Linkwork.Ui;

/// <summary>The caption of a group of fields.</summary>
public static class Legend
{
    public static void Write(Markup markup, string text, string? size, int heading, bool hidden)
    {
        var css = Markup.Classes(
            "nhsuk-fieldset__legend",
            size is null ? null : $"nhsuk-fieldset__legend--{size}",
            hidden ? "nhsuk-u-visually-hidden" : null);
        markup.Open("legend", ("class", css));
        if (heading > 0)
        {
            markup.Element($"h{heading}", text, ("class", "nhsuk-fieldset__heading"));
        }
        else
        {
            markup.Text(text);
        }

        markup.Close("legend");
    }
}
