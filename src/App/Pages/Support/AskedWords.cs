using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Linkwork.Pages.Support;

/// <summary>What was typed to find support for a case, from the search to the choice: in the browser's own cookie, which nobody else can read, and in no address.</summary>
internal static class AskedWords
{
    private const string Key = "Asked";

    public static void Keep(this ITempDataDictionary kept, string reference, string? words)
    {
        if (words.Said() is { } said) kept[Key] = $"{reference}\n{said}";
        else kept.Remove(Key);
    }

    /// <summary>Null when the last search was for another case, or by filters alone.</summary>
    public static string? Asked(this ITempDataDictionary kept, string reference) =>
        kept.Peek(Key) is string said && said.Split('\n', 2) is [var its, var words] && its == reference ? words : null;
}
