using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Linkwork.Storage;

/// <summary>The embedded database: one file, one writer at a time, every commit on disk before it is acknowledged.</summary>
public sealed class SqliteEngine(string file) : IEngine
{
    private static readonly SqlitePragmas Pragmas = new();

    private readonly string connection = new SqliteConnectionStringBuilder
    {
        DataSource = file, ForeignKeys = true, Pooling = true, DefaultTimeout = 30,
    }.ToString();

    public string File => file;
    public string Name => "Sqlite";
    public WriteGate Gate { get; } = new(oneAtATime: true);

    public void Configure(DbContextOptionsBuilder options) => options.UseSqlite(connection).AddInterceptors(Pragmas);

    // SQLite has no instant type: microseconds since 1970, so that they sort and compare.
    public void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();

    public string? UniqueKeyBroken(Exception failed) =>
        failed.GetBaseException() is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 } unique ? unique.Message : null;

    // One writer at a time: what is there is settled.
    public async Task<long> SettledAuditAsync(AppDb db, CancellationToken cancellation) => await db.Set<AuditEntry>().MaxAsync(entry => (long?)entry.Seq, cancellation) ?? 0;

    public object Stored(DateTimeOffset at) => MicrosecondsConverter.Of(at);

    public DateTimeOffset InstantOf(DbDataReader reader, int column) => MicrosecondsConverter.At(reader.GetInt64(column));

    // Ids are kept as large letters.
    public string Among(DbCommand command, IReadOnlyList<Guid> ids)
    {
        command.Parameters.Add(new SqliteParameter("ids", $"[{string.Join(',', ids.Select(id => $"\"{id.ToString().ToUpperInvariant()}\""))}]"));
        return "IN (SELECT value FROM json_each(@ids))";
    }

    public async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var opened = new SqliteConnection(connection);
        await opened.OpenAsync(cancellation);
        SqlitePragmas.Set(opened);
        return opened;
    }

    public Task FillAsync(DbConnection connection, string into, BulkLoad.BulkTable table, IEnumerable<object> rows, DbTransaction? within, CancellationToken cancellation)
    {
        BulkLoad.SqliteFill.Fill((SqliteConnection)connection, into, table, rows, (SqliteTransaction?)within, cancellation);
        return Task.CompletedTask;
    }

    public Task ExpectManyAsync(AppDb db, CancellationToken cancellation) => db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", cancellation);

    // A sample of each index is enough, and takes a moment.
    public Task LearnAsync(AppDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit = 1000; ANALYZE organisation; ANALYZE service; ANALYZE service_need; ANALYZE location; ANALYZE schedule; ANALYZE service_contact", cancellation);

    /// <summary>Copies what it can of the write-ahead log into the file without making anyone wait; past 64 MB it takes the write gate and empties it.</summary>
    public async Task CheckpointAsync(CancellationToken cancellation)
    {
        await using var opened = await OpenAsync(cancellation);
        await using var command = opened.CreateCommand();
        var log = new FileInfo(file + "-wal");
        var large = log.Exists && log.Length > 64 << 20;
        using var turn = large ? await Gate.EnterAsync(cancellation) : default;
        command.CommandText = large ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(PASSIVE)";
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        // A connection of the pool keeps what it was told; EF opens one for every query.
        private static readonly ConditionalWeakTable<SQLitePCL.sqlite3, object> Told = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        // Checkpoints run in a job, off the request path.
        public static void Set(DbConnection connection)
        {
            if (!Told.TryAdd(((SqliteConnection)connection).Handle!, Pragmas)) return;
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0;";
            command.ExecuteNonQuery();
        }
    }
}

internal sealed class MicrosecondsConverter() : ValueConverter<DateTimeOffset, long>(at => Of(at), stored => At(stored))
{
    public static DateTimeOffset At(long stored) => new(stored * 10 + DateTimeOffset.UnixEpoch.Ticks, TimeSpan.Zero);

    public static long Of(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10;
}
