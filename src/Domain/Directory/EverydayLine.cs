namespace Linkwork.Domain.Directory;

/// <summary>What people say for what services say, as a directory editor has it: beside the lines that come with the program, or in place of one of them.</summary>
public sealed class EverydayLine : IVersioned
{
    public const int MostPhrases = 100, LongestPhrase = 60, MostWordsInPhrase = 10;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The key of the program's line that it stands in place of; null: a line of its own.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>Words and phrases in small letters, without signs.</summary>
    public List<string> PeopleSay { get; private set; } = [];

    /// <summary>Single words, the most telling first.</summary>
    public List<string> ServicesSay { get; private set; } = [];

    /// <summary>Services listed under these are found too.</summary>
    public List<Need> Needs { get; private set; } = [];
    public string By { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public int Version { get; private set; }

    /// <summary>The program's line is switched off, and nothing stands for it.</summary>
    public bool LeftOut => PeopleSay.Count == 0 && ServicesSay.Count == 0;

    public static IEnumerable<Problem> Problems(IReadOnlyList<string> peopleSay, IReadOnlyList<string> servicesSay, IReadOnlyCollection<Need> needs)
    {
        if (peopleSay.Count == 0) yield return new(nameof(PeopleSay), "Enter at least one word or phrase that people say");
        if (servicesSay.Count == 0 && needs.Count == 0) yield return new(nameof(ServicesSay), "Enter a word that services say for it, or choose a need");
        foreach (var (field, phrases) in new[] { (nameof(PeopleSay), peopleSay), (nameof(ServicesSay), servicesSay) })
        {
            if (phrases.Count > MostPhrases) yield return new(field, $"Enter {MostPhrases} or fewer. Put the others on a line of their own");
            if (phrases.FirstOrDefault(phrase => phrase.Length > LongestPhrase || phrase.Count(letter => letter == ' ') >= MostWordsInPhrase) is { } longest)
                yield return new(field, $"“{longest}” is too long: nobody would type it just so. Use {MostWordsInPhrase} words or fewer");
        }

        if (servicesSay.FirstOrDefault(phrase => phrase.Contains(' ', StringComparison.Ordinal)) is { } several)
            yield return new(nameof(ServicesSay), $"“{several}” is several words. Enter only the telling one, or each on a line of its own");
    }

    public void Say(IEnumerable<string> peopleSay, IEnumerable<string> servicesSay, IEnumerable<Need> needs, string by, DateTimeOffset at)
    {
        (PeopleSay, ServicesSay, Needs) = ([.. peopleSay.Distinct(StringComparer.Ordinal)], [.. servicesSay.Distinct(StringComparer.Ordinal)], [.. needs.Distinct().Order()]);
        (By, At) = (by, at);
    }
}

/// <summary>After a search with this word somebody was told of or sent to a service that doesn't speak of it. Whose search it was and for whom isn't kept.</summary>
public sealed class SearchChoice
{
    /// <summary>Says nothing of the moment, which would tell whose search it was.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();
    public required string Word { get; init; }
    public required Guid ServiceId { get; init; }
    public required DateOnly On { get; init; }
}

/// <summary>A word that editors aren't asked about again.</summary>
public sealed class SettledWord
{
    public required string Word { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}
