using Microsoft.Data.Sqlite;

namespace Linkwork.Storage.BulkLoad;

/// <summary>Fills a table of SQLite by one prepared statement.</summary>
internal static class SqliteFill
{
    /// <param name="within">The transaction that this is part of; null to have one of its own, which must then be only on what this connection alone sees.</param>
    public static void Fill(SqliteConnection connection, string into, BulkTable table, IEnumerable<object> rows, SqliteTransaction? within, CancellationToken cancellation)
    {
        // Deferred: only the temporary database is written, so the real one stays free for others meanwhile.
        using var own = within is null ? connection.BeginTransaction(deferred: true) : null;
        using var insert = connection.CreateCommand();
        var parameters = table.Columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" })).ToArray();
        insert.Transaction = within ?? own;
        insert.CommandText = $"INSERT INTO {into} ({table.ColumnList}) VALUES ({string.Join(", ", parameters.Select(parameter => parameter.ParameterName))})";
        insert.Prepare();
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++)
                parameters[i].Value = table.Columns[i].Of(row) ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
        own?.Commit();
    }
}
