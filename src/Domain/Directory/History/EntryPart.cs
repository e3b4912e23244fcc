using System.Globalization;

namespace Linkwork.Domain.Directory;

/// <summary>A place, rule or contact of an entry as one line that can be kept and put back.</summary>
public static class EntryPart
{
    // Who may see it first: what follows can't be read as that.
    public static string Kept(Location place) => MergeFields.Packed(place.Visibility, place.Name, place.Address, place.Postcode, place.Latitude, place.Longitude, place.BusNote)!;

    public static string Kept(ServiceContact contact) => MergeFields.Packed(contact.Visibility, contact.Name, contact.Role, contact.Phone, contact.Email)!;

    public static string Kept(Schedule rule) => MergeFields.Packed(rule.TermTimeOnly, rule.Frequency, rule.Interval, rule.ByDay, rule.ByMonthDay, rule.OpensAt?.ToString("O", CultureInfo.InvariantCulture),
        rule.ClosesAt?.ToString("O", CultureInfo.InvariantCulture), rule.StartsOn?.ToString("O", CultureInfo.InvariantCulture), rule.EndsOn?.ToString("O", CultureInfo.InvariantCulture), rule.Description)!;

    public static Location Place(Guid id, Guid serviceId, string kept) => Write(new Location { Id = id, ServiceId = serviceId }, kept);

    public static ServiceContact Contact(Guid id, Guid serviceId, string kept) => Write(new ServiceContact { Id = id, ServiceId = serviceId }, kept);

    public static Schedule Rule(Guid id, Guid serviceId, string kept) => Write(new Schedule { Id = id, ServiceId = serviceId }, kept);

    internal static Location Write(Location place, string kept)
    {
        var part = kept.Split(MergeFields.Between);
        (place.Visibility, place.Name, place.Address, place.Postcode) = (Enum.Parse<Visibility>(part[0]), MergeFields.Text(part, 1), MergeFields.Text(part, 2), MergeFields.Text(part, 3));
        (place.Latitude, place.Longitude, place.BusNote) = (Number(part, 4), Number(part, 5), MergeFields.Text(part, 6));
        return place;
    }

    internal static ServiceContact Write(ServiceContact contact, string kept)
    {
        var part = kept.Split(MergeFields.Between);
        (contact.Visibility, contact.Name, contact.Role) = (Enum.Parse<Visibility>(part[0]), MergeFields.Text(part, 1), MergeFields.Text(part, 2));
        (contact.Phone, contact.Email) = (MergeFields.Text(part, 3), MergeFields.Text(part, 4));
        return contact;
    }

    internal static Schedule Write(Schedule rule, string kept)
    {
        var part = kept.Split(MergeFields.Between);
        (rule.TermTimeOnly, rule.Frequency, rule.Interval) = (bool.Parse(part[0]), MergeFields.Text(part, 1) is { } often ? Enum.Parse<Frequency>(often) : null, MergeFields.Int(part, 2));
        (rule.ByDay, rule.ByMonthDay, rule.OpensAt, rule.ClosesAt) = (MergeFields.Text(part, 3), MergeFields.Text(part, 4), Time(part, 5), Time(part, 6));
        (rule.StartsOn, rule.EndsOn, rule.Description) = (Day(part, 7), Day(part, 8), MergeFields.Text(part, 9));
        return rule;
    }

    private static double? Number(string[] parts, int at) => MergeFields.Text(parts, at) is { } said ? double.Parse(said, CultureInfo.InvariantCulture) : null;

    private static TimeOnly? Time(string[] parts, int at) => MergeFields.Text(parts, at) is { } said ? TimeOnly.Parse(said, CultureInfo.InvariantCulture) : null;

    private static DateOnly? Day(string[] parts, int at) => MergeFields.Text(parts, at) is { } said ? DateOnly.Parse(said, CultureInfo.InvariantCulture) : null;
}
