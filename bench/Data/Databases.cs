using System.Diagnostics;
using System.Text.Json;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Linkwork.Bench.Data;

/// <summary>Who signs in and what is opened in a generated database.</summary>
internal sealed record Bearings(Guid Worker, Guid Referrer, Guid Commissioner, string LongCase, string WorkCase);

/// <summary>Generated databases, kept between runs while the schema and the generator are the same.</summary>
internal static class Databases
{
    private const int Chunk = 5_000;

    public static async Task<(string Database, Bearings Bearings)> ReadyAsync(string engine, Size size, string folder, string? server)
    {
        var stamp = $"{size.Name}-{Sql.Migrations(engine)[^1]}-{Sql.Migrations(engine).Count}-4";
        var note = Path.Combine(folder, $"{engine}-{stamp}.json");
        var database = engine == "Sqlite" ? Path.Combine(folder, $"{stamp}.db") : new NpgsqlConnectionStringBuilder(server) { Database = $"bench_{stamp.Replace('-', '_')}" }.ToString();
        if (File.Exists(note) && await ThereAsync(engine, database)) return (database, JsonSerializer.Deserialize<Bearings>(await File.ReadAllTextAsync(note))!);
        await EmptyAsync(engine, database, server);
        var bearings = await FillAsync(database, size);
        await File.WriteAllTextAsync(note, JsonSerializer.Serialize(bearings));
        return (database, bearings);
    }

    /// <summary>An empty one, in place of the one of that name.</summary>
    public static async Task<string> NewAsync(string engine, string name, string folder, string? server)
    {
        var database = engine == "Sqlite" ? Path.Combine(folder, $"{name}.db") : new NpgsqlConnectionStringBuilder(server) { Database = $"bench_{name}" }.ToString();
        await EmptyAsync(engine, database, server);
        return database;
    }

    private static async Task<Bearings> FillAsync(string database, Size size)
    {
        var watch = Stopwatch.StartNew();
        await using var services = Services(database);
        var engine = services.GetRequiredService<IEngine>();
        await Migrator.MigrateAsync(engine);
        await using var scope = services.CreateAsyncScope();
        await using var connection = await engine.OpenAsync(default);
        var writer = new RowWriter(scope.ServiceProvider.GetRequiredService<AppDb>(), engine, connection);
        var generator = new Generator(size, DateTimeOffset.UtcNow);
        await writer.WriteAsync(generator.Staff());
        for (var from = 0; from < size.Services; from += Chunk) await writer.WriteAsync(generator.Services(from, Math.Min(Chunk, size.Services - from)));
        for (var from = 0; from < size.Referrals; from += Chunk)
        {
            await writer.WriteAsync(generator.Referrals(from, Math.Min(Chunk, size.Referrals - from)));
            await Console.Error.WriteAsync($"\rGenerating {engine.Name} {size.Name}: {from + Chunk:N0} of {size.Referrals:N0} referrals, {writer.Written:N0} rows, {watch.Elapsed.TotalSeconds:N0} s ");
        }

        await Console.Error.WriteLineAsync();
        if (engine is SqliteEngine sqlite) await sqlite.CheckpointAsync(default);
        await using var analyse = connection.CreateCommand();
        (analyse.CommandText, analyse.CommandTimeout) = ("ANALYZE", 600);
        await analyse.ExecuteNonQueryAsync();
        await CountAsync(services, watch);
        return new(generator.Worker.Id, generator.Referrer.Id, generator.Commissioner.Id, generator.LongCase, generator.WorkCase);
    }

    private static async Task CountAsync(ServiceProvider services, Stopwatch watch)
    {
        var began = watch.Elapsed;
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        foreach (var team in await db.Teams.Rows.Select(row => row.Id).ToListAsync()) await Reports.TeamCount.KeepAsync(db, team, DateTimeOffset.UtcNow, default);
        await Console.Error.WriteLineAsync($"Counted every team for the reports in {(watch.Elapsed - began).TotalSeconds:N1} s");
    }

    public static ServiceProvider Services(string database)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IActor>(new NamedActor("bench")).AddStorage(database);
        services.AddIdentityCore<Security.User>(options => options.Stores.SchemaVersion = Microsoft.AspNetCore.Identity.IdentitySchemaVersions.Version3);
        return services.BuildServiceProvider();
    }

    private static async Task<bool> ThereAsync(string engine, string database)
    {
        if (engine == "Sqlite") return File.Exists(database);
        try
        {
            await using var connection = new NpgsqlConnection(database);
            await connection.OpenAsync();
            return true;
        }
        catch (PostgresException)
        {
            return false;
        }
    }

    private static async Task EmptyAsync(string engine, string database, string? server)
    {
        await GoneAsync(engine, database, server);
        if (engine == "Postgres") await RunAsync(server!, $"CREATE DATABASE {new NpgsqlConnectionStringBuilder(database).Database}");
    }

    public static async Task GoneAsync(string engine, string database, string? server)
    {
        if (engine == "Sqlite")
            foreach (var file in new[] { database, $"{database}-wal", $"{database}-shm" }) File.Delete(file);
        else await RunAsync(server!, $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(database).Database} WITH (FORCE)");
    }

    private static async Task RunAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
