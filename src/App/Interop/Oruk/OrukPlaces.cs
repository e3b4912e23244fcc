using System.Text.Json;
using Linkwork.Domain.People;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk;

/// <summary>Where a service happens, in 3.0's and 1.0's shapes.</summary>
internal static class OrukPlaces
{
    /// <summary>What stands for the province, which addresses in England don't have but the standard requires.</summary>
    public const string Nation = "England";

    /// <summary>The kinds of identifier of a place of which only half the address is known.</summary>
    public const string PostcodeOnly = "postcode", AddressOnly = "address";

    public static IEnumerable<JsonElement> Of(JsonElement service) =>
        service.Each("service_at_locations").Select(at => at.Member("location") ?? default)
            .Concat(service.Each("locations"))
            .Where(place => place.ValueKind == JsonValueKind.Object && place.Text("location_type") != "virtual");

    public static FeedLocation Read(JsonElement place, Remarks remarks)
    {
        var address = place.Each("addresses", "physical_addresses", "address").FirstOrDefault();
        string?[] lines =
        [
            address.Text("address_1"), address.Text("address_2"), address.Text("city"), address.Text("region"), address.Text("state_province") is { } province && province != Nation ? province : null,
        ];
        var position = Position.Read(place.Number("latitude"), place.Number("longitude"), remarks);
        return new(
            PlainText.OneLine(place.Text("name")),
            OrukService.Listed(lines) ?? Identified(place, AddressOnly),
            ReadPostcode(address, remarks) ?? Postcode.Read(Identified(place, PostcodeOnly)),
            position?.Latitude,
            position?.Longitude,
            PlainText.OneLine(place.Text("transportation"))) { Id = TakenIds.Read(place.Text("id")) };
    }

    private static string? Identified(JsonElement place, string kind) => place.Text("external_identifier_type") == kind ? PlainText.OneLine(place.Text("external_identifier")) : null;

    private static string? ReadPostcode(JsonElement address, Remarks remarks)
    {
        if (address.Text("postal_code") is not { } written)
            return null;
        var postcode = Postcode.Read(written);
        if (postcode is null)
            remarks.Warn($"'{written}' is no postcode");
        return postcode;
    }
}
