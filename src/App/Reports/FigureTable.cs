using Linkwork.Domain.Outcomes;
using Linkwork.Domain.People;

namespace Linkwork.Reports;

/// <summary>One question with its figures, divided in several ways.</summary>
public sealed record FigureTable(string Title, string Says, IReadOnlyList<string> Columns, IReadOnlyList<FigureSection> Sections)
{
    /// <summary>Tables of one quarter as a spreadsheet reads them, a figure a line.</summary>
    public static byte[] Csv(Quarter quarter, IEnumerable<FigureTable> tables) => CsvText.Of((
        from table in tables
        from section in table.Sections
        from row in section.Rows
        from column in Enumerable.Range(0, table.Columns.Count)
        select new[] { $"{quarter}", table.Title, section.Name, row.Name, table.Columns[column], $"{row.Cells[column]}" }).Prepend(["quarter", "table", "by", "of", "figure", "count"]));
}

/// <summary>Rows that together are everybody: a table by itself, hidden by itself.</summary>
public sealed record FigureSection(string Name, IReadOnlyList<FigureRow> Rows)
{
    /// <summary>Each column added up, of what is shown.</summary>
    public FigureRow Total => new("All", [.. Enumerable.Range(0, Rows[0].Cells.Count).Select(column => SmallNumbers.Total(Rows.Select(row => row.Cells[column])))]);

    public static FigureSection ByTeam<T>(SmallNumbers rule, IReadOnlyList<TeamsShown> groups, IReadOnlyList<T> lines, int columns, Func<T, int> column)
        where T : ICounted =>
        Of("By team", rule, groups, lines, [.. groups.Select(group => group.Name)], line => groups.First(group => group.Teams.Contains(line.TeamId)).Name, columns, column);

    /// <param name="groups">Teams that may be shown; lines of others are left out.</param>
    /// <param name="names">Of the rows, in their order; a row with nobody in it is left out.</param>
    /// <param name="name">The row that a line belongs to.</param>
    /// <param name="column">The column that a line belongs to.</param>
    public static FigureSection Of<T>(string title, SmallNumbers rule, IReadOnlyList<TeamsShown> groups, IReadOnlyList<T> lines, IReadOnlyList<string> names, Func<T, string> name, int columns, Func<T, int> column)
        where T : ICounted
    {
        var counts = names.Select(_ => new int[columns]).ToArray();
        foreach (var line in lines.Where(line => groups.Any(group => group.Teams.Contains(line.TeamId)))) counts[IndexOf(names, name(line))][column(line)] += line.Count;
        var there = Enumerable.Range(0, names.Count).Where(row => counts[row].Sum() > 0).ToList();
        var cells = SmallTable.Publish(rule, [.. there.Select(row => counts[row])]);
        return new(title, [.. there.Select((row, i) => new FigureRow(names[row], cells[i]))]);
    }

    private static int IndexOf(IReadOnlyList<string> names, string name) => Enumerable.Range(0, names.Count).First(i => names[i] == name);
}

public sealed record FigureRow(string Name, IReadOnlyList<Figure> Cells)
{
    /// <summary>The row added up, of what is shown.</summary>
    public Figure All => SmallNumbers.Total(Cells);
}

/// <summary>What is counted in the same places, of one team.</summary>
public interface ICounted
{
    Guid TeamId { get; }

    /// <summary>How many.</summary>
    int Count { get; }
}

/// <summary>Cases or people that are counted in the same places, or one complaint.</summary>
public interface IAuditLine : ICounted
{
    PersonDetails Person { get; }
}
