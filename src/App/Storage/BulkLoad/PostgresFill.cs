using Npgsql;

namespace Linkwork.Storage.BulkLoad;

/// <summary>Fills a table by PostgreSQL's binary COPY.</summary>
internal static class PostgresFill
{
    public static async Task FillAsync(NpgsqlConnection connection, string into, BulkTable table, IEnumerable<object> rows, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {into} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            await copy.StartRowAsync(cancellation);
            foreach (var column in table.Columns)
                if (column.Of(row) is { } value)
                    await copy.WriteAsync(value, column.StoreType, cancellation);
                else
                    await copy.WriteNullAsync(cancellation);
        }
        await copy.CompleteAsync(cancellation);
    }
}
