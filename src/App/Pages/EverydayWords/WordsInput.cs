using Linkwork.Domain.Directory;
using Linkwork.Ui;

namespace Linkwork.Pages.EverydayWords;

/// <summary>One line of the table of everyday words, as a form has it.</summary>
public sealed class WordsInput
{
    /// <summary>One word or phrase a line.</summary>
    public string? PeopleSay { get; set; }

    public string? ServicesSay { get; set; }

    public List<Need> Needs { get; set; } = [];

    public static WordsInput Of(WordLine line) => new() { PeopleSay = string.Join('\n', line.PeopleSay), ServicesSay = string.Join('\n', line.ServicesSay), Needs = [.. line.Needs] };

    public IEnumerable<Problem> Problems(Storage.EverydayWords table)
    {
        foreach (var problem in EverydayLine.Problems(Phrases(PeopleSay), Phrases(ServicesSay), Needs)) yield return problem;
        foreach (var (field, typed) in new[] { (nameof(PeopleSay), PeopleSay), (nameof(ServicesSay), ServicesSay) })
            if (Phrases(typed).FirstOrDefault(word => table.IsSmall(word) || table.IsWeak(word)) is { } little)
                yield return new(field, $"“{little}” by itself says too little about a service. Take it out, or add the words that go with it");
    }

    public void WriteTo(EverydayLine line, string by, DateTimeOffset at) => line.Say(Phrases(PeopleSay), Phrases(ServicesSay), Needs, by, at);

    public Theirs Differences(WordsInput saved)
    {
        var theirs = new Theirs();
        theirs.Compare(nameof(PeopleSay), PeopleSay, saved.PeopleSay);
        theirs.Compare(nameof(ServicesSay), ServicesSay, saved.ServicesSay);
        theirs.Compare(nameof(Needs), Labels(Needs), Labels(saved.Needs));
        return theirs;
    }

    public static string Labels(IEnumerable<Need> needs) => string.Join(", ", needs.Order().Select(need => need.Label()));

    // As a search reads what is typed.
    private static List<string> Phrases(string? typed) =>
        [.. (typed ?? "").Split(['\n', ','], StringSplitOptions.TrimEntries).Select(phrase => string.Join(' ', SearchWords.Typed(phrase))).Where(phrase => phrase.Length > 0).Distinct(StringComparer.Ordinal)];
}
