namespace Linkwork.Domain.Outcomes;

/// <summary>A table of counts of people, in which nothing hidden can be worked out, not even by somebody who knows the true total of every line and every
/// column: for each hidden count there is another table that fits all that is shown, and all totals, with another number there.</summary>
/// <remarks>Primary rule: <see cref="SmallNumbers"/>. Complementary rule: a hidden count stands at the corner of a rectangle of hidden ones round which one
/// person can be moved without changing any total. Of several ways the one that hides fewest people is taken. Where only one line has anything in it, another count
/// of it is hidden: its total then tells nothing. A line or column with nobody in it is said to be empty.</remarks>
public static class SmallTable
{
    /// <param name="rule">How one count is published.</param>
    /// <param name="counts">By line, then by column; every line as long as the first.</param>
    public static Figure[][] Publish(SmallNumbers rule, int[][] counts)
    {
        var hidden = counts.Select(line => line.Select(count => rule.Publish(count).Value is null).ToArray()).ToArray();
        var rows = Enumerable.Range(0, counts.Length).Where(row => counts[row].Any(count => count > 0)).ToList();
        var columns = Enumerable.Range(0, counts.Length == 0 ? 0 : counts[0].Length).Where(column => counts.Any(line => line[column] > 0)).ToList();
        var cells = (from row in rows from column in columns select new Cell(row, column)).ToList();
        while (cells.Find(Bare) is { } bare)
            foreach (var cell in Covers(bare).MinBy(cover => (cover.Where(cell => !Hidden(cell)).Sum(Count), cover.Count(cell => !Hidden(cell))))!)
                hidden[cell.Row][cell.Column] = true;
        return [.. counts.Select((line, row) => line.Select((count, column) => hidden[row][column] ? Figure.Hidden : rule.Publish(count)).ToArray())];

        int Count(Cell cell) => counts[cell.Row][cell.Column];

        bool Hidden(Cell cell) => hidden[cell.Row][cell.Column];

        bool Bare(Cell cell) => Hidden(cell) && Count(cell) > 0 && Covers(cell) is { Count: > 0 } covers && !covers.Exists(cover => cover.TrueForAll(Hidden));

        // Each set of others that protects this count while all of it is hidden.
        List<List<Cell>> Covers(Cell its) => rows.Count == 1 || columns.Count == 1
            ? [.. cells.Where(cell => cell != its && Count(cell) > 0).Select(cell => new List<Cell> { cell })]
            : [.. from cell in cells
                  where cell.Row != its.Row && cell.Column != its.Column
                  let beside = new Cell(its.Row, cell.Column)
                  let below = new Cell(cell.Row, its.Column)
                  where Count(cell) > 0 || (Count(beside) > 0 && Count(below) > 0)
                  select new List<Cell> { beside, below, cell }];
    }

    private sealed record Cell(int Row, int Column);
}
