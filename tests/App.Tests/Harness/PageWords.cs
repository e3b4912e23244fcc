using Linkwork.Domain.Tests.Shared;

namespace Linkwork.App.Tests.Harness;

/// <summary>The words of a page as somebody reads them: each heading, paragraph, label and list item by itself.</summary>
internal static class PageWords
{
    public static IReadOnlyCollection<string> Of(Answer page, string within = "main") => [.. page.Document.QuerySelectorAll(string.Join(", ", ((string[])["h1", "h2", "legend", "p", "li", "dt", "dd", "label", ".nhsuk-hint"]).Select(part => $"{within} {part}")))
        .Where(part => part.QuerySelector("p, li, h1") is null && part.Closest(".lw-trap") is null).Select(part => part.TextContent.Trim()).Where(text => text.Length > 0)];

    public static double ReadingAge(Answer page, string within = "main") => Domain.Tests.Shared.ReadingAge.Of(Of(page, within));
}
