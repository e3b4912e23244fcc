using System.Text.Json;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk.Publishing;

/// <summary>How much of a service is told.</summary>
internal enum Detail
{
    /// <summary>Its id and when it changed: enough to see what to fetch.</summary>
    Minimal,

    /// <summary>Itself and who runs it.</summary>
    Basic,

    /// <summary>All that is public.</summary>
    Full,
}

/// <summary>A service as Open Referral UK 3.0 has it. Only what anybody may know: what is hidden or for staff never gets in.</summary>
internal static class OrukServiceWriter
{
    public static void Write(Utf8JsonWriter json, Service service, Organisation organisation, Detail detail)
    {
        json.WriteStartObject();
        Members(json, service, organisation, detail);
        json.WriteEndObject();
    }

    public static void Members(Utf8JsonWriter json, Service service, Organisation? organisation, Detail detail)
    {
        json.WriteString("id", service.Id);
        if (detail == Detail.Minimal)
        {
            json.Instant("modified_date", service.ModifiedAt);
            json.Instant("last_modified", service.ModifiedAt);
            return;
        }

        json.WriteString("organization_id", service.OrganisationId);
        json.WriteString("name", service.Name);
        json.WriteString("status", Status(service.Status));
        json.Instant("last_modified", service.ModifiedAt);
        // What has closed or was withdrawn is told of so that readers drop it, and no more is said of it.
        if (service.Status != ServiceStatus.Active) return;
        Words(json, service);
        if (organisation is not null) json.Object("organization", its => OrukOrganisationWriter.Members(its, organisation, detail));
        if (detail == Detail.Full) Parts(json, service);
    }

    private static void Words(Utf8JsonWriter json, Service service)
    {
        json.Text("description", PlainText.Paragraphed(service.Description));
        json.Text("url", WebAddress.Published(service.Website));
        json.Text("email", WebAddress.Mailbox(service.Email));
        json.Text("fees", PlainText.Paragraphed(service.Cost));
        json.Text("eligibility_description", PlainText.Paragraphed(service.WhoFor));
        json.Number("minimum_age", service.MinimumAge);
        json.Number("maximum_age", service.MaximumAge);
        json.Day("assured_date", service.VerifiedAt is { } at ? London.Date(at) : null);
        json.Text("attending_type", Ways(service));
    }

    private static void Parts(Utf8JsonWriter json, Service service)
    {
        json.Each("schedules", OrukTimesWriter.Of(service), (its, time) => time(its));
        json.Each("service_at_locations", OrukPlaceWriter.Shown(service), (its, place) => OrukPlaceWriter.At(its, place, service));
        if (!OrukPlaceWriter.Shown(service).Any()) OrukPlaceWriter.Access(json, service, service.Id);
        json.Each("languages", Listed(service.Languages), (its, language) =>
        {
            its.WriteString("id", OrukIds.Of(service.Id, "language", language));
            its.WriteString("name", language);
        });
        if (service.Free)
            json.Each("cost_options", [service], (its, _) =>
            {
                its.WriteString("id", OrukIds.Of(service.Id, "cost", "free"));
                its.WriteNumber("amount", 0);
            });
        Phones(json, service.Id, service.Phone);
        json.Each("contacts", service.Contacts.Where(contact => contact.Visibility == Visibility.Public).OrderBy(contact => contact.Id), Contact);
        json.Each("attributes", service.Needs.Select(need => need.Need).Order(), (its, need) =>
        {
            its.WriteString("id", OrukIds.Of(service.Id, "attribute", need.ToString()));
            its.WriteString("link_type", "taxonomy_term");
            its.WriteString("taxonomy_term_id", OrukTaxonomy.TermId(need));
            its.Object("taxonomy_term", term => OrukTaxonomyWriter.Term(term, need));
        });
    }

    private static void Contact(Utf8JsonWriter json, ServiceContact contact)
    {
        json.WriteString("id", contact.Id);
        json.Text("name", PlainText.OneLine(contact.Name));
        json.Text("title", PlainText.OneLine(contact.Role));
        json.Text("email", WebAddress.Mailbox(contact.Email));
        Phones(json, contact.Id, contact.Phone);
    }

    public static void Phones(Utf8JsonWriter json, Guid of, string? number) => json.Each("phones", new[] { PlainText.OneLine(number) }.OfType<string>(), (its, phone) =>
    {
        its.WriteString("id", OrukIds.Of(of, "phone"));
        its.WriteString("number", phone);
    });

    public static IEnumerable<string> Listed(string? words) =>
        (PlainText.OneLine(words) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase);

    private static string? Ways(Service service) => string.Join(", ",
        new[] { service.Online ? "online" : null, service.ByPhone ? "by phone" : null, service.AtHome ? "at home" : null }.OfType<string>());

    private static string Status(ServiceStatus status) => status switch
    {
        ServiceStatus.Active => "active", ServiceStatus.Inactive => "inactive", _ => "defunct",
    };
}
