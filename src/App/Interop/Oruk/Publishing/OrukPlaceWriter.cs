using System.Text.Json;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk.Publishing;

/// <summary>Where a service happens, as Open Referral UK has it: of a hidden address only that there is a place.</summary>
internal static class OrukPlaceWriter
{
    private const string Hidden = "The address isn’t published";

    public static IEnumerable<Location> Shown(Service service) => service.Locations.Where(place => place.Visibility != Visibility.StaffOnly).OrderBy(place => place.Id);

    /// <summary>The id of a service at a place, made of the place's, and the place's made of it: the last six bytes turned over.</summary>
    public static Guid AtId(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        foreach (ref var last in bytes[10..]) last = (byte)~last;
        return new(bytes);
    }

    public static void At(Utf8JsonWriter json, Location place, Service service)
    {
        json.WriteString("id", AtId(place.Id));
        json.Object("location", its => Members(its, place, service));
    }

    public static void Members(Utf8JsonWriter json, Location place, Service? access)
    {
        json.WriteString("id", place.Id);
        json.WriteString("location_type", "physical");
        if (place.Visibility == Visibility.AddressHidden)
        {
            json.WriteString("name", Hidden);
            if (access is not null) Access(json, access, place.Id);
            return;
        }

        json.Text("name", PlainText.OneLine(place.Name));
        json.Number("latitude", place.Latitude);
        json.Number("longitude", place.Longitude);
        json.Text("transportation", PlainText.OneLine(place.BusNote));
        Address(json, place);
        if (access is not null) Access(json, access, place.Id);
    }

    public static void Access(Utf8JsonWriter json, Service service, Guid of) => json.Each("accessibility", new[] { PlainText.OneLine(service.Access) }.OfType<string>(), (its, access) =>
    {
        its.WriteString("id", OrukIds.Of(of, "accessibility"));
        its.WriteString("description", access);
    });

    /// <summary>The standard requires every part of an address, so of one that isn't known in full the known half stands as an identifier.</summary>
    private static void Address(Utf8JsonWriter json, Location place)
    {
        if (PlainText.OneLine(place.Address) is not { } address || place.Postcode is null)
        {
            json.Text("external_identifier", place.Postcode ?? PlainText.OneLine(place.Address));
            json.Text("external_identifier_type", place.Postcode is not null ? OrukPlaces.PostcodeOnly : place.Address is null ? null : OrukPlaces.AddressOnly);
            return;
        }

        var parts = address.Split(", ");
        json.Each("addresses", [address], (its, _) =>
        {
            its.WriteString("id", OrukIds.Of(place.Id, "address"));
            its.WriteString("address_1", parts.Length == 1 ? address : string.Join(", ", parts[..^1]));
            its.WriteString("city", parts[^1]);
            its.WriteString("state_province", OrukPlaces.Nation);
            its.WriteString("postal_code", place.Postcode);
            its.WriteString("country", "GB");
            its.WriteString("address_type", "physical");
        });
    }
}
