using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Linkwork.Ui;

/// <summary>Writes HTML in order, encoding every text and attribute value it is given.</summary>
/// <remarks>An attribute whose value is null or false is left out; one that is true is written without a value.</remarks>
#pragma warning disable CA1001 // a StringWriter holds nothing that needs releasing
public sealed class Markup
#pragma warning restore CA1001
{
    // Letters such as £ and é stay readable; <, >, & and quotes are still encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringWriter writer = new(CultureInfo.InvariantCulture);

    public Markup Open(string tag, params IEnumerable<(string Name, object? Value)> attributes)
    {
        writer.Write('<');
        writer.Write(tag);
        foreach (var (name, value) in attributes)
        {
            Attribute(name, value);
        }

        writer.Write('>');
        return this;
    }

    public Markup Close(string tag)
    {
        writer.Write("</");
        writer.Write(tag);
        writer.Write('>');
        return this;
    }

    public Markup Text(string? text)
    {
        Encoder.Encode(writer, text ?? "");
        return this;
    }

    public Markup Html(IHtmlContent? content)
    {
        content?.WriteTo(writer, Encoder);
        return this;
    }

    /// <summary>One element that holds only text.</summary>
    public Markup Element(string tag, string? text, params IEnumerable<(string Name, object? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close(tag);

    /// <summary>Text that only screen readers meet.</summary>
    public Markup Hidden(string text) => Element("span", text, ("class", "nhsuk-u-visually-hidden"));

    public IHtmlContent ToHtml() => new HtmlString(writer.ToString());

    /// <summary>Joins class names, leaving out those that are null or empty; null when none is left.</summary>
    public static string? Classes(params IEnumerable<string?> names)
    {
        var joined = string.Join(' ', names.Where(name => !string.IsNullOrEmpty(name)));
        return joined.Length == 0 ? null : joined;
    }

    private void Attribute(string name, object? value)
    {
        if (value is null or false)
        {
            return;
        }

        writer.Write(' ');
        writer.Write(name);
        if (value is true)
        {
            return;
        }

        writer.Write("=\"");
        if (value is IHtmlContent content)
        {
            content.WriteTo(writer, Encoder);
        }
        else
        {
            Text(Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        writer.Write('"');
    }
}
