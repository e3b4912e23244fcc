using FsCheck.Xunit;
using Linkwork.Domain.Outcomes;

namespace Linkwork.Domain.Tests.Outcomes;

public class SmallTableTests
{
    private static readonly SmallNumbers Rule = new();

    [Fact]
    public void One_small_count_takes_others_with_it_so_that_no_total_tells() => Assert.Equal(
        ["* * 30", "* * 25", "20 20 20"], Shown([[3, 12, 30], [15, 14, 25], [20, 20, 20]]));

    [Fact]
    public void Where_one_line_has_anybody_another_count_of_it_is_hidden()
    {
        Assert.Equal(["* * 30 0"], Shown([[3, 12, 30, 0]]));
        Assert.Equal(["*", "*", "30", "0"], Shown([[3], [12], [30], [0]]));
        Assert.Equal(["* * 30", "0 0 0"], Shown([[3, 12, 30], [0, 0, 0]]));
    }

    [Fact]
    public void One_alone_is_hidden_alone_since_its_total_is_as_small() => Assert.Equal(["0 * 0"], Shown([[0, 5, 0]]));

    [Fact]
    public void Where_nothing_is_small_nothing_is_hidden() => Assert.Equal(["10 10", "0 40"], Shown([[8, 12], [0, 41]]));

    /// <summary>The attacker knows the rule, every count that is shown, exactly, and the true total of every line and column: for each hidden count another table fits all of it.</summary>
    [Property(MaxTest = 2000)]
    public bool No_hidden_count_can_be_worked_out_from_totals(byte[] some, byte wide, byte tall)
    {
        var counts = Table(some, 2 + wide % 4, 2 + tall % 4);
        var shown = SmallTable.Publish(Rule, counts);
        var (rows, columns) = (counts.Count(line => line.Any(count => count > 0)), Enumerable.Range(0, counts[0].Length).Count(column => counts.Any(line => line[column] > 0)));
        if (rows < 2 || columns < 2) return true; // of these the next test tells
        return Cells(counts).Where(cell => shown[cell.Row][cell.Column].Value is null && counts[cell.Row][cell.Column] > 0).All(cell => AnotherFits(counts, shown, cell));
    }

    [Property(MaxTest = 1000)]
    public bool In_one_line_its_total_tells_nothing(byte[] some)
    {
        var counts = Table(some, Math.Max(1, some.Length), 1);
        var shown = SmallTable.Publish(Rule, counts)[0];
        var hidden = Enumerable.Range(0, shown.Length).Where(column => shown[column].Value is null && counts[0][column] > 0).ToList();
        return hidden.Count != 1 || counts[0].Sum() < Rule.HideBelow;
    }

    [Property(MaxTest = 1000)]
    public bool What_is_shown_is_as_one_count_is_published_and_nothing_small_ever_is(byte[] some, byte wide, byte tall)
    {
        var counts = Table(some, 1 + wide % 5, 1 + tall % 5);
        var shown = SmallTable.Publish(Rule, counts);
        return Cells(counts).All(cell => (shown[cell.Row][cell.Column].Value is null || shown[cell.Row][cell.Column] == Rule.Publish(counts[cell.Row][cell.Column]))
            && (counts[cell.Row][cell.Column] is < 1 or > 7 || shown[cell.Row][cell.Column].Value is null));
    }

    /// <summary>Another way than the program's: one more here, or one fewer, can be made good along hidden counts, from line to column and back, so that all totals stay.</summary>
    private static bool AnotherFits(int[][] counts, Figure[][] shown, (int Row, int Column) cell) =>
        Leads(counts, shown, cell, from: ~cell.Column, to: cell.Row) || Leads(counts, shown, cell, from: cell.Row, to: ~cell.Column);

    // Lines are 0, 1, 2 …; columns ~0, ~1, ~2 …. From a line to a column one more is added where they meet; from a column to a line one is taken away, where there is one.
    private static bool Leads(int[][] counts, Figure[][] shown, (int Row, int Column) but, int from, int to)
    {
        HashSet<int> reached = [from];
        Stack<int> walk = new([from]);
        while (walk.TryPop(out var at))
            foreach (var cell in Cells(counts).Where(cell => cell != but && shown[cell.Row][cell.Column].Value is null && at == (at >= 0 ? cell.Row : ~cell.Column) && (at >= 0 || counts[cell.Row][cell.Column] > 0)))
                if (reached.Add(at >= 0 ? ~cell.Column : cell.Row)) walk.Push(at >= 0 ? ~cell.Column : cell.Row);
        return reached.Contains(to);
    }

    private static IEnumerable<(int Row, int Column)> Cells(int[][] counts) =>
        from row in Enumerable.Range(0, counts.Length) from column in Enumerable.Range(0, counts[row].Length) select (row, column);

    /// <summary>Mostly small and middling, some nothing: where hiding is hard.</summary>
    private static int[][] Table(byte[] some, int wide, int tall) =>
        [.. Enumerable.Range(0, tall).Select(row => Enumerable.Range(0, wide).Select(column => some.Length == 0 ? 0 : some[(row * wide + column) % some.Length] % 30 is var count && count > 20 ? 0 : count).ToArray())];

    private static string[] Shown(int[][] counts) => [.. SmallTable.Publish(Rule, counts).Select(line => string.Join(' ', line))];
}
