namespace Linkwork.Domain.Directory;

/// <summary>Two entries of one service become one; the other stays as a row that leads here.</summary>
public sealed partial class Service
{
    private const double SamePlaceKm = 0.1;

    /// <summary>The entry that this one is part of now: the last of the chain, so that one step leads there.</summary>
    public Guid? MergedIntoId { get; internal set; }

    public string? MergedProblem() => MergedIntoId is null ? null : "This entry was merged into another. Open that one";

    public string? MergeProblem(Service other) =>
        other.Id == Id ? "This is the same entry. Choose another one to merge with it"
        : MergedIntoId is not null ? $"“{Name}” was merged into another entry already. Open that one"
        : other.MergedIntoId is not null ? $"“{other.Name}” was merged into another entry already. Open that one" : null;

    /// <summary>What is taken from the other entry unless an editor says otherwise: whatever is blank here, places, needs and contacts beside those here,
    /// and the stricter answer on benefits.</summary>
    public IReadOnlySet<MergeField> UsuallyFrom(Service other, Organisation runBy, Organisation otherRunBy)
    {
        var taken = MergeFields.OfOne.Where(field => field != MergeField.Reporting && this.Read(field) is null && other.Read(field) is not null).ToHashSet();
        taken.UnionWith([MergeField.Needs, MergeField.Places, MergeField.Contacts]);
        if (Schedules.Count == 0) taken.Add(MergeField.Schedules);
        if (Strictness(other, otherRunBy) > Strictness(this, runBy) || (Reporting == BenefitsReporting.Unknown && !CountsAsReporting(runBy) && other.Reporting != BenefitsReporting.Unknown))
            taken.Add(MergeField.Reporting);
        return taken;
    }

    /// <summary>The other entry becomes part of this one. Its onward referrals, reports and checks stay where they are and count here.</summary>
    /// <param name="other">It keeps its row, its feed and its id there, and shows nowhere.</param>
    /// <param name="fromOther">Fields to take from it; of needs, places, rules and contacts: to keep beside those here.</param>
    /// <param name="runBy">Who runs this one.</param>
    /// <param name="otherRunBy">Who runs the other.</param>
    /// <param name="carried">Entries that were merged into the other before.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Refusal">See <see cref="MergeProblem"/>.</exception>
    public EntryMerge Merge(Service other, IReadOnlySet<MergeField> fromOther, Organisation runBy, Organisation otherRunBy, IReadOnlyCollection<Service> carried, string by, DateTimeOffset at)
    {
        Refusal.If(MergeProblem(other));
        var merge = new EntryMerge { ServiceId = other.Id, IntoId = Id, Name = other.Name, IntoName = Name, Status = other.Status, By = by, At = at };
        var counted = fromOther.Contains(MergeField.Reporting) ? other.CountsAsReporting(otherRunBy) : CountsAsReporting(runBy);
        var before = MergeFields.OfOne.Append(MergeField.Needs).ToDictionary(field => field, this.Read);
        foreach (var field in MergeFields.OfOne.Where(fromOther.Contains)) this.Write(field, other.Read(field));
        if (fromOther.Contains(MergeField.Needs)) Needs.AddRange(other.Needs.Where(need => !Needs.Exists(had => had.Need == need.Need)).Select(need => new ServiceNeed { ServiceId = Id, Need = need.Need }));
        // An answer that counted as yes where it was given still does, whoever runs the entry now.
        if (counted && !CountsAsReporting(fromOther.Contains(MergeField.Organisation) ? otherRunBy : runBy)) Reporting = BenefitsReporting.Yes;
        merge.Changes.AddRange(before.Where(had => had.Value != this.Read(had.Key)).Select(had => new MergeChange { MergeId = merge.Id, Field = had.Key.ToString(), Before = had.Value, After = this.Read(had.Key) }));
        var own = OwnWhen;
        TakeParts(other, fromOther, merge);
        if (own is null && Schedules.Count > 0) SayWhen(null);
        if (SaidStoppedAt is null && other.SaidStoppedAt is not null)
        {
            SaidStoppedAt = other.SaidStoppedAt;
            merge.Changes.Add(new() { MergeId = merge.Id, Field = MergeChange.SaidStopped });
        }

        // Its own feed must not take back what an editor put together.
        if (merge.Changes.Count > 0)
        {
            merge.Changes.Add(new() { MergeId = merge.Id, Field = nameof(EditedAt), Before = EditedAt?.ToString("O") });
            EditedAt = at;
        }

        ModifiedAt = at;
        (other.MergedIntoId, other.Status) = (Id, ServiceStatus.Inactive);
        foreach (var service in carried)
        {
            service.MergedIntoId = Id;
            merge.Changes.Add(new() { MergeId = merge.Id, Field = MergeChange.Came, PartId = service.Id });
        }

        return merge;
    }

    private void TakeParts(Service other, IReadOnlySet<MergeField> fromOther, EntryMerge merge)
    {
        // What either entry hides stays hidden, whichever of them showed it.
        foreach (var place in Locations)
            if (other.Locations.Where(its => Same(place, its)).Select(its => its.Visibility).DefaultIfEmpty().Max() is var strictest && strictest > place.Visibility)
            {
                Hidden(place.Id, place.Visibility, strictest);
                place.Visibility = strictest;
            }

        foreach (var contact in Contacts)
            if (other.Contacts.Where(its => Same(contact, its)).Select(its => its.Visibility).DefaultIfEmpty().Max() is var strictest && strictest > contact.Visibility)
            {
                Hidden(contact.Id, contact.Visibility, strictest);
                contact.Visibility = strictest;
            }

        if (fromOther.Contains(MergeField.Places))
            Take(Locations, other.Locations.Where(its => !Locations.Exists(place => Same(place, its))).Select(its => new Location
            {
                ServiceId = Id, Name = its.Name, Address = its.Address, Postcode = its.Postcode, Latitude = its.Latitude, Longitude = its.Longitude, Visibility = its.Visibility, BusNote = its.BusNote,
            }), MergeField.Places, place => place.Id);
        if (fromOther.Contains(MergeField.Schedules))
            Take(Schedules, other.Schedules.Where(its => !Schedules.Exists(rule => rule.InWords() == its.InWords())).Select(its => new Schedule
            {
                ServiceId = Id, Frequency = its.Frequency, Interval = its.Interval, ByDay = its.ByDay, ByMonthDay = its.ByMonthDay, OpensAt = its.OpensAt, ClosesAt = its.ClosesAt, StartsOn = its.StartsOn,
                EndsOn = its.EndsOn, TermTimeOnly = its.TermTimeOnly, Description = its.Description,
            }), MergeField.Schedules, rule => rule.Id);
        if (fromOther.Contains(MergeField.Contacts))
            Take(Contacts, other.Contacts.Where(its => !Contacts.Exists(contact => Same(contact, its))).Select(its => new ServiceContact
            {
                ServiceId = Id, Name = its.Name, Role = its.Role, Phone = its.Phone, Email = its.Email, Visibility = its.Visibility,
            }), MergeField.Contacts, contact => contact.Id);

        void Hidden(Guid part, Visibility had, Visibility has) =>
            merge.Changes.Add(new() { MergeId = merge.Id, Field = MergeChange.Hidden, PartId = part, Before = had.ToString(), After = has.ToString() });

        void Take<T>(List<T> rows, IEnumerable<T> more, MergeField field, Func<T, Guid> id)
        {
            List<T> added = [.. more];
            rows.AddRange(added);
            merge.Changes.AddRange(added.Select(row => new MergeChange { MergeId = merge.Id, Field = field.ToString(), PartId = id(row) }));
        }
    }

    private static bool Same(Location a, Location b) =>
        (People.Postcode.Read(a.Postcode) is { } postcode && postcode == People.Postcode.Read(b.Postcode))
        || (EntryName.Of(a.Address) is { Key.Length: > 0 } address && address.Key == EntryName.Of(b.Address).Key)
        || (a is { Latitude: { } north, Longitude: { } east } && b is { Latitude: { } otherNorth, Longitude: { } otherEast } && Distance.Km(north, east, otherNorth, otherEast) <= SamePlaceKm);

    private static bool Same(ServiceContact a, ServiceContact b) =>
        EntryReach.Phones(a.Phone).Intersect(EntryReach.Phones(b.Phone), StringComparer.Ordinal).Any()
        || (a.Email.Said() is { } email && email.Equals(b.Email.Said(), StringComparison.OrdinalIgnoreCase))
        || (a.Name.Said() is { } name && name.Equals(b.Name.Said(), StringComparison.OrdinalIgnoreCase));

    private static int Strictness(Service service, Organisation runBy) =>
        !service.CountsAsReporting(runBy) ? 0 : service.Reporting switch { BenefitsReporting.Unknown => 1, BenefitsReporting.OnlyWithConsent => 2, _ => 3 };
}
