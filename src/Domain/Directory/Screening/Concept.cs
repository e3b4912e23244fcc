namespace Linkwork.Domain.Directory;

/// <summary>One idea and the many ways to say it. Rules speak of ideas, so that a scam in new words meets the same rule.</summary>
internal sealed class Concept
{
    /// <summary>Ways to say it, apart by semicolons or line breaks; see <see cref="Phrase"/>.</summary>
    public Concept(string ways) => Phrases =
        [.. ways.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(way => new Phrase(way))];

    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>A hit with one of these within five words is about something else: a loan of a wheelchair is no loan.</summary>
    public Concept? Unless { get; init; }

    /// <summary>Said although others warn of it: a warning in the same sentence doesn't take it back.</summary>
    public bool DespiteWarnings { get; init; }
}
