namespace Linkwork.Domain.Directory;

/// <summary>Some words of a text that somebody changed.</summary>
public readonly record struct TextPiece(TextPieceKind Kind, string Text);

public enum TextPieceKind { Same, Removed, Added }

/// <summary>Which words of a text were changed: whole words, the spaces before them included, so that joining the pieces gives both texts exactly.</summary>
public static class TextDifference
{
    /// <summary>The table of two texts whose middles have more words than this is not worth its memory: their middles count as changed whole.</summary>
    private const int MostCells = 4_000_000;

    public static IReadOnlyList<TextPiece> Of(string? before, string? after)
    {
        var (old, now) = (Words(before), Words(after));
        var (start, end) = (0, 0);
        while (start < old.Count && start < now.Count && old[start] == now[start]) start++;
        while (end < old.Count - start && end < now.Count - start && old[^(end + 1)] == now[^(end + 1)]) end++;
        List<TextPiece> pieces = [];
        Add(pieces, TextPieceKind.Same, old.Take(start));
        Middle(pieces, old[start..^end], now[start..^end]);
        Add(pieces, TextPieceKind.Same, old.Skip(old.Count - end));
        return pieces;
    }

    private static void Middle(List<TextPiece> pieces, List<string> old, List<string> now)
    {
        if ((long)old.Count * now.Count is 0 or > MostCells)
        {
            Add(pieces, TextPieceKind.Removed, old);
            Add(pieces, TextPieceKind.Added, now);
            return;
        }

        var longest = Longest(old, now);
        for (var (i, j) = (0, 0); i < old.Count || j < now.Count;)
            if (i < old.Count && j < now.Count && old[i] == now[j]) (i, j) = (Take(TextPieceKind.Same, old, i), j + 1);
            else if (i < old.Count && (j == now.Count || longest[i + 1, j] >= longest[i, j + 1])) i = Take(TextPieceKind.Removed, old, i);
            else j = Take(TextPieceKind.Added, now, j);

        int Take(TextPieceKind kind, List<string> words, int at)
        {
            Add(pieces, kind, words.Skip(at).Take(1));
            return at + 1;
        }
    }

    /// <summary>How many words the rest of both have in common, in order.</summary>
    private static int[,] Longest(List<string> old, List<string> now)
    {
        var longest = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
            for (var j = now.Count - 1; j >= 0; j--)
                longest[i, j] = old[i] == now[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        return longest;
    }

    private static void Add(List<TextPiece> pieces, TextPieceKind kind, IEnumerable<string> words)
    {
        var text = string.Concat(words);
        if (text.Length == 0) return;
        if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = new(kind, pieces[^1].Text + text);
        else pieces.Add(new(kind, text));
    }

    // A word with the white space before it, so that what is added at the end leaves the last word as it was; white space at the very end is a word of its own.
    private static List<string> Words(string? text)
    {
        List<string> words = [];
        for (var (i, start) = (1, 0); i <= (text ?? "").Length; i++)
            if (i == text!.Length || (!char.IsWhiteSpace(text[i - 1]) && char.IsWhiteSpace(text[i])))
            {
                words.Add(text[start..i]);
                start = i;
            }

        return words;
    }
}
