namespace Linkwork.Domain.Shared;

/// <summary>What people call each choice on a form: one place, so a page, a letter and a report say the same.</summary>
public static class Words
{
    /// <summary>A name in code as words: <c>TriedNoAnswer</c> is "Tried no answer". For choices whose words need no more than that.</summary>
    public static string InWords(this Enum choice)
    {
        var name = choice.ToString();
        var words = string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
        return words;
    }

    /// <summary>Trimmed, or nothing when there is nothing.</summary>
    public static string? Said(this string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
