namespace Linkwork.Domain.Directory;

/// <summary>What one save changed of an entry that was there: who, when, how, and each field before and after. Written by the save itself; a new entry has none.</summary>
public sealed class EntryChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ServiceId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The name of who did it; of a feed's change, whoever or whatever imported it.</summary>
    public required string By { get; init; }
    public required EntryChangeHow How { get; init; }

    /// <summary>Whose word it was: the organisation's, the feed's, the name of the other entry of a merge. Null where that is who did it.</summary>
    public string? Source { get; init; }

    /// <summary>The change that this one put back.</summary>
    public Guid? PutsBackId { get; init; }
    public List<EntryChangeField> Fields { get; init; } = [];

    /// <summary>Notes each field of one that differs.</summary>
    public void Note(Service was, Service now)
    {
        foreach (var field in MergeFields.OfOne)
            if (was.Read(field) is var before && now.Read(field) is var after && !EntryChangeField.Same(field, before, after)) Note(field, Guid.Empty, before, after);
    }

    public void Note(MergeField field, Guid part, string? before, string? after)
    {
        if (before != after) Fields.Add(new() { ChangeId = Id, Field = field, PartId = part, Before = before, After = after });
    }

    /// <summary>Why it is undone in another way, or null.</summary>
    public string? OtherWay(Service now) =>
        How is EntryChangeHow.Merged or EntryChangeHow.MergeUndone ? "A merge is undone as a whole, under “Recent merges”"
        : now.Id != ServiceId || now.MergedIntoId is not null ? "This was changed on an entry that has become part of another. Undo that merge first" : null;

    /// <summary>Why none of it can be put back, or null.</summary>
    public string? PutBackProblem(Service now) => OtherWay(now) ?? (Fields.TrueForAll(field => field.StaysProblem(now) is not null) ? "There is nothing to put back: " + Fields.Select(field => field.StaysProblem(now)).First() : null);

    /// <summary>Each of these fields is as it was before, where nobody has changed it since; the others stay as they are now.</summary>
    /// <param name="now">The entry with all its parts.</param>
    /// <param name="chosen">Which of the fields.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <returns>The change that this makes; the save notes what it was.</returns>
    /// <exception cref="Refusal">See <see cref="PutBackProblem"/>.</exception>
    public EntryChange PutBack(Service now, IReadOnlyCollection<EntryChangeField> chosen, string by, DateTimeOffset at)
    {
        Refusal.If(PutBackProblem(now));
        // Judged before the first is written: fields of one change don't stand in each other's way.
        foreach (var field in chosen.Where(field => Fields.Contains(field) && field.StaysProblem(now) is null).ToList()) field.PutBack(now);
        // As edited here: the next import of what was put back must not bring it again.
        now.EditedAt = at;
        return new() { ServiceId = now.Id, At = at, By = by, How = EntryChangeHow.PutBack, PutsBackId = Id };
    }
}

/// <summary>How an entry came to be changed. Names are stored. Said: by its organisation, at once.</summary>
public enum EntryChangeHow { Edited, Capacity, Said, Proposal, Merged, MergeUndone, Imported, PutBack }
