using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>What differs between the two databases, all in one place.</summary>
public interface IEngine
{
    /// <summary>"Sqlite" or "Postgres": also the folder of its SQL.</summary>
    string Name { get; }

    WriteGate Gate { get; }

    void Configure(DbContextOptionsBuilder options);

    void ConfigureConventions(ModelConfigurationBuilder conventions);

    /// <summary>The name of the unique key that a failed save ran into, or null when it failed for another reason.</summary>
    string? UniqueKeyBroken(Exception failed);

    /// <summary>The newest audit entry below which no other can still appear; 0 when there is none, or writers keep it waiting. Holds nobody up for longer than it takes to ask.</summary>
    Task<long> SettledAuditAsync(AppDb db, CancellationToken cancellation);

    /// <summary>An instant as this database keeps it, for SQL written by hand.</summary>
    object Stored(DateTimeOffset at);

    /// <summary>The instant in this column.</summary>
    DateTimeOffset InstantOf(DbDataReader reader, int column);

    /// <summary>"= ANY (…)" or "IN (…)": what stands behind a column that must hold one of these ids. Sets the command's parameter for it; once a command.</summary>
    string Among(DbCommand command, IReadOnlyList<Guid> ids);

    /// <summary>Opens a connection of its own, for SQL that EF can't say.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>Puts many rows into a table, within the transaction given; without one, into a table that only this connection sees.</summary>
    Task FillAsync(DbConnection connection, string into, BulkLoad.BulkTable table, IEnumerable<object> rows, DbTransaction? within, CancellationToken cancellation);

    /// <summary>Many services are to be written in this transaction: a service's needs may come before the service.</summary>
    Task ExpectManyAsync(AppDb db, CancellationToken cancellation);

    /// <summary>Looks at the directory's tables anew, so that the next search is planned for what is in them now and not for what was there before an import.</summary>
    Task LearnAsync(AppDb db, CancellationToken cancellation);
}
