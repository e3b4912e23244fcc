using System.Diagnostics;
using Linkwork.Bench.Data;
using Linkwork.Storage;
using Npgsql;

namespace Linkwork.Bench.Services;

/// <summary>The floor of an import: the very rows that it left, audit and all, into an empty database with the same tables, indexes and triggers, by COPY or one INSERT a table, in one transaction.</summary>
internal static class BareCopy
{
    private static readonly string[] Tables = ["feed_source", "organisation", "service", "service_need", "location", "schedule", "service_contact", "verification", "audit_entry"];

    /// <returns>Seconds.</returns>
    public static async Task<double> RunAsync(string engine, string from, string folder, string? server)
    {
        var to = await Databases.NewAsync(engine, $"bare{Guid.NewGuid():N}", folder, server);
        await using var services = Databases.Services(to);
        await Migrator.MigrateAsync(services.GetRequiredService<IEngine>());
        var seconds = engine == "Sqlite" ? await InsertAsync(services.GetRequiredService<IEngine>(), from) : await CopyAsync(from, to, folder);
        await services.DisposeAsync();
        await Databases.GoneAsync(engine, to, server);
        return seconds;
    }

    private static async Task<double> InsertAsync(IEngine engine, string from)
    {
        await using var connection = await engine.OpenAsync(default);
        async Task RunAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (sql, 0);
            await command.ExecuteNonQueryAsync();
        }

        await RunAsync($"ATTACH '{from}' AS there");
        var watch = Stopwatch.StartNew();
        await RunAsync("BEGIN IMMEDIATE");
        foreach (var table in Tables) await RunAsync($"INSERT INTO main.\"{table}\" SELECT * FROM there.\"{table}\"");
        await RunAsync("COMMIT");
        var seconds = watch.Elapsed.TotalSeconds;
        await RunAsync("DETACH there");
        return seconds;
    }

    private static async Task<double> CopyAsync(string from, string to, string folder)
    {
        string File(string table) => Path.Combine(folder, $"{table}.copy");
        // Half a million take longer than a command usually may.
        string Patient(string database) => new NpgsqlConnectionStringBuilder(database) { CommandTimeout = 0 }.ToString();
        await using (var source = new NpgsqlConnection(Patient(from)))
        {
            await source.OpenAsync();
            foreach (var table in Tables)
            {
                await using var file = System.IO.File.Create(File(table));
                await using var copy = await source.BeginRawBinaryCopyAsync($"COPY \"{table}\" TO STDOUT (FORMAT BINARY)");
                await copy.CopyToAsync(file);
            }
        }

        await using var target = new NpgsqlConnection(Patient(to));
        await target.OpenAsync();
        var watch = Stopwatch.StartNew();
        await using var transaction = await target.BeginTransactionAsync();
        foreach (var table in Tables)
        {
            await using var file = System.IO.File.OpenRead(File(table));
            await using var copy = await target.BeginRawBinaryCopyAsync($"COPY \"{table}\" FROM STDIN (FORMAT BINARY)");
            await file.CopyToAsync(copy);
        }

        await transaction.CommitAsync();
        var seconds = watch.Elapsed.TotalSeconds;
        foreach (var table in Tables) System.IO.File.Delete(File(table));
        return seconds;
    }
}
