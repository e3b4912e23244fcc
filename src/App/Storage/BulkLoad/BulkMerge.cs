using System.Data.Common;
using Linkwork.Interop.Feeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Linkwork.Storage.BulkLoad;

/// <summary>How many rows a merge added or changed; the others were the same already.</summary>
public sealed record BulkResult(long Added, long Changed);

/// <summary>
/// Brings a table up to date with more rows than EF should track. They go to a temporary table first, which blocks nobody;
/// then one transaction merges them, so that others see all of the feed or nothing of it. Rows that the feed no longer
/// has are kept: an old postcode still says where somebody lived.
/// </summary>
public sealed class BulkMerge(AppDb db)
{
    private const string Stage = "bulk_stage";

    /// <param name="rows">Read once, to the end, before anything is merged; an exception from it leaves the table as it was.</param>
    /// <param name="decided">The properties that this feed decides, for rows that are there already. New rows get all.</param>
    /// <param name="source">Made when the rows have been read, and saved in the same transaction.</param>
    /// <param name="cancellation">Leaves the table as it was.</param>
    public async Task<BulkResult> MergeAsync<T>(IEnumerable<T> rows, IReadOnlyList<string> decided, Func<FeedSource> source, CancellationToken cancellation)
        where T : class
    {
        var table = new BulkTable(db.Model, typeof(T));
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        try
        {
            await RunAsync(connection, $"CREATE TEMP TABLE {Stage} AS SELECT {table.ColumnList} FROM {table.Name} WHERE 1 = 0", cancellation);
            await db.Engine.FillAsync(connection, Stage, table, rows, null, cancellation);
            return await MergeAsync(connection, table, decided, source, cancellation);
        }
        finally
        {
            await RunAsync(connection, $"DROP TABLE IF EXISTS {Stage}", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<BulkResult> MergeAsync(DbConnection connection, BulkTable table, IReadOnlyList<string> decided, Func<FeedSource> source, CancellationToken cancellation)
    {
        using var turn = await db.Engine.Gate.EnterAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var before = await CountAsync(connection, table.Name, cancellation);
        var touched = await RunAsync(connection, table.MergeFrom(Stage, decided), cancellation);
        var added = await CountAsync(connection, table.Name, cancellation) - before;
        await SaveSourceAsync(source(), cancellation);
        await transaction.CommitAsync(cancellation);
        return new(added, touched - added);
    }

    private async Task SaveSourceAsync(FeedSource source, CancellationToken cancellation)
    {
        if (await db.FeedSources.Rows.AnyAsync(known => known.Source == source.Source, cancellation))
            db.Update(source);
        else
            db.FeedSources.Add(source);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<long> CountAsync(DbConnection connection, string table, CancellationToken cancellation)
    {
        await using var command = Command(connection, $"SELECT count(*) FROM {table}");
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation));
    }

    private async Task<int> RunAsync(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = Command(connection, sql);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    private DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout, command.Transaction) = (sql, 600, db.Database.CurrentTransaction?.GetDbTransaction());
        return command;
    }
}
