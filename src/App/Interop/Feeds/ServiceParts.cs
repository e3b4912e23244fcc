using Linkwork.Domain.Directory;

namespace Linkwork.Interop.Feeds;

/// <summary>A service's places, rules and contacts between a feed's words and our rows.</summary>
internal static class ServiceParts
{
    public static FeedLocation Told(Location place) => new(place.Name, place.Address, place.Postcode, place.Latitude, place.Longitude, place.BusNote);

    public static Location New(FeedLocation told, Guid serviceId, TakenIds taken) => new()
    {
        Id = taken.Own(told.Id), ServiceId = serviceId, Name = told.Name, Address = told.Address, Postcode = told.Postcode, Latitude = told.Latitude, Longitude = told.Longitude,
        BusNote = told.BusNote,
    };

    public static FeedSchedule Told(Schedule rule) => new(rule.Frequency, rule.Interval, rule.ByDay, rule.ByMonthDay, rule.OpensAt, rule.ClosesAt,
        rule.StartsOn, rule.EndsOn, rule.TermTimeOnly, rule.Description);

    public static Schedule New(FeedSchedule told, Guid serviceId, TakenIds taken) => new()
    {
        Id = taken.Own(told.Id), ServiceId = serviceId, Frequency = told.Frequency, Interval = told.Interval, ByDay = told.ByDay, ByMonthDay = told.ByMonthDay,
        OpensAt = told.OpensAt, ClosesAt = told.ClosesAt, StartsOn = told.StartsOn, EndsOn = told.EndsOn, TermTimeOnly = told.TermTimeOnly, Description = told.Description,
    };

    public static FeedContact Told(ServiceContact contact) => new(contact.Name, contact.Role, contact.Phone, contact.Email);

    public static ServiceContact New(FeedContact told, Guid serviceId, TakenIds taken) => new()
    {
        Id = taken.Own(told.Id), ServiceId = serviceId, Name = told.Name, Role = told.Role, Phone = told.Phone, Email = told.Email,
    };
}
