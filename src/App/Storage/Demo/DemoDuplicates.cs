using Linkwork.Domain.Directory;

namespace Linkwork.Storage.Demo;

/// <summary>What a second directory tells of services that are here already: one that an editor has yet to look at, and one that was merged.</summary>
internal static class DemoDuplicates
{
    public static IEnumerable<object> Of(DemoDirectory directory, DateTimeOffset now)
    {
        var (choir, pantry) = (directory.Services.First(service => service.Name == "Come and sing"), directory.Services.First(service => service.Name == "Northfield Pantry membership"));
        var other = Twin(choir, "Come & Sing community group", "An hour of songs, no audition, then tea.", now);
        (other.Phone, other.Cost, other.WhoFor) = ($"+44 {choir.Phone?[1..]}", "£2", "Anybody over 18");
        yield return other;
        var merged = Twin(pantry, "The Northfield pantry: membership", "Weekly shop for members.", now);
        var runBy = directory.Of(pantry.OrganisationId);
        yield return merged;
        yield return pantry.Merge(merged, new HashSet<MergeField>(), runBy, runBy, [], "Grace Ashdown", now.AddDays(-4));
    }

    private static Service Twin(Service service, string name, string description, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id, OrganisationId = service.OrganisationId, Name = name, Description = description, Source = "Aldersea community list", SourceId = id.ToString(), ImportedAt = now.AddDays(-6),
            Phone = service.Phone, Website = service.Website, Needs = [.. service.Needs.Take(1).Select(need => new ServiceNeed { ServiceId = id, Need = need.Need })],
            Locations = [.. service.Locations.Select(place => new Location { ServiceId = id, Address = place.Address, Postcode = place.Postcode, Latitude = place.Latitude, Longitude = place.Longitude })],
        };
    }
}
