using System.Text.Json;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk;

/// <summary>One service of an Open Referral UK feed. Names of members are those of 3.0, then those of 1.0.</summary>
internal static class OrukService
{
    public const string Charity = "GB-CHC", Company = "GB-COH";

    public static FeedService? Read(JsonElement service, Remarks remarks)
    {
        if (service.ValueKind != JsonValueKind.Object)
            return remarks.Reject<FeedService>("it is no service");
        if (PlainText.OneLine(service.Text("name")) is not { } name)
            return remarks.Reject<FeedService>("it has no name");
        if (service.Text("id") is not { Length: <= 200 } id || id.Any(char.IsControl))
            return remarks.Reject<FeedService>($"'{name}' has no id");
        return new FeedService
        {
            SourceId = id,
            Name = name,
            Organisation = Organisation(service, id, name),
            Description = Description(service),
            Status = Status(service, remarks),
            Website = Website(service, remarks),
            Email = Email(service, remarks),
            Phone = Phone(service),
            When = OrukTimes.When(service),
            Schedules = [.. OrukTimes.Rules(service)],
            Contacts = [.. OrukContacts.Of(service)],
            Cost = OrukTimes.Cost(service),
            WhoFor = OrukAudience.WhoFor(service),
            MinimumAge = OrukAudience.Age(service, "minimum_age"),
            MaximumAge = OrukAudience.Age(service, "maximum_age"),
            Online = OrukAudience.Attends(service, "online", "virtual", "video", "remote"),
            ByPhone = OrukAudience.Attends(service, "phone", "telephone"),
            AtHome = OrukAudience.Attends(service, "home visit", "at home", "in your home"),
            Needs = [.. OrukTaxonomy.Needs(service)],
            ModifiedAt = service.Instant("last_modified"),
            Languages = Listed(service.Each("languages").Select(language => language.Text("name", "language", "code"))),
            Access = Listed(OrukPlaces.Of(service).Append(service).SelectMany(place => place.Each("accessibility", "accessibility_for_disabilities"))
                .Select(access => access.Text("description", "accessibility"))),
            VerifiedOn = service.Date("assured_date") ?? service.Member("pc_metadata")?.Date("date_assured"),
            Locations = [.. OrukPlaces.Of(service).Select(place => OrukPlaces.Read(place, remarks)).Where(place => !place.SaysNothing).Distinct()],
        };
    }

    private static FeedOrganisation Organisation(JsonElement service, string id, string name)
    {
        var organisation = service.Member("organization") ?? service.Member("organisation") ?? default;
        if (PlainText.OneLine(organisation.Text("name")) is not { } named)
            return new() { SourceId = organisation.Text("id") ?? $"service {id}", Name = name };
        return new()
        {
            SourceId = organisation.Text("id") ?? named,
            Name = named,
            Description = PlainText.Paragraphed(organisation.Text("description")),
            Website = WebAddress.Tidied(organisation.Text("website", "url", "uri")),
            Email = WebAddress.Mailbox(organisation.Text("email")),
            Phone = organisation.Each("phones").Select(phone => PlainText.OneLine(phone.Text("number"))).FirstOrDefault(number => number is not null),
            CharityNumber = Identifier(organisation, Charity),
            CompanyNumber = Identifier(organisation, Company),
        };
    }

    /// <summary>Schemes are those of org-id.guide.</summary>
    private static string? Identifier(JsonElement organisation, string scheme) => organisation.Each("organization_identifiers", "identifiers")
        .FirstOrDefault(identifier => identifier.Text("identifier_scheme", "identifier_type") == scheme).Text("identifier");

    /// <summary>The description, then what has no place of its own but a person would want to read.</summary>
    private static string? Description(JsonElement service)
    {
        (string? Label, string? Text)[] parts =
        [
            (null, service.Text("alert")),
            (null, service.Text("description")),
            ("How to join", Listed(service.Text("application_process"), service.Text("attending_access"), service.Text("pc_attendingAccess_additionalInfo"))),
            ("Accreditations", service.Text("accreditations")),
        ];
        var said = parts.Select(part => PlainText.Paragraphed(part.Text) is { } text ? part.Label is null ? text : $"{part.Label}: {text}" : null).OfType<string>();
        return string.Join("\n\n", said) is { Length: > 0 } whole ? whole : null;
    }

    private static ServiceStatus Status(JsonElement service, Remarks remarks)
    {
        switch (service.Text("status")?.ToLowerInvariant())
        {
            case null or "active":
                return ServiceStatus.Active;
            case "inactive" or "temporarily closed":
                return ServiceStatus.Inactive;
            case "defunct":
                return ServiceStatus.Stopped;
            case var other:
                remarks.Warn($"its status '{other}' is not known; it counts as inactive");
                return ServiceStatus.Inactive;
        }
    }

    private static string? Website(JsonElement service, Remarks remarks)
    {
        if (service.Text("url") is not { } written)
            return null;
        var address = WebAddress.Tidied(written);
        if (address is null)
            remarks.Warn($"'{written}' is no web address");
        return address;
    }

    private static string? Email(JsonElement service, Remarks remarks)
    {
        if (service.Text("email") is not { } written)
            return null;
        var mailbox = WebAddress.Mailbox(written);
        if (mailbox is null)
            remarks.Warn($"'{written}' is no e-mail address");
        return mailbox;
    }

    /// <summary>The service's own, or that of a contact who is nobody in particular.</summary>
    private static string? Phone(JsonElement service) =>
        service.Each("phones").Concat(service.Each("contacts").Where(OrukContacts.IsNobody).SelectMany(contact => contact.Each("phones")))
            .Select(phone => PlainText.OneLine(phone.Text("number"))).FirstOrDefault(number => number is not null);

    public static string? Listed(params IEnumerable<string?> texts) =>
        string.Join(", ", texts.Select(PlainText.OneLine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)) is { Length: > 0 } list ? list : null;
}
