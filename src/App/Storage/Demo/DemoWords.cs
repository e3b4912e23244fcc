using System.Globalization;
using CsvHelper;

namespace Linkwork.Storage.Demo;

/// <summary>The invented words: CSV tables built into the program, so that somebody who writes better can put them right in a spreadsheet.</summary>
internal static class DemoWords
{
    private static readonly Lazy<Dictionary<string, List<(string Text, Ages Ages)>>> Phrases = new(() => Table("phrases")
        .GroupBy(row => row["kind"], row => (row["text"], Ages.Read(row["ages"]))).ToDictionary(group => group.Key, group => group.ToList()));
    private static readonly Lazy<Dictionary<string, List<string>>> AllNames = new(() => Table("names")
        .GroupBy(row => row["kind"], row => row["name"]).ToDictionary(group => group.Key, group => group.ToList()));

    /// <summary>Everything said of one kind, such as "matters" or "closing"; by somebody of that age, when it says.</summary>
    public static IReadOnlyList<string> Of(string kind, int? age = null) =>
        [.. Phrases.Value[kind].Where(phrase => age is null || phrase.Ages.Fit(age.Value)).Select(phrase => phrase.Text)];

    /// <summary>How old whoever says the number-th phrase of a kind may be.</summary>
    public static Ages AgesOf(string kind, int number) => Phrases.Value[kind][number].Ages;

    /// <param name="kind">A gender code (1, 2 or 9) for given names, or "family".</param>
    public static IReadOnlyList<string> Names(string kind) => AllNames.Value[kind];

    /// <summary>The rows of one table by column; an empty field is an empty string.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string name)
    {
        using var stream = typeof(DemoWords).Assembly.GetManifestResourceStream($"Demo/{name}.csv")
            ?? throw new InvalidOperationException($"The demo's {name}.csv is not built into the program.");
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', HasHeader = true });
        reader.ReadHeader();
        var columns = reader.Headers.ToList();
        List<IReadOnlyDictionary<string, string>> rows = [];
        while (reader.Read()) rows.Add(Enumerable.Range(0, columns.Count).ToDictionary(i => columns[i], reader.GetString));
        return rows;
    }
}

/// <summary>From and to in whole years, both included; "60-" has no end, nothing is anybody.</summary>
internal sealed record Ages(int From, int To)
{
    public bool Fit(int age) => From <= age && age <= To;

    public static Ages Read(string text) => text.Split('-') is [var from, var to]
        ? new(int.Parse(from, CultureInfo.InvariantCulture), to.Length == 0 ? 130 : int.Parse(to, CultureInfo.InvariantCulture)) : new(0, 130);

    public static int Of(DateOnly bornOn, DateTimeOffset at)
    {
        var day = London.Date(at);
        return day.Year - bornOn.Year - (day < bornOn.AddYears(day.Year - bornOn.Year) ? 1 : 0);
    }
}
