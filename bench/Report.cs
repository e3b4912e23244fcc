using System.Text.Json;

namespace Linkwork.Bench;

/// <summary>One line of the table.</summary>
/// <param name="Floor">The same work with nothing in between, in the same unit; null where there is none.</param>
/// <param name="Ratio">How near the floor it comes: 1 is as fast.</param>
/// <param name="Budget">As design.md says it.</param>
internal sealed record Row(string Name, string Engine, string Size, double Value, string Unit, double? Floor, double? Ratio, string Budget, bool Met)
{
    /// <summary>A measured stretch as rows: how many a second beside the floor, and the two times.</summary>
    public static List<Row> Of(string name, string engine, string size, Load.Stretch page, double floor, double? leastRatio, double? mostP99)
    {
        var ratio = page.PerSecond / floor;
        var right = page.Wrong == 0;
        if (!right) Console.Error.WriteLine($"{name}: {page.Wrong} wrong answers, so this row says nothing.");
        return
        [
            new(name, engine, size, page.PerSecond, "per s", floor, ratio, leastRatio is { } least ? $">= {least:P0} of the floor" : "", right && !(ratio < leastRatio)),
            new($"{name} p50", engine, size, page.P50, "ms", null, null, "", right),
            new($"{name} p99", engine, size, page.P99, "ms", null, null, mostP99 is { } most ? $"< {most:N0} ms" : "", right && !(page.P99 >= mostP99)),
        ];
    }
}

internal static class Report
{
    private static readonly JsonSerializerOptions AsJson = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Print(IReadOnlyList<Row> rows)
    {
        Console.WriteLine($"\n{"what",-28}{"engine",-10}{"size",-7}{"value",10} {"unit",-8}{"floor",10}{"ratio",8}  budget");
        foreach (var row in rows) Console.WriteLine(Line(row));
    }

    public static string Line(Row row) =>
        $"{row.Name,-28}{row.Engine,-10}{row.Size,-7}{row.Value,10:N1} {row.Unit,-8}{row.Floor,10:N1}{row.Ratio,8:P0}  {row.Budget}{(row.Budget.Length == 0 ? "" : row.Met ? ": met" : ": NOT MET")}";

    public static Task WriteAsync(string file, IReadOnlyList<Row> rows) =>
        File.WriteAllTextAsync(file, JsonSerializer.Serialize(rows, AsJson));
}
