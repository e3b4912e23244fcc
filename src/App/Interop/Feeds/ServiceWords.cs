using Linkwork.Domain.Directory;

namespace Linkwork.Interop.Feeds;

/// <summary>All that a feed may say about a service, as our directory keeps it: equal when there is nothing to change.</summary>
internal sealed record ServiceWords(Guid OrganisationId, string Name, string? Description, ServiceStatus Status, string? Website, string? Email, string? Phone,
    string? When, string? Cost, string? WhoFor, int? MinimumAge, int? MaximumAge, string? Languages, string? Access, (bool Online, bool ByPhone, bool AtHome) Ways,
    DateTimeOffset? VerifiedAt, string? VerifiedBy, Many<Need> Needs, Many<FeedLocation> Locations, Many<FeedSchedule> Schedules, Many<FeedContact> Contacts)
{
    /// <param name="service">What the feed says.</param>
    /// <param name="organisation">Who runs it, as known here.</param>
    /// <param name="here">The service as it is here, if it is: a check that somebody here made later than the publisher counts.</param>
    public static ServiceWords Told(FeedService service, Organisation organisation, Service? here)
    {
        DateTimeOffset? checkedAt = service.VerifiedOn is { } day ? new(day, TimeOnly.MinValue, TimeSpan.Zero) : null;
        var (at, by) = here?.VerifiedAt >= checkedAt || checkedAt is null ? (here?.VerifiedAt, here?.VerifiedBy) : (checkedAt, "its publisher");
        return new(organisation.Id, service.Name, service.Description, service.Status, service.Website, service.Email, service.Phone,
            service.When, service.Cost, service.WhoFor, service.MinimumAge, service.MaximumAge, service.Languages, service.Access,
            (service.Online, service.ByPhone, service.AtHome), at, by, new([.. service.Needs.Order()]), Many<FeedLocation>.Of(service.Locations),
            Many<FeedSchedule>.Of(service.Schedules), Many<FeedContact>.Of(service.Contacts));
    }

    /// <summary>What is only for staff or hidden was never the feed's.</summary>
    public static ServiceWords Of(Service service) =>
        new(service.OrganisationId, service.Name, service.Description, service.Status, service.Website, service.Email, service.Phone,
            service.When, service.Cost, service.WhoFor, service.MinimumAge, service.MaximumAge, service.Languages, service.Access,
            (service.Online, service.ByPhone, service.AtHome), service.VerifiedAt, service.VerifiedBy, new([.. service.Needs.Select(need => need.Need).Order()]),
            Many<FeedLocation>.Of(service.Locations.Select(ServiceParts.Told)), Many<FeedSchedule>.Of(service.Schedules.Select(ServiceParts.Told)),
            Many<FeedContact>.Of(service.Contacts.Select(ServiceParts.Told)));

    /// <param name="id">The feed's own when it may be ours too.</param>
    public Service New(Guid id, string source, string sourceId, DateTimeOffset at, DateTimeOffset? modifiedAt, TakenIds taken)
    {
        var service = new Service { Id = id, OrganisationId = OrganisationId, Name = Name, Source = source, SourceId = sourceId };
        WriteTo(service, at, modifiedAt, taken);
        return service;
    }

    public void WriteTo(Service service, DateTimeOffset at, DateTimeOffset? modifiedAt, TakenIds taken)
    {
        (service.OrganisationId, service.Name, service.Description, service.Status) = (OrganisationId, Name, Description, Status);
        (service.Website, service.Email, service.Phone, service.When, service.Cost) = (Website, Email, Phone, When, Cost);
        (service.WhoFor, service.MinimumAge, service.MaximumAge, service.Languages, service.Access) = (WhoFor, MinimumAge, MaximumAge, Languages, Access);
        (service.Online, service.ByPhone, service.AtHome) = Ways;
        if (VerifiedAt is { } checkedAt && checkedAt != service.VerifiedAt) service.Verify(VerifiedBy!, VerifiedHow.Publisher, checkedAt);
        (service.ImportedAt, service.ModifiedAt) = (at, modifiedAt ?? at);
        service.Needs.RemoveAll(need => !Needs.Items.Contains(need.Need));
        service.Needs.AddRange(Needs.Items.Where(need => !service.Needs.Exists(had => had.Need == need)).Select(need => new ServiceNeed { ServiceId = service.Id, Need = need }));
        Locations.WriteTo(service.Locations, ServiceParts.Told, told => ServiceParts.New(told, service.Id, taken));
        Schedules.WriteTo(service.Schedules, ServiceParts.Told, told => ServiceParts.New(told, service.Id, taken));
        Contacts.WriteTo(service.Contacts, ServiceParts.Told, told => ServiceParts.New(told, service.Id, taken));
    }
}

/// <summary>Several things that are equal when each is.</summary>
internal sealed record Many<T>(IReadOnlyList<T> Items)
{
    /// <summary>In one order, whatever the order told.</summary>
    public static Many<T> Of(IEnumerable<T> items) => new([.. items.OrderBy(item => item!.ToString(), StringComparer.Ordinal)]);

    /// <summary>Rows that say what is told stay; the others go, and what isn't there yet comes.</summary>
    public void WriteTo<TRow>(List<TRow> rows, Func<TRow, T> told, Func<T, TRow> row)
    {
        var missing = Items.ToList();
        rows.RemoveAll(had => !missing.Remove(told(had)));
        rows.AddRange(missing.Select(row));
    }

    public bool Equals(Many<T>? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Count;
}
