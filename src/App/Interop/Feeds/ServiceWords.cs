using Linkwork.Domain.Directory;

namespace Linkwork.Interop.Feeds;

/// <summary>All that a feed may say about a service, as our directory keeps it: equal when there is nothing to change.</summary>
internal sealed record ServiceWords(Guid OrganisationId, string Name, string? Description, ServiceStatus Status, string? Website, string? Email, string? Phone,
    string? When, string? Cost, string? WhoFor, string? Languages, string? Access, DateTimeOffset? VerifiedAt, string? VerifiedBy, Many<Need> Needs, Many<FeedLocation> Locations)
{
    /// <param name="service">What the feed says.</param>
    /// <param name="organisation">Who runs it, as known here.</param>
    /// <param name="here">The service as it is here, if it is: a check that somebody here made later than the publisher counts.</param>
    public static ServiceWords Told(FeedService service, Organisation organisation, Service? here)
    {
        DateTimeOffset? checkedAt = service.VerifiedOn is { } day ? new(day, TimeOnly.MinValue, TimeSpan.Zero) : null;
        var (at, by) = here?.VerifiedAt >= checkedAt || checkedAt is null ? (here?.VerifiedAt, here?.VerifiedBy) : (checkedAt, "its publisher");
        return new(organisation.Id, service.Name, service.Description, service.Status, service.Website, service.Email, service.Phone,
            service.When, service.Cost, service.WhoFor, service.Languages, service.Access, at, by, new([.. service.Needs.Order()]), Sorted(service.Locations));
    }

    public static ServiceWords Of(Service service) =>
        new(service.OrganisationId, service.Name, service.Description, service.Status, service.Website, service.Email, service.Phone,
            service.When, service.Cost, service.WhoFor, service.Languages, service.Access, service.VerifiedAt, service.VerifiedBy,
            new([.. service.Needs.Select(need => need.Need).Order()]),
            Sorted(service.Locations.Select(place => new FeedLocation(place.Name, place.Address, place.Postcode, place.Latitude, place.Longitude))));

    private static Many<FeedLocation> Sorted(IEnumerable<FeedLocation> locations) => new([.. locations.OrderBy(place => place.ToString(), StringComparer.Ordinal)]);

    public Service New(string source, string sourceId, DateTimeOffset at)
    {
        var service = new Service { OrganisationId = OrganisationId, Name = Name, Source = source, SourceId = sourceId };
        WriteTo(service, at);
        return service;
    }

    public void WriteTo(Service service, DateTimeOffset at)
    {
        (service.OrganisationId, service.Name, service.Description, service.Status) = (OrganisationId, Name, Description, Status);
        (service.Website, service.Email, service.Phone, service.When, service.Cost) = (Website, Email, Phone, When, Cost);
        (service.WhoFor, service.Languages, service.Access) = (WhoFor, Languages, Access);
        (service.VerifiedAt, service.VerifiedBy, service.ImportedAt) = (VerifiedAt, VerifiedBy, at);
        service.Needs.RemoveAll(need => !Needs.Items.Contains(need.Need));
        service.Needs.AddRange(Needs.Items.Where(need => !service.Needs.Exists(had => had.Need == need)).Select(need => new ServiceNeed { ServiceId = service.Id, Need = need }));
        if (Of(service).Locations == Locations)
            return;
        service.Locations.Clear();
        service.Locations.AddRange(Locations.Items.Select(place => new Location
        {
            ServiceId = service.Id, Name = place.Name, Address = place.Address, Postcode = place.Postcode, Latitude = place.Latitude, Longitude = place.Longitude,
        }));
    }
}

/// <summary>Several things that are equal when each is.</summary>
internal sealed record Many<T>(IReadOnlyList<T> Items)
{
    public bool Equals(Many<T>? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Count;
}
