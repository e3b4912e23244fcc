using System.Data.Common;
using Linkwork.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Linkwork.Bench.Data;

/// <summary>Writes entities as the model maps them, without EF's tracking, audit or outbox: COPY on PostgreSQL, one prepared statement a table on SQLite.</summary>
internal sealed class RowWriter(AppDb db, DbConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<Type, Shape> shapes = [];

    public long Written { get; private set; }

    /// <summary>Writes rows in the order given by type: a table's parents come first.</summary>
    public async Task WriteAsync(IEnumerable<object> rows)
    {
        var byType = rows.GroupBy(row => row.GetType()).ToList();
        await using var transaction = connection is SqliteConnection ? await connection.BeginTransactionAsync() : null;
        foreach (var group in byType)
        {
            var shape = ShapeOf(group.Key);
            if (connection is NpgsqlConnection postgres) await CopyAsync(postgres, shape, group);
            else Insert((SqliteConnection)connection, (SqliteTransaction)transaction!, shape, group);
            Written += group.Count();
        }

        if (transaction is not null) await transaction.CommitAsync();
    }

    private static async Task CopyAsync(NpgsqlConnection postgres, Shape shape, IEnumerable<object> rows)
    {
        await using var copy = await postgres.BeginBinaryImportAsync($"COPY \"{shape.Table}\" ({shape.ColumnList}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var column in shape.Columns)
                if (column.Of(row) is { } value) await copy.WriteAsync(value, column.StoreType);
                else await copy.WriteNullAsync();
        }

        await copy.CompleteAsync();
    }

    private static void Insert(SqliteConnection sqlite, SqliteTransaction transaction, Shape shape, IEnumerable<object> rows)
    {
        if (shape.Insert is null)
        {
            shape.Insert = sqlite.CreateCommand();
            shape.Insert.CommandText = $"INSERT INTO \"{shape.Table}\" ({shape.ColumnList}) VALUES ({string.Join(", ", shape.Columns.Select((_, i) => $"@p{i}"))})";
            for (var i = 0; i < shape.Columns.Count; i++) shape.Insert.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        }

        shape.Insert.Transaction = transaction;
        foreach (var row in rows)
        {
            for (var i = 0; i < shape.Columns.Count; i++) shape.Insert.Parameters[i].Value = shape.Columns[i].Of(row) ?? DBNull.Value;
            shape.Insert.ExecuteNonQuery();
        }
    }

    private Shape ShapeOf(Type type)
    {
        if (!shapes.TryGetValue(type, out var shape)) shapes[type] = shape = new(db.Model.FindEntityType(type)!);
        return shape;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var shape in shapes.Values.Where(shape => shape.Insert is not null)) await shape.Insert!.DisposeAsync();
    }

    private sealed class Shape(IEntityType entity)
    {
        public string Table { get; } = entity.GetTableName()!;

        public IReadOnlyList<Column> Columns { get; } = [.. entity.GetFlattenedProperties().Where(property => !property.IsShadowProperty()).Select(property => new Column(property))];

        public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

        public SqliteCommand? Insert { get; set; }
    }

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly IClrPropertyGetter? outer = property.DeclaringType is IComplexType complex ? complex.ComplexProperty.GetGetter() : null;
        private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public string StoreType { get; } = property.GetRelationalTypeMapping().StoreType;

        public object? Of(object row)
        {
            var value = getter.GetClrValue(outer is null ? row : outer.GetClrValue(row)!);
            return value is null || convert is null ? value : convert(value);
        }
    }
}
