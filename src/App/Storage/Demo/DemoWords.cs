using CsvHelper;

namespace Linkwork.Storage.Demo;

/// <summary>The invented words: CSV tables built into the program, so that somebody who writes better can put them right in a spreadsheet.</summary>
internal static class DemoWords
{
    private static readonly Lazy<Dictionary<string, List<string>>> Phrases = new(() => ByKind("phrases", "text"));
    private static readonly Lazy<Dictionary<string, List<string>>> AllNames = new(() => ByKind("names", "name"));

    /// <summary>Everything said of one kind, such as "matters" or "closing".</summary>
    public static IReadOnlyList<string> Of(string kind) => Phrases.Value[kind];

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

    private static Dictionary<string, List<string>> ByKind(string table, string column) =>
        Table(table).GroupBy(row => row["kind"], row => row[column]).ToDictionary(group => group.Key, group => group.ToList());
}
