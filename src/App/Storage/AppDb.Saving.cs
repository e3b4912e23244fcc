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

    /// <summary>Saves what changed, and more new rows than EF should track or write, within the caller's transaction, with their audit: new rows go a table at a time, many times as fast.</summary>
    /// <param name="order">Every kind of row that may be new, in the order to write them in.</param>
    /// <param name="fresh">New rows that EF doesn't know; nothing must be left for the save to add to them but when they were made.</param>
    /// <param name="cancellation">The caller's transaction is then as good as rolled back.</param>
    internal async Task SaveManyAsync(IReadOnlyList<Type> order, IReadOnlyCollection<object> fresh, CancellationToken cancellation)
    {
        try
        {
            var changed = Complete(importing: true);
            var at = time.GetUtcNow();
            foreach (var row in fresh.OfType<IStamped>().Where(row => row.ModifiedAt == default)) row.ModifiedAt = at;
            var tracked = ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added).ToLookup(entry => entry.Metadata.ClrType);
            var added = fresh.ToLookup(row => row.GetType());
            foreach (var type in order) await FillAsync(type, [.. added[type], .. tracked[type].Select(entry => entry.Entity)]);
            await FillAsync(typeof(AuditEntry), [.. tracked[typeof(AuditEntry)].Select(entry => entry.Entity), .. order.SelectMany(type => added[type].Select(AuditOf.OfNew(Model.FindEntityType(type)!, actor!.Name, at)))]);
            if (!changed) return;
            foreach (var entry in order.SelectMany(type => tracked[type])) entry.State = EntityState.Unchanged;
            foreach (var entry in tracked[typeof(AuditEntry)]) entry.State = EntityState.Detached;
            await base.SaveChangesAsync(true, cancellation);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }

        async Task FillAsync(Type type, List<object> rows)
        {
            if (rows.Count == 0) return;
            var table = new BulkLoad.BulkTable(Model, type);
            await engine.FillAsync(Database.GetDbConnection(), table.Name, table, rows, Database.CurrentTransaction!.GetDbTransaction(), cancellation);
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
