using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Linkwork.Storage.BulkLoad;

/// <summary>A table as EF knows it, for rows that are too many for EF: names come from the model, so there is nothing to keep in step.</summary>
public sealed class BulkTable<T>
    where T : class
{
    private readonly string key;

    public BulkTable(IModel model)
    {
        var entity = model.FindEntityType(typeof(T))!;
        Name = $"\"{entity.GetTableName()}\"";
        Columns = [.. entity.GetProperties().Select(property => new BulkColumn<T>(property))];
        key = string.Join(", ", Columns.Where(column => column.IsKey).Select(column => column.Quoted));
    }

    public string Name { get; }

    public IReadOnlyList<BulkColumn<T>> Columns { get; }

    public string ColumnList => string.Join(", ", Columns.Select(column => column.Quoted));

    /// <summary>Adds what is new and changes what differs. In the order of the key: a tree fills faster, and two merges at once don't deadlock.</summary>
    public string MergeFrom(string stage, IReadOnlyList<string> decided)
    {
        var changing = Columns.Where(column => decided.Contains(column.Property)).Select(column => column.Quoted).ToList();
        return $"""
            INSERT INTO {Name} ({ColumnList}) SELECT {ColumnList} FROM {stage} WHERE 1 = 1 ORDER BY {key}
            ON CONFLICT ({key}) DO UPDATE SET {string.Join(", ", changing.Select(column => $"{column} = excluded.{column}"))}
            WHERE {string.Join(" OR ", changing.Select(column => $"{Name}.{column} IS DISTINCT FROM excluded.{column}"))}
            """;
    }
}

/// <summary>One column of a row.</summary>
public sealed class BulkColumn<T>(IProperty property)
{
    private readonly Func<T, object?> value = Getter(property);

    public string Property => property.Name;

    public string Quoted { get; } = $"\"{property.GetColumnName()}\"";

    public bool IsKey => property.IsPrimaryKey();

    /// <summary>Without the question mark.</summary>
    public Type Type { get; } = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    public object? Of(T row) => value(row);

    private static Func<T, object?> Getter(IProperty property)
    {
        var getter = property.GetGetter();
        return row => getter.GetClrValue(row!);
    }
}
