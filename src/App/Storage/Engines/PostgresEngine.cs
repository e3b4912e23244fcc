using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Linkwork.Storage;

/// <summary>PostgreSQL, for more than one node or a large service.</summary>
public sealed class PostgresEngine(string connection) : IEngine, IAsyncDisposable
{
    private readonly NpgsqlDataSource source = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(connection)
    {
        MaxAutoPrepare = 200, NoResetOnClose = true,
    }.ToString()).Build();

    public NpgsqlDataSource Source => source;
    public string Connection => connection;
    public string Name => "Postgres";
    public WriteGate Gate { get; } = new(oneAtATime: false);

    public void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(source);

    public void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        // Instants are timestamptz, as Npgsql does by itself.
    }

    public string? UniqueKeyBroken(Exception failed) =>
        failed.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } unique ? unique.ConstraintName : null;

    // A number is drawn while its writer holds the table; once the table is ours for a moment, every lower number is committed or gone for good.
    public async Task<long> SettledAuditAsync(AppDb db, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            await db.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = '2s'; LOCK TABLE audit_entry IN SHARE MODE", cancellation);
            return await db.Set<AuditEntry>().MaxAsync(entry => (long?)entry.Seq, cancellation) ?? 0;
        }
        catch (PostgresException busy) when (busy.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            return 0;
        }
    }

    public object Stored(DateTimeOffset at) => at.ToUniversalTime();

    public DateTimeOffset InstantOf(DbDataReader reader, int column) => reader.GetFieldValue<DateTimeOffset>(column);

    public string Among(DbCommand command, IReadOnlyList<Guid> ids)
    {
        command.Parameters.Add(new NpgsqlParameter<Guid[]>("ids", [.. ids]));
        return "= ANY (@ids)";
    }

    public async Task<DbConnection> OpenAsync(CancellationToken cancellation) => await source.OpenConnectionAsync(cancellation);

    public Task FillAsync(DbConnection connection, string into, BulkLoad.BulkTable table, IEnumerable<object> rows, DbTransaction? within, CancellationToken cancellation) =>
        BulkLoad.PostgresFill.FillAsync((NpgsqlConnection)connection, into, table, rows, cancellation);

    // The index of words takes new ones in by the heap: in larger heaps each word's place is looked for less often. Searches read what is still heaped, so it stays small.
    public Task ExpectManyAsync(AppDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync("SET CONSTRAINTS fk_service_need_service_id DEFERRED; SET LOCAL gin_pending_list_limit = '16MB'; SET LOCAL work_mem = '32MB'", cancellation);

    // What is still heaped is put in its place, so that no search after the import reads it.
    public Task LearnAsync(AppDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync("SELECT gin_clean_pending_list('ix_service_words_document'), gin_clean_pending_list('ix_service_words_named'); ANALYZE organisation, service, service_need, location, schedule, service_contact, service_words", cancellation);

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
