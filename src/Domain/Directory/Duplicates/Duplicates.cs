namespace Linkwork.Domain.Directory;

/// <summary>Two entries that may be one service. The smaller id comes first, so a pair is one pair.</summary>
public sealed record LikePair(EntryTraits First, EntryTraits Second, Likeness Likeness)
{
    public static (Guid First, Guid Second) Key(Guid a, Guid b) => a.CompareTo(b) < 0 ? (a, b) : (b, a);

    public static string FingerprintOf(EntryTraits a, EntryTraits b) => a.Id.CompareTo(b.Id) < 0 ? a.Fingerprint + b.Fingerprint : b.Fingerprint + a.Fingerprint;
}

/// <summary>Finds entries that may be the same among many.</summary>
/// <remarks>Only entries that share a key are compared, and a key that more than <see cref="Crowd"/> have tells nothing (a council's switchboard, a chain's
/// name): at most entries × keys × crowd comparisons, where all pairs would be entries squared.</remarks>
public static class Duplicates
{
    public const int Crowd = 50;

    public static IReadOnlyList<LikePair> Among(IReadOnlyList<EntryTraits> entries)
    {
        Dictionary<string, List<int>> sharing = new(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
            foreach (var key in entries[i].Keys().Distinct(StringComparer.Ordinal))
            {
                if (!sharing.TryGetValue(key, out var those)) sharing[key] = those = [];
                if (those.Count <= Crowd) those.Add(i);
            }

        HashSet<(int, int)> compared = [];
        List<LikePair> found = [];
        foreach (var those in sharing.Values.Where(those => those.Count is > 1 and <= Crowd))
            for (var i = 0; i < those.Count; i++)
                for (var j = i + 1; j < those.Count; j++)
                    if (compared.Add((those[i], those[j])) && Likeness.Of(entries[those[i]], entries[those[j]]) is { } likeness)
                        found.Add(Pair(entries[those[i]], entries[those[j]], likeness));
        return found;
    }

    private static LikePair Pair(EntryTraits a, EntryTraits b, Likeness likeness) => a.Id.CompareTo(b.Id) < 0 ? new(a, b, likeness) : new(b, a, likeness);
}
