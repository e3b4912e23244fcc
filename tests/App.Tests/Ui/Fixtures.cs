using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Linkwork.App.Tests.Ui;

/// <summary>The HTML that the design system's own package says each component renders.</summary>
internal static partial class Fixtures
{
    private static readonly string Folder = Path.Combine(Interop.SharedData.Repository, "src/App/node_modules/nhsuk-frontend/dist/nhsuk/components");

    /// <param name="named">Component and fixture, as "input: with error message".</param>
    public static string Html(string named)
    {
        var parts = named.Split(": ", 2);
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, parts[0], "fixtures.json")));
        var found = file.RootElement.GetProperty("fixtures").EnumerateArray()
            .Where(fixture => fixture.GetProperty("name").GetString() == parts[1])
            .Select(fixture => fixture.GetProperty("html").GetString())
            .FirstOrDefault();
        return found ?? throw new InvalidOperationException($"The package has no fixture “{named}”");
    }

    /// <summary>Tags, attributes, class sets and text, one a line: equal for HTML that browsers and screen readers treat alike.</summary>
    public static string Normal(string html)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;
        return string.Join('\n', body.ChildNodes.SelectMany(node => Lines(node, "")));
    }

    private static IEnumerable<string> Lines(INode node, string indent)
    {
        if (node is IText text)
        {
            var words = Text(text);
            return string.IsNullOrWhiteSpace(words) ? [] : [$"{indent}“{words}”"];
        }

        if (node is not IElement element)
        {
            return [];
        }

        var attributes = element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal)
            .Select(a => $" {a.Name}=\"{(a.Name == "class" ? string.Join(' ', element.ClassList.Order(StringComparer.Ordinal)) : a.Value)}\"");
        return [$"{indent}<{element.LocalName}{string.Concat(attributes)}>", .. element.ChildNodes.SelectMany(child => Lines(child, indent + "  "))];
    }

    // Space at the edge of an element is layout, except in words meant only for screen readers.
    private static string Text(IText text)
    {
        var collapsed = Whitespace().Replace(text.Data, " ");
        return text.ParentElement!.ClassList.Contains("nhsuk-u-visually-hidden") ? collapsed : collapsed.Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whitespace();
}
