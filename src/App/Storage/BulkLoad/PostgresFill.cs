using Npgsql;
using NpgsqlTypes;

namespace Linkwork.Storage.BulkLoad;

/// <summary>Fills a table by PostgreSQL's binary COPY.</summary>
internal static class PostgresFill
{
    public static async Task FillAsync<T>(NpgsqlConnection connection, string stage, BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellation)
        where T : class
    {
        var types = table.Columns.Select(column => TypeOf(column.Type)).ToArray();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {stage} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            await copy.StartRowAsync(cancellation);
            for (var i = 0; i < types.Length; i++)
                if (table.Columns[i].Of(row) is { } value)
                    await copy.WriteAsync(value, types[i], cancellation);
                else
                    await copy.WriteNullAsync(cancellation);
        }
        await copy.CompleteAsync(cancellation);
    }

    private static NpgsqlDbType TypeOf(Type type) =>
        type == typeof(string) ? NpgsqlDbType.Text
        : type == typeof(double) ? NpgsqlDbType.Double
        : type == typeof(short) ? NpgsqlDbType.Smallint
        : type == typeof(int) ? NpgsqlDbType.Integer
        : type == typeof(bool) ? NpgsqlDbType.Boolean
        : type == typeof(DateOnly) ? NpgsqlDbType.Date
        : throw new NotSupportedException($"{type.Name} has no type in a bulk load yet.");
}
