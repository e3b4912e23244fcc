using System.Reflection;
using Linkwork.Storage;
using Npgsql;
using Xunit.Sdk;
using Xunit.v3;

namespace Linkwork.App.Tests.Harness;

/// <summary>Runs a test on SQLite and on PostgreSQL. Without PostgreSQL the second is skipped and says so; under CI it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var skip = Databases.Postgres is null && Environment.GetEnvironmentVariable("CI") != "true"
            ? "no PostgreSQL: run bin/test, which starts one" : null;
        return new([new TheoryDataRow<string>("Sqlite"), new TheoryDataRow<string>("Postgres") { Skip = skip }]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>Fresh, migrated databases for tests.</summary>
public static class Databases
{
    /// <summary>A connection to a PostgreSQL server where tests may make databases; set by bin/test.</summary>
    public static string? Postgres => Environment.GetEnvironmentVariable("LINKWORK_TEST_POSTGRES") is { Length: > 0 } set ? set : null;

    /// <summary>A new database of that kind with every migration applied.</summary>
    public static async Task<string> NewAsync(string engine)
    {
        var database = engine == "Sqlite" ? Path.Combine(Directory.CreateTempSubdirectory("linkwork-test-").FullName, "linkwork.db") : await NewPostgresAsync();
        await Migrator.MigrateAsync(StorageRoom.EngineFor(database));
        return database;
    }

    private static async Task<string> NewPostgresAsync()
    {
        var server = Postgres ?? throw new InvalidOperationException("Set LINKWORK_TEST_POSTGRES, or run bin/test.");
        var name = $"linkwork_test_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name} STRATEGY wal_log", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20, ConnectionIdleLifetime = 1, ConnectionPruningInterval = 1 }.ToString();
    }
}
