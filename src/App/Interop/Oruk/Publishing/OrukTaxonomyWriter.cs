using System.Text.Json;
using Linkwork.Domain.Shared;

namespace Linkwork.Interop.Oruk.Publishing;

/// <summary>The needs list as Open Referral UK has taxonomies.</summary>
internal static class OrukTaxonomyWriter
{
    public static void Taxonomy(Utf8JsonWriter json)
    {
        json.WriteString("id", OrukTaxonomy.Id);
        json.WriteString("name", OrukTaxonomy.Name);
        json.WriteString("description", OrukTaxonomy.Description);
    }

    public static void Term(Utf8JsonWriter json, Need need)
    {
        json.WriteString("id", OrukTaxonomy.TermId(need));
        json.WriteString("name", need.Label());
        json.WriteString("description", need.Label());
        json.WriteString("taxonomy", OrukTaxonomy.Name);
        json.WriteString("taxonomy_id", OrukTaxonomy.Id);
        json.WriteString("term", need.ToString());
    }
}
