namespace Linkwork.Storage;

/// <summary>One thing that a search speaks of, and everything that counts as it.</summary>
/// <param name="Typed">As typed, small letters, no accents; several words where they belong together ("off sick").</param>
/// <param name="Forms">The word itself, its family, and what was meant where it looks like a slip; none for a phrase.</param>
/// <param name="Start">What a word may begin with to count for half, or null.</param>
/// <param name="Synonyms">What services say for it.</param>
/// <param name="Needs">Services listed under these needs count too.</param>
/// <param name="Meant">What it was taken for, when it looks like a slip.</param>
public sealed record SearchWord(string Typed, IReadOnlyList<SearchTerm> Forms, SearchTerm? Start, IReadOnlyList<SearchTerm> Synonyms, IReadOnlyList<(Need Need, double Worth)> Needs, string? Meant = null)
{
    /// <summary>What the best match of it is worth.</summary>
    public double Worth { get; } = Forms.Concat(Synonyms).Select(term => term.Worth).Concat(Needs.Select(need => need.Worth)).DefaultIfEmpty(1).Max();

    public bool Matches(string word) => Forms.Any(form => form.Text == word) || (Start is not null && word.StartsWith(Start.Text, StringComparison.Ordinal)) || Synonyms.Any(synonym => synonym.Text == word);
}

/// <param name="Text">A word as services write it, small letters, no accents.</param>
/// <param name="Worth">How much finding it tells: more the rarer it is, less when it isn't what was typed.</param>
public sealed record SearchTerm(string Text, double Worth);
