namespace Linkwork.Bench.Services;

/// <summary>What a hundred times as many services cost.</summary>
internal static class Growth
{
    public static void Print(IReadOnlyList<Row> rows, IReadOnlyList<int> sizes)
    {
        if (sizes.Count < 2) return;
        Console.WriteLine($"\n{"growth",-34}{"engine",-10}{string.Concat(sizes.Select(size => $"{size,12:N0}"))}   from first to last");
        foreach (var its in rows.GroupBy(row => (row.Name, row.Engine, row.Unit)))
        {
            var values = sizes.Select(size => its.FirstOrDefault(row => row.Size == $"{size}")?.Value).ToList();
            Console.WriteLine($"{its.Key.Name,-34}{its.Key.Engine,-10}{string.Concat(values.Select(value => $"{value,12:N1}"))}   {its.Key.Unit}, x {values[^1] / values[0]:N2}");
        }
    }
}
