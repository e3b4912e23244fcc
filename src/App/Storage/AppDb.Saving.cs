using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace Linkwork.Storage;

/// <summary>One short transaction: rows, audit entries, outbox messages, and the form that asked for them.</summary>
public sealed partial class AppDb
{
    private FormPost? formPost;

    /// <summary>Binds the next save to a form, so that the same form sent again does nothing.</summary>
    public void OnceFor(Guid formKey, string location) => formPost = new() { Key = formKey, Location = location, At = time.GetUtcNow() };

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: saving waits its turn at the write gate.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellation = default)
    {
        try
        {
            if (!Complete(importing: false)) return 0;
            var touched = await NextActions.TouchedAsync(this, cancellation);
            if (Database.CurrentTransaction is not null) return await WriteAsync(touched, acceptAllChangesOnSuccess, cancellation);

            using var turn = await engine.Gate.EnterAsync(cancellation);
            await using var transaction = await Database.BeginTransactionAsync(cancellation);
            var saved = await WriteAsync(touched, acceptAllChangesOnSuccess, cancellation);
            await transaction.CommitAsync(cancellation);
            return saved;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Saves more rows than EF should write, within the caller's transaction, with their audit: new rows go a table at a time, many times as fast.</summary>
    /// <param name="order">Every kind of row that may be new, in the order to write them in.</param>
    /// <param name="cancellation">The caller's transaction is then as good as rolled back.</param>
    internal async Task SaveManyAsync(IReadOnlyList<Type> order, CancellationToken cancellation)
    {
        try
        {
            if (!Complete(importing: true)) return;
            var added = ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added).ToLookup(entry => entry.Metadata.ClrType);
            foreach (var type in order.Append(typeof(AuditEntry)))
            {
                var rows = added[type].ToList();
                if (rows.Count == 0) continue;
                var table = new BulkLoad.BulkTable(Model, type);
                await engine.FillAsync(Database.GetDbConnection(), table.Name, table, rows.Select(row => row.Entity), Database.CurrentTransaction!.GetDbTransaction(), cancellation);
                foreach (var row in rows) row.State = type == typeof(AuditEntry) ? EntityState.Detached : EntityState.Unchanged;
            }

            await base.SaveChangesAsync(true, cancellation);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Whatever goes with what changed. Looks for changes once: what is added here is known.</summary>
    /// <returns>Whether there is anything to save.</returns>
    private bool Complete(bool importing)
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        WriteOutbox();
        if (formPost is not null) Add(formPost);
        formPost = null;
        if (!ChangeTracker.HasChanges()) return false;
        History.EntryHistory.Write(this, actor!, time.GetUtcNow(), importing);
        BumpVersions();
        Stamp();
        WriteAudit();
        return true;
    }

    private async Task<int> WriteAsync(IReadOnlyList<(Guid, Guid)> touched, bool acceptAllChangesOnSuccess, CancellationToken cancellation)
    {
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellation);
        await NextActions.WriteAsync(this, touched, cancellation);
        return saved;
    }

    private void WriteOutbox()
    {
        foreach (var record in ChangeTracker.Entries<TeamRecord>().Select(entry => entry.Entity).Where(record => record.Events.Count > 0).ToList())
        {
            foreach (var happened in record.Events) Add(OutboxMessages.From(record.TeamId, happened));
            record.ForgetEvents();
        }
    }

    private void BumpVersions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry is { Entity: IVersioned, State: EntityState.Modified }))
            entry.Property(nameof(IVersioned.Version)).CurrentValue = (int)entry.Property(nameof(IVersioned.Version)).OriginalValue! + 1;
    }

    private void Stamp()
    {
        foreach (var entry in ChangeTracker.Entries<IStamped>().Where(entry => entry.State == EntityState.Modified || (entry.State == EntityState.Added && entry.Entity.ModifiedAt == default)))
            if (entry.State == EntityState.Added || !entry.Property(row => row.ModifiedAt).IsModified)
                entry.Property(row => row.ModifiedAt).CurrentValue = time.GetUtcNow();
    }

    private void WriteAudit()
    {
        var at = time.GetUtcNow();
        var who = actor!.Name;
        AddRange(ChangeTracker.Entries().Where(AuditOf.Counts).Select(entry => AuditOf.Entry(entry, who, at)).ToList());
    }
}
