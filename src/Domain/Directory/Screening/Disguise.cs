namespace Linkwork.Domain.Directory;

/// <summary>Undoes what is done to a word so that people read it and programs don't: "l0an", "ca$h", "lоаn" with Cyrillic letters, "l o a n", "guar-an-teed".
/// A word is changed only into one that the vocabulary knows; "mp3" and "7pm" stay as they are.</summary>
internal static class Disguise
{
    private static readonly (char Sign, char Letter)[] Signs =
        [('0', 'o'), ('1', 'i'), ('3', 'e'), ('4', 'a'), ('5', 's'), ('7', 't'), ('8', 'b'), ('@', 'a'), ('$', 's'), ('€', 'e'), ('!', 'i'), ('|', 'l')];

    /// <summary>Can this be part of a word, as a letter or as a sign in the place of one?</summary>
    public static bool InWords(char letter) => char.IsLetterOrDigit(letter) || Array.Exists(Signs, pair => pair.Sign == letter);

    /// <summary>The word meant, or null when it wears no disguise.</summary>
    public static string? Undo(string word)
    {
        var latin = Letters.HasTwins(word) ? Letters.WithoutTwins(word) : word;
        if (latin != word && (word.Any(char.IsAsciiLetter) || Vocabulary.Knows(latin))) return AsLetters(latin) ?? latin;
        return AsLetters(word);
    }

    /// <summary>The words in letters written apart, or none when they spell nothing known: "guaranteedloans" is two.</summary>
    public static IReadOnlyList<string> Segments(string letters)
    {
        if (letters.Length is < 3 or > 60) return [];
        var spelt = Undo(letters) ?? letters;
        var best = new List<string>?[spelt.Length + 1];
        best[0] = [];
        for (var end = 2; end <= spelt.Length; end++)
            for (var start = 0; start <= end - 2; start++)
                if (best[start] is { } before && (best[end] is null || before.Count + 1 < best[end]!.Count) && Means(spelt[start..end]) is { } word)
                    best[end] = [.. before, word];
        return best[spelt.Length] is { } words && words.Exists(word => word.Length > 3) ? words : [];
    }

    /// <summary>Every sign as the letter it stands for, whether or not that makes a word.</summary>
    public static string Signless(string word) =>
        string.Concat(word.Select(sign => Array.Find(Signs, pair => pair.Sign == sign) is { Letter: not '\0' } pair ? pair.Letter : sign));

    private static string? Means(string piece) => Vocabulary.Knows(piece) ? piece : AsLetters(piece);

    private static string? AsLetters(string word)
    {
        // Figures at the end are figures: "form360"; and short ones are too easily a word: "4th".
        if (word is "n0") return "no";
        if (word.Length < 4 || word.All(char.IsLetter) || word.AsSpan().TrimEnd("0123456789").IndexOfAnyExceptInRange('a', 'z') < 0) return null;
        var letters = Signless(word);
        if (Vocabulary.Knows(letters)) return letters;
        var other = string.Concat(word.Zip(letters, (sign, letter) => sign == '1' ? 'l' : letter));
        return Vocabulary.Knows(other) ? other : null;
    }
}
