namespace Linkwork.Domain.Directory;

/// <summary>One field of an entry, or one of its places, rules or contacts, before and after a change.</summary>
public sealed class EntryChangeField
{
    public required Guid ChangeId { get; init; }
    public required MergeField Field { get; init; }

    /// <summary>The place, rule or contact; empty when it is about a field.</summary>
    public required Guid PartId { get; init; }

    /// <summary>As kept by <see cref="MergeFields"/> or <see cref="EntryPart"/>; null: nobody had told us, or the part wasn't there.</summary>
    public string? Before { get; init; }
    public string? After { get; init; }

    /// <summary>What stands there now, kept the same way.</summary>
    public string? Now(Service now) => PartId == Guid.Empty ? now.Read(Field) : Field switch
    {
        MergeField.Places => now.Locations.Find(place => place.Id == PartId) is { } place ? EntryPart.Kept(place) : null,
        MergeField.Schedules => now.Schedules.Find(rule => rule.Id == PartId) is { } rule ? EntryPart.Kept(rule) : null,
        _ => now.Contacts.Find(contact => contact.Id == PartId) is { } contact ? EntryPart.Kept(contact) : null,
    };

    /// <summary>Why this field stays as it is now, or null when it can be put back.</summary>
    public string? StaysProblem(Service now) =>
        Field == MergeField.Needs ? (Back(now).Any() ? null : AsBefore)
        : Same(Field, Now(now), Before) ? AsBefore
        : !Same(Field, Now(now), After) ? "somebody has changed it since"
        : Field == MergeField.Status && now.SaidStoppedAt is not null ? "its organisation says that it has stopped. Decide on that first, under “changes proposed”" : null;

    private const string AsBefore = "it is as it was before already";

    /// <summary>Whether both say the same. Who said last whether it takes people, and when, is no other answer.</summary>
    public static bool Same(MergeField field, string? one, string? other) => field == MergeField.Capacity ? Answer(one) == Answer(other) : one == other;

    internal void PutBack(Service now)
    {
        if (Field == MergeField.Needs) foreach (var need in Back(now).ToList()) Turn(now, need);
        else if (PartId == Guid.Empty) now.Write(Field, Before);
        else if (Field == MergeField.Places) PutBack(now.Locations, place => place.Id, kept => EntryPart.Place(PartId, now.Id, kept), EntryPart.Write);
        else if (Field == MergeField.Schedules) PutBack(now.Schedules, rule => rule.Id, kept => EntryPart.Rule(PartId, now.Id, kept), EntryPart.Write);
        else PutBack(now.Contacts, contact => contact.Id, kept => EntryPart.Contact(PartId, now.Id, kept), EntryPart.Write);
    }

    private void PutBack<T>(List<T> rows, Func<T, Guid> id, Func<string, T> made, Func<T, string, T> write)
        where T : class
    {
        var row = rows.Find(each => id(each) == PartId);
        if (Before is null) rows.RemoveAll(each => id(each) == PartId);
        else if (row is null) rows.Add(made(Before));
        else write(row, Before);
    }

    /// <summary>Needs that the change took away and that are still missing, and those that it added and that are still there: what else was ticked since stays.</summary>
    private IEnumerable<Need> Back(Service now)
    {
        var (before, after) = (Listed(Before), Listed(After));
        return before.Except(after).Where(need => !now.Needs.Exists(had => had.Need == need)).Concat(after.Except(before).Where(need => now.Needs.Exists(had => had.Need == need)));
    }

    /// <summary>The needs as they would be when this is put back.</summary>
    public IEnumerable<Need> NeedsBack(Service now)
    {
        var turned = Back(now).ToHashSet();
        return now.Needs.Select(had => had.Need).Except(turned).Concat(turned.Where(need => !now.Needs.Exists(had => had.Need == need))).Order();
    }

    private static void Turn(Service now, Need need)
    {
        if (now.Needs.RemoveAll(had => had.Need == need) == 0) now.Needs.Add(new() { ServiceId = now.Id, Need = need });
    }

    private static Need[] Listed(string? kept) => [.. (kept ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Need>)];

    private static string? Answer(string? kept) => kept is null ? null : string.Join(MergeFields.Between, kept.Split(MergeFields.Between).Take(3));

    /// <summary>An entry that says nothing but this, to be worded as any other.</summary>
    public static Service Alone(MergeField field, Guid part, string? kept)
    {
        var alone = new Service { OrganisationId = Guid.Empty, Name = "" };
        if (kept is null) return alone;
        if (part == Guid.Empty) alone.Write(field, kept);
        else if (field == MergeField.Places) alone.Locations.Add(EntryPart.Place(part, alone.Id, kept));
        else if (field == MergeField.Schedules) alone.Schedules.Add(EntryPart.Rule(part, alone.Id, kept));
        else alone.Contacts.Add(EntryPart.Contact(part, alone.Id, kept));
        return alone;
    }
}
