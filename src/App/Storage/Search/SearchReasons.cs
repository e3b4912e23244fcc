namespace Linkwork.Storage;

/// <summary>Says why a service was found, from the words it holds.</summary>
internal static class SearchReasons
{
    public static IReadOnlyList<string> Of(Candidate candidate, IReadOnlyList<SearchWord> words, Need? need)
    {
        var found = candidate.Found;
        (string Where, HashSet<string> Words)[] places =
        [
            ("in its name", [.. SearchWords.Split(found.Name)]), ("in its organisation’s name", [.. SearchWords.Split(found.Organisation)]),
            ("in what it says", [.. SearchWords.Split(found.Description), .. SearchWords.Split(candidate.Rest)]),
        ];
        List<string> reasons = [];
        foreach (var word in words)
        {
            var listed = word.Needs.Select(listed => listed.Need).Where(found.Needs.Contains).Select(its => $"“{word.Typed}”: listed under {its.Label()}");
            var held = places.Select(place => (place.Where, Word: place.Words.Where(word.Matches).OrderBy(its => its != word.Typed).ThenBy(its => its.Length).ThenBy(its => its, StringComparer.Ordinal).FirstOrDefault()))
                .Where(hit => hit.Word is not null).Take(1).Select(hit => $"“{hit.Word}” {hit.Where}");
            reasons.AddRange(held.Concat(listed));
        }

        if (need is { } asked && !reasons.Exists(reason => reason.EndsWith(asked.Label(), StringComparison.Ordinal))) reasons.Add($"listed under {asked.Label()}");
        return [.. reasons.Distinct(StringComparer.Ordinal)];
    }
}
