using System.Text.Json;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk.Publishing;

/// <summary>An organisation as Open Referral UK has it.</summary>
internal static class OrukOrganisationWriter
{
    public static void Members(Utf8JsonWriter json, Organisation organisation, Detail detail)
    {
        json.WriteString("id", organisation.Id);
        json.WriteString("name", organisation.Name);
        // The standard requires one.
        json.WriteString("description", PlainText.Paragraphed(organisation.Description) ?? organisation.Name);
        json.Text("email", WebAddress.Mailbox(organisation.Email));
        json.Text("website", WebAddress.Published(organisation.Website));
        if (detail != Detail.Full) return;
        OrukServiceWriter.Phones(json, organisation.Id, organisation.Phone);
        json.Each("organization_identifiers", Identifiers(organisation), (its, known) =>
        {
            its.WriteString("id", OrukIds.Of(organisation.Id, "identifier", known.Scheme));
            its.WriteString("identifier_scheme", known.Scheme);
            its.WriteString("identifier_type", known.Kind);
            its.WriteString("identifier", known.Number);
        });
    }

    /// <summary>Schemes are those of org-id.guide.</summary>
    private static IEnumerable<(string Scheme, string Kind, string Number)> Identifiers(Organisation organisation)
    {
        if (!string.IsNullOrWhiteSpace(organisation.CharityNumber)) yield return (OrukService.Charity, "Charity number", organisation.CharityNumber);
        if (!string.IsNullOrWhiteSpace(organisation.CompanyNumber)) yield return (OrukService.Company, "Company number", organisation.CompanyNumber);
    }
}
