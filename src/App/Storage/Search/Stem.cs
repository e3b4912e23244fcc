namespace Linkwork.Storage;

/// <summary>Cuts a word to the part that its family shares: "drinking", "drinks" and "drink" to "drink". Light: a family it misses costs a match, a wrong one would cost trust.</summary>
/// <remarks>After M. F. Porter, "An algorithm for suffix stripping" (1980), with few of its endings.</remarks>
public static class Stem
{
    // What must be left, so that "caring" isn't about cars nor "career" about care.
    private static readonly (string Ending, int Left)[] Endings =
    [
        ("ability", 4), ("ation", 5), ("ments", 5), ("ment", 5), ("ness", 4), ("ings", 4), ("ship", 4), ("less", 4), ("ions", 6), ("ing", 4), ("ion", 6), ("ers", 5), ("ful", 4), ("ed", 4), ("er", 5), ("ly", 4),
    ];

    public static string Of(string word)
    {
        if (word.Length <= 3 || !word.All(char.IsAsciiLetter)) return word;
        var stem = Cut(Cut(Singular(word)));
        // "swimming" and "swim".
        if (stem.Length > 4 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'e' or 'o')) stem = stem[..^1];
        if (stem.Length > 4 && stem[^1] is 'e') stem = stem[..^1];
        return stem[^1] is 'y' ? stem[..^1] + "i" : stem;
    }

    private static string Cut(string word)
    {
        foreach (var (ending, left) in Endings)
            if (word.Length - ending.Length >= left && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }

    private static string Singular(string word) => word switch
    {
        _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
        _ when word.EndsWith("sses", StringComparison.Ordinal) => word[..^2],
        _ when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) && !word.EndsWith("is", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };
}
