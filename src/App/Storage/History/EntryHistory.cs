using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Linkwork.Storage.History;

/// <summary>Writes what a save changes of entries that were there already, beside the change itself. New entries cost nothing.</summary>
internal static class EntryHistory
{
    /// <summary>Adds a row for each entry that changed; one that a page added to say how, and that turns out to change nothing, goes again.</summary>
    public static void Write(DbContext db, IActor actor, DateTimeOffset at, bool importing)
    {
        Dictionary<Guid, EntityEntry<Service>> here = [];
        foreach (var entry in db.ChangeTracker.Entries<Service>())
            if (entry.State is EntityState.Modified or EntityState.Unchanged) here.Add(entry.Entity.Id, entry);
        if (here.Count == 0) return;
        var told = db.ChangeTracker.Entries<EntryChange>().Where(entry => entry is { State: EntityState.Added, Entity.Fields.Count: 0 }).Select(entry => entry.Entity).ToDictionary(change => change.ServiceId);
        var parts = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && ServiceOf(entry.Entity) is not null)
            .ToLookup(entry => ServiceOf(entry.Entity)!.Value);
        var how = new EntryHow(db, actor, importing);
        List<EntryChange> changes = [];
        foreach (var (id, entry) in here.Where(each => each.Value.State == EntityState.Modified || parts.Contains(each.Key)))
        {
            var fields = new EntryChange { ServiceId = id, At = at, By = actor.Shown, How = EntryChangeHow.Edited };
            fields.Note(Was(entry, parts[id]), entry.Entity);
            foreach (var part in parts[id]) Note(fields, part);
            NoteNeeds(fields, db, id, parts[id]);
            if (told.Remove(id, out var change)) Take(db, change, fields);
            else if (fields.Fields.Count > 0) changes.Add(how.Of(entry.Entity, fields));
        }

        foreach (var nothing in told.Values) db.Entry(nothing).State = EntityState.Detached;
        db.AddRange(changes);
    }

    private static void Take(DbContext db, EntryChange told, EntryChange found)
    {
        if (found.Fields.Count == 0) db.Entry(told).State = EntityState.Detached;
        foreach (var field in found.Fields)
        {
            told.Note(field.Field, field.PartId, field.Before, field.After);
            db.Add(told.Fields[^1]);
        }
    }

    private static Service Was(EntityEntry<Service> entry, IEnumerable<EntityEntry> parts)
    {
        var was = (Service)entry.OriginalValues.ToObject();
        was.EmploymentSupport = parts.FirstOrDefault(part => part.Entity is EmploymentSupport) switch
        {
            null => entry.Entity.EmploymentSupport,
            { State: EntityState.Added } => null,
            var card => (EmploymentSupport)card.OriginalValues.ToObject(),
        };
        return was;
    }

    private static void Note(EntryChange change, EntityEntry part)
    {
        var (before, after) = (part.State == EntityState.Added ? null : part.OriginalValues.ToObject(), part.State == EntityState.Deleted ? null : part.Entity);
        switch (part.Entity)
        {
            case Location place: change.Note(MergeField.Places, place.Id, before is Location was ? EntryPart.Kept(was) : null, after is Location now ? EntryPart.Kept(now) : null); break;
            case Schedule rule: change.Note(MergeField.Schedules, rule.Id, before is Schedule had ? EntryPart.Kept(had) : null, after is Schedule has ? EntryPart.Kept(has) : null); break;
            case ServiceContact contact: change.Note(MergeField.Contacts, contact.Id, before is ServiceContact old ? EntryPart.Kept(old) : null, after is ServiceContact its ? EntryPart.Kept(its) : null); break;
        }
    }

    // Only where one was ticked or unticked: a page may have read the entry without its needs.
    private static void NoteNeeds(EntryChange change, DbContext db, Guid id, IEnumerable<EntityEntry> parts)
    {
        if (!parts.Any(part => part.Entity is ServiceNeed)) return;
        var needs = db.ChangeTracker.Entries<ServiceNeed>().Where(entry => entry.Entity.ServiceId == id).ToList();
        change.Note(MergeField.Needs, Guid.Empty, Listed(needs.Where(entry => entry.State != EntityState.Added)), Listed(needs.Where(entry => entry.State != EntityState.Deleted)));
    }

    private static string? Listed(IEnumerable<EntityEntry<ServiceNeed>> needs) => string.Join(',', needs.Select(entry => entry.Entity.Need).Order()).Said();

    private static Guid? ServiceOf(object row) => row switch
    {
        Location place => place.ServiceId, Schedule rule => rule.ServiceId, ServiceContact contact => contact.ServiceId, ServiceNeed need => need.ServiceId, EmploymentSupport card => card.ServiceId, _ => null,
    };
}

/// <summary>How an entry came to be changed, from what else is saved with it.</summary>
internal sealed class EntryHow(DbContext db, IActor actor, bool importing)
{
    private readonly List<EntityEntry<EntryMerge>> merges = [.. db.ChangeTracker.Entries<EntryMerge>().Where(entry => entry.State is EntityState.Added or EntityState.Modified)];
    private readonly List<ProposedChange> decided = [.. db.ChangeTracker.Entries<ProposedChange>().Where(entry => entry.State == EntityState.Modified && entry.Entity.Decision is not null).Select(entry => entry.Entity)];
    private readonly HashSet<Guid> answered = [.. db.ChangeTracker.Entries<EnquiryAnswer>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.ServiceId)];

    public EntryChange Of(Service service, EntryChange found)
    {
        var (how, source) = Why(service, found.Fields);
        var change = new EntryChange { ServiceId = found.ServiceId, At = found.At, By = actor.Shown, How = how, Source = source };
        foreach (var field in found.Fields) change.Note(field.Field, field.PartId, field.Before, field.After);
        return change;
    }

    private (EntryChangeHow How, string? Source) Why(Service service, List<EntryChangeField> fields)
    {
        if (importing) return (EntryChangeHow.Imported, service.Source);
        if (merges.Find(merge => merge.Entity.ServiceId == service.Id || merge.Entity.IntoId == service.Id) is { } merge)
            return (merge.State == EntityState.Added ? EntryChangeHow.Merged : EntryChangeHow.MergeUndone, merge.Entity.IntoId == service.Id ? merge.Entity.Name : merge.Entity.IntoName);
        if (answered.Contains(service.Id)) return (EntryChangeHow.Said, null);
        // What was proposed of an entry that was merged is decided on the one it is part of.
        if ((decided.Find(change => change.ServiceId == service.Id) ?? decided.FirstOrDefault()) is { } proposal) return (EntryChangeHow.Proposal, proposal.By);
        return (fields.TrueForAll(field => field.Field == MergeField.Capacity) ? EntryChangeHow.Capacity : EntryChangeHow.Edited, null);
    }
}
