using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Linkwork.Interop.Feeds;

/// <summary>Makes plain paragraphs of what others wrote, often as HTML: no markup, script or style gets in.</summary>
public static partial class PlainText
{
    /// <summary>Longer texts are cut here, at a word: a page, not a book.</summary>
    public const int Longest = 10_000;

    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "head", "template", "noscript", "svg", "math", "iframe", "object", "button", "select", "textarea", "colgroup",
    };

    private static readonly HashSet<string> Paragraphs = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "section", "article", "header", "footer", "main",
        "aside", "nav", "blockquote", "figure", "hr", "pre", "form", "fieldset",
    };

    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase) { "br", "tr", "dt", "dd", "figcaption", "caption" };

    /// <summary>More tags than this are an attack or an accident: a parser takes minutes over them, so they are just taken out.</summary>
    private const int MostTags = 5_000;

    /// <summary>Paragraphs with an empty line between them; null when nothing is left.</summary>
    public static string? Paragraphed(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        if (IsPlain(written))
            return written;
        var plain = !Markup().IsMatch(written) ? WebUtility.HtmlDecode(written)
            : written.AsSpan().Count('<') <= MostTags ? FromHtml(written)
            : WebUtility.HtmlDecode(Tag().Replace(written, " "));
        return Cut(Tidied(plain));
    }

    /// <summary>All on one line, for names; null when nothing is left.</summary>
    public static string? OneLine(string? written) =>
        Paragraphed(written) is { } text ? text.Contains('\n', StringComparison.Ordinal) ? Spaces().Replace(text.ReplaceLineEndings(" "), " ") : text : null;

    /// <summary>Nothing to make plain, as in whatever went through here before: seen at a glance, since the open feed asks of every text of every service.</summary>
    private static bool IsPlain(string text) => text.Length <= Longest && !text.AsSpan().ContainsAny(NotPlain)
        && text[0] is not (' ' or '\n') && text[^1] is not (' ' or '\n' or '•') && !text.Contains("  ", StringComparison.Ordinal) && !text.Contains(" \n", StringComparison.Ordinal)
        && !text.Contains("\n ", StringComparison.Ordinal) && !text.Contains("\n\n\n", StringComparison.Ordinal) && !text.Contains("•\n", StringComparison.Ordinal);

    private static readonly SearchValues<char> NotPlain = SearchValues.Create([.. Enumerable.Range(char.MinValue, char.MaxValue).Select(code => (char)code)
        .Where(sign => sign is '<' or '&' || (char.IsWhiteSpace(sign) && sign is not (' ' or '\n')) || Unseen().IsMatch([sign]))]);

    /// <summary>Walks without recursion: hostile markup nests deeper than the stack.</summary>
    private static string FromHtml(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder();
        INode? node = document.Body;
        while (node is not null)
        {
            var skipped = node is IElement element && Dropped.Contains(element.LocalName);
            if (!skipped)
                Enter(node, text);
            if (!skipped && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }
            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent == document.Body ? null : node.Parent;
                Leave(node, text);
            }
            node = node?.NextSibling;
        }
        return text.ToString();
    }

    private static void Enter(INode node, StringBuilder text)
    {
        if (node is IText words)
            text.Append(AfterLink(words) ? " " : "").Append(Breaks().Replace(words.Data, " "));
        else if (node is IElement { LocalName: "li" })
            text.Append("\n• ");
        else if (node is IElement element)
            text.Append(Lines.Contains(element.LocalName) ? "\n" : Around(element));
    }

    /// <summary>Words set right against a link would run into the address that we put there.</summary>
    private static bool AfterLink(IText words) =>
        words.PreviousSibling is IElement { LocalName: "a" } && words.Data.Length > 0 && char.IsLetterOrDigit(words.Data[0]);

    private static void Leave(INode? node, StringBuilder text)
    {
        if (node is not IElement element)
            return;
        if (element.LocalName == "a" && Target(element) is { } target)
            text.Append($" ({target})");
        text.Append(Around(element));
    }

    private static string Around(IElement element) =>
        Paragraphs.Contains(element.LocalName) ? "\n\n" : element.LocalName is "td" or "th" ? " " : "";

    /// <summary>Where a link leads, when its words don't say so.</summary>
    private static string? Target(IElement link)
    {
        var target = WebUtility.HtmlDecode(link.GetAttribute("href") ?? "").Trim();
        if (target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            target = target["mailto:".Length..].Split('?')[0];
        else if (WebAddress.Tidied(target) is null || !target.Contains("://", StringComparison.Ordinal))
            return null;
        var said = Bare(link.TextContent);
        return target.Length is > 0 and <= 300 && !said.Contains(Bare(target), StringComparison.OrdinalIgnoreCase) ? target : null;
    }

    private static string Bare(string address) => Scheme().Replace(address.Trim(), "").TrimEnd('/');

    private static string? Tidied(string text)
    {
        var clean = Unseen().Replace(text.ReplaceLineEndings("\n").Replace('\u00a0', ' '), "");
        var lines = clean.Split('\n').Select(line => Spaces().Replace(line, " ").Trim()).Where(line => line != "•" || clean.Length == 1);
        var whole = EmptyLines().Replace(string.Join('\n', lines), "\n\n").Trim();
        return whole.Length > 0 ? whole : null;
    }

    private static string? Cut(string? text)
    {
        if (text is null || text.Length <= Longest)
            return text;
        var end = text.LastIndexOf(' ', Longest - 1);
        return text[..(end > Longest / 2 ? end : Longest - 1)] + "…";
    }

    [GeneratedRegex("<[a-zA-Z!/]")]
    private static partial Regex Markup();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\r\n\t\f ]+")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();

    /// <summary>Control characters, and marks that take no room: zero-width spaces, byte order marks, direction overrides.</summary>
    [GeneratedRegex(@"[\p{Cc}-[\n\t]]|[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]")]
    private static partial Regex Unseen();

    [GeneratedRegex("^https?://(www\\.)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Scheme();
}
