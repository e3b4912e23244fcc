using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

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
        WriteOutbox();
        if (formPost is not null) Add(formPost);
        formPost = null;
        ChangeTracker.DetectChanges();
        if (!ChangeTracker.HasChanges()) return 0;
        BumpVersions();
        Stamp();
        WriteAudit();
        var touched = await NextActions.TouchedAsync(this, cancellation);
        if (Database.CurrentTransaction is not null) return await WriteAsync(touched, acceptAllChangesOnSuccess, cancellation);

        using var turn = await engine.Gate.EnterAsync(cancellation);
        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        var saved = await WriteAsync(touched, acceptAllChangesOnSuccess, cancellation);
        await transaction.CommitAsync(cancellation);
        return saved;
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
                entry.Entity.ModifiedAt = time.GetUtcNow();
    }

    private void WriteAudit()
    {
        var at = time.GetUtcNow();
        var who = actor!.Name;
        AddRange(ChangeTracker.Entries().Where(AuditOf.Counts).Select(entry => AuditOf.Entry(entry, who, at)).ToList());
    }
}
