using System.Data.Common;
using Linkwork.Storage;
using Linkwork.Storage.BulkLoad;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Bench.Data;

/// <summary>Writes entities as the model maps them, without EF's tracking, audit or outbox.</summary>
internal sealed class RowWriter(AppDb db, IEngine engine, DbConnection connection)
{
    private readonly Dictionary<Type, BulkTable> tables = [];

    public long Written { get; private set; }

    /// <summary>Writes rows in the order given by type: a table's parents come first.</summary>
    public async Task WriteAsync(IEnumerable<object> rows)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var group in rows.GroupBy(row => row.GetType()).ToList())
        {
            if (!tables.TryGetValue(group.Key, out var table)) tables[group.Key] = table = new(db.Model, group.Key);
            await engine.FillAsync(connection, table.Name, table, group, transaction, default);
            Written += group.Count();
        }

        await transaction.CommitAsync();
    }
}
