using System.Data.Common;

namespace Linkwork.Storage;

/// <summary>Brings a database up to date with the hand-written SQL of its engine, each file once, in order, in a transaction of its own.</summary>
public static class Migrator
{
    /// <returns>The names of the files that were applied now.</returns>
    public static async Task<IReadOnlyList<string>> MigrateAsync(IEngine engine, CancellationToken cancellation = default)
    {
        await using var connection = await engine.OpenAsync(cancellation);
        await RunAsync(connection, null, Sql.Read($"{engine.Name}/before.sql"), cancellation);
        var done = await DoneAsync(connection, cancellation);
        List<string> applied = [];
        foreach (var name in Sql.Migrations(engine.Name).Where(name => !done.Contains(name)))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await RunAsync(connection, transaction, Sql.Read($"{engine.Name}/{name}.sql"), cancellation);
            await RunAsync(connection, transaction, $"INSERT INTO schema_version (name, at) VALUES ('{name}', CURRENT_TIMESTAMP)", cancellation);
            await transaction.CommitAsync(cancellation);
            applied.Add(name);
        }

        await RunAsync(connection, null, Sql.Read($"{engine.Name}/after.sql"), cancellation);
        return applied;
    }

    /// <summary>True when nothing is left to apply.</summary>
    public static async Task<bool> UpToDateAsync(IEngine engine, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenAsync(cancellation);
        var done = await DoneAsync(connection, cancellation);
        return Sql.Migrations(engine.Name).All(done.Contains);
    }

    private static async Task<HashSet<string>> DoneAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM schema_version";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        HashSet<string> done = [];
        while (await reader.ReadAsync(cancellation)) done.Add(reader.GetString(0));
        return done;
    }

    private static async Task RunAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, transaction, 600);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
