using Microsoft.Data.Sqlite;

namespace Linkwork.Storage.BulkLoad;

/// <summary>Fills a temporary table of SQLite by one prepared statement.</summary>
internal static class SqliteFill
{
    public static void Fill<T>(SqliteConnection connection, string stage, BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellation)
        where T : class
    {
        // Deferred: only the temporary database is written, so the real one stays free for others meanwhile.
        using var transaction = connection.BeginTransaction(deferred: true);
        using var insert = connection.CreateCommand();
        var parameters = table.Columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" })).ToArray();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {stage} VALUES ({string.Join(", ", parameters.Select(parameter => parameter.ParameterName))})";
        insert.Prepare();
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++)
                parameters[i].Value = table.Columns[i].Of(row) ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }
}
