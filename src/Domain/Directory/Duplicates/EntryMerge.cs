namespace Linkwork.Domain.Directory;

/// <summary>Two entries became one: who did it, when, and what has to be put back to undo it. The other entry’s row stays as it was, with its feed and its id there.</summary>
public sealed class EntryMerge : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The entry that was merged.</summary>
    public required Guid ServiceId { get; init; }

    /// <summary>The entry that stayed.</summary>
    public required Guid IntoId { get; init; }

    /// <summary>What both were called.</summary>
    public required string Name { get; init; }
    public required string IntoName { get; init; }

    /// <summary>Whether the merged entry ran.</summary>
    public required ServiceStatus Status { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? UndoneBy { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }
    public int Version { get; private set; }
    public List<MergeChange> Changes { get; init; } = [];

    /// <param name="into">The entry that stayed.</param>
    /// <param name="newest">The newest merge into it that isn’t undone.</param>
    public string? UndoProblem(Service into, EntryMerge? newest) =>
        UndoneAt is not null ? "This merge is undone already"
        : into.MergedIntoId is not null ? $"“{into.Name}” was itself merged into another entry since. Undo that merge first"
        : newest is not null && newest.Id != Id ? $"“{newest.Name}” was merged into the same entry later. Undo that merge first" : null;

    /// <summary>Both are two entries again. What was changed on the one that stayed since then is kept.</summary>
    /// <param name="into">The entry that stayed, with all its parts.</param>
    /// <param name="merged">The entry that was merged.</param>
    /// <param name="carried">Entries that had been merged into the merged one before.</param>
    /// <param name="newest">See <see cref="UndoProblem"/>.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Refusal">See <see cref="UndoProblem"/>.</exception>
    public void Undo(Service into, Service merged, IEnumerable<Service> carried, EntryMerge? newest, string by, DateTimeOffset at)
    {
        Refusal.If(UndoProblem(into, newest));
        var (edited, own) = (EditedSince(into), into.OwnWhen);
        foreach (var change in Changes.Where(change => !edited.Contains(change.Field))) change.PutBack(into);
        if (own is null && !Changes.Exists(change => change.Field == nameof(MergeField.When))) into.SayWhen(null);
        if (into.EditedAt == At) into.EditedAt = Changes.Find(change => change.Field == nameof(Service.EditedAt))?.WasAt;
        into.ModifiedAt = at;
        (merged.MergedIntoId, merged.Status) = (null, Status);
        foreach (var service in carried) service.MergedIntoId = merged.Id;
        (UndoneBy, UndoneAt) = (by, at);
    }

    /// <summary>Fields that somebody changed since the merge; undoing leaves them.</summary>
    public IReadOnlyList<string> EditedSince(Service into) => [.. Changes.Where(change => change.EditedSince(into)).Select(change => change.Field).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether something shown before is hidden now, as the other entry hid it.</summary>
    public bool Hides() => Changes.Exists(change => change.Field == MergeChange.Hidden);

    /// <summary>Ids of entries that came along.</summary>
    public IEnumerable<Guid> Carried => Changes.Where(change => change.Field == MergeChange.Came).Select(change => change.PartId);
}

/// <summary>One thing that a merge changed on the entry that stayed.</summary>
public sealed class MergeChange
{
    internal const string Came = "Carried", Hidden = "Hidden", SaidStopped = "SaidStopped";

    public required Guid MergeId { get; init; }

    /// <summary>A <see cref="MergeField"/>, or what else changed.</summary>
    public required string Field { get; init; }

    /// <summary>The place, rule, contact or entry that it is about; empty when it is about a field.</summary>
    public Guid PartId { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }

    internal DateTimeOffset? WasAt => Before is null ? null : DateTimeOffset.Parse(Before, System.Globalization.CultureInfo.InvariantCulture);

    private MergeField? Single => PartId == Guid.Empty && Enum.TryParse<MergeField>(Field, out var its) ? its : null;

    internal bool EditedSince(Service into) => Single is { } field && field != MergeField.Needs && into.Read(field) != After;

    internal void PutBack(Service into)
    {
        if (Single == MergeField.Needs) into.Needs.RemoveAll(need => !Names(Before).Contains(need.Need.ToString()) && Names(After).Contains(need.Need.ToString()));
        else if (Single is { } field) into.Write(field, Before);
        else if (Field == SaidStopped) into.SaidStoppedAt = null;
        else if (Field == Hidden)
        {
            if (into.Locations.Find(place => place.Id == PartId) is { } place && place.Visibility.ToString() == After) place.Visibility = Enum.Parse<Visibility>(Before!);
            if (into.Contacts.Find(contact => contact.Id == PartId) is { } contact && contact.Visibility.ToString() == After) contact.Visibility = Enum.Parse<Visibility>(Before!);
        }
        else if (Field is nameof(MergeField.Places) or nameof(MergeField.Schedules) or nameof(MergeField.Contacts))
        {
            into.Locations.RemoveAll(part => part.Id == PartId);
            into.Schedules.RemoveAll(part => part.Id == PartId);
            into.Contacts.RemoveAll(part => part.Id == PartId);
        }
    }

    private static string[] Names(string? list) => (list ?? "").Split(',');
}

/// <summary>An editor says that two entries are not the same service. Holds until either changes what made them alike.</summary>
public sealed class DuplicateDismissal
{
    public required Guid FirstId { get; init; }
    public required Guid SecondId { get; init; }

    /// <summary>Of both entries as they were.</summary>
    public required string Fingerprint { get; set; }
    public required string By { get; set; }
    public required DateTimeOffset At { get; set; }
}
