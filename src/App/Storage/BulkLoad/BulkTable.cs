using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Linkwork.Storage.BulkLoad;

/// <summary>A table as EF knows it, for rows that are too many for EF: names come from the model, so there is nothing to keep in step.</summary>
public sealed class BulkTable
{
    private readonly string key;

    public BulkTable(IModel model, Type type)
    {
        var entity = model.FindEntityType(type)!;
        Name = $"\"{entity.GetTableName()}\"";
        // A number that the database draws isn't ours to write.
        Columns = [.. entity.GetFlattenedProperties().Where(property => property is not { ClrType.IsPrimitive: true, ValueGenerated: ValueGenerated.OnAdd }).Select(property => new BulkColumn(property))];
        key = string.Join(", ", Columns.Where(column => column.IsKey).Select(column => column.Quoted));
    }

    public string Name { get; }

    public IReadOnlyList<BulkColumn> Columns { get; }

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
public sealed class BulkColumn(IProperty property)
{
    private readonly IClrPropertyGetter getter = property.GetGetter();
    private readonly IClrPropertyGetter? outer = property.DeclaringType is IComplexType complex ? complex.ComplexProperty.GetGetter() : null;
    private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;

    public string Property => property.Name;

    public string Quoted { get; } = $"\"{property.GetColumnName()}\"";

    public bool IsKey => property.IsPrimaryKey();

    /// <summary>As the database calls it.</summary>
    public string StoreType { get; } = property.GetRelationalTypeMapping().StoreType;

    /// <summary>As it is stored.</summary>
    public object? Of(object row)
    {
        var value = getter.GetClrValue(outer is null ? row : outer.GetClrValue(row)!);
        return value is null || convert is null ? value : convert(value);
    }
}
