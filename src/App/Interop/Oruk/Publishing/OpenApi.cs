using System.Text.Json;

namespace Linkwork.Interop.Oruk.Publishing;

/// <summary>The feed's own description, as OpenAPI. Endpoints that the official validator takes for extras carry its tag.</summary>
internal static class OpenApi
{
    private const string Schemas = "https://raw.githubusercontent.com/OpenReferralUK/uk-profile/main/schema/compiled";

    private static readonly Dictionary<string, (string Type, string Says)> Parameters = new()
    {
        ["search"] = ("string", "Words to find, in any order; everyday ones too."),
        ["page"] = ("integer", "Which page, from 1."),
        ["per_page"] = ("integer", $"How many a page, up to {OrukQuery.MostPerPage}; 50 if left out."),
        ["format"] = ("string", "json, or ndjson: all of the list, one a line, without pages."),
        ["taxonomy_term_id"] = ("string", "Only services with this term."),
        ["taxonomy_id"] = ("string", "Only services with a term of this taxonomy."),
        ["organization_id"] = ("string", "Only services of this organisation."),
        ["modified_after"] = ("string", "Only what changed at or after this instant; then also what has closed, as an id, a name and a status."),
        ["minimal"] = ("boolean", "Ids and dates of change only."),
        ["full"] = ("boolean", "Everything that is public of each."),
        ["full_service"] = ("boolean", "Each organisation with its services in full."),
        ["minimum_age"] = ("number", "Only services whose lowest age is this or more."),
        ["maximum_age"] = ("number", "Only services whose highest age is this or less."),
        ["start_time"] = ("string", "Only services that open at this time or later, like 09:30."),
        ["end_time"] = ("string", "Only services that close at this time or earlier, like 17:00."),
        ["day"] = ("string", "Only services that run on this day: MO or Monday."),
        ["postcode"] = ("string", "Measure from here."),
        ["proximity"] = ("integer", "Metres from the postcode."),
        ["top_only"] = ("boolean", "Only terms without a parent."),
        ["parent_id"] = ("string", "Only terms under this one."),
    };

    private static readonly string[] Paging = ["page", "per_page", "format"];
    private static readonly string[] Narrowing =
        ["search", "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimum_age", "maximum_age", "start_time", "end_time", "day", "postcode", "proximity", "full"];

    private static readonly (string Path, string Says, string? Schema, bool List, bool Extra, string[] Takes)[] Endpoints =
    [
        ("/", "Which version of the standard this is.", null, false, false, []),
        ("/services", "The services, a page at a time.", "service_list.json", true, false, [.. Narrowing, "minimal", .. Paging]),
        ("/services/{id}", "One service with everything public about it.", "service.json", false, false, []),
        ("/service_at_locations", "Services at their places.", "service_at_location_list.json", true, true, [.. Narrowing, .. Paging]),
        ("/service_at_locations/{id}", "One service at one place.", "service_at_location.json", false, true, []),
        ("/organizations", "Who runs the services.", "organization_list.json", true, true, ["search", "full_service", "full", .. Paging]),
        ("/organizations/{id}", "One organisation.", "organization.json", false, true, ["full_service"]),
        ("/taxonomies", "The needs list.", "taxonomy_list.json", true, true, Paging),
        ("/taxonomies/{id}", "One taxonomy.", "taxonomy.json", false, true, []),
        ("/taxonomy_terms", "The needs.", "taxonomy_term_list.json", true, true, ["search", "taxonomy_id", "top_only", "parent_id", .. Paging]),
        ("/taxonomy_terms/{id}", "One need.", "taxonomy_term.json", false, true, []),
    ];

    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("openapi", "3.1.0");
        json.Object("info", info =>
        {
            info.WriteString("title", "Open Referral UK feed of a Linkwork directory");
            info.WriteString("version", "3.0");
            info.WriteString("description", "Services that people can be connected to. No key is needed.");
        });
        json.Each("servers", ["/oruk"], (server, path) => server.WriteString("url", path));
        json.Object("paths", paths =>
        {
            foreach (var endpoint in Endpoints) paths.Object(endpoint.Path, path => path.Object("get", get => Get(get, endpoint)));
        });
        json.WriteEndObject();
    }

    private static void Get(Utf8JsonWriter json, (string Path, string Says, string? Schema, bool List, bool Extra, string[] Takes) endpoint)
    {
        json.WriteString("summary", endpoint.Says);
        if (endpoint.Extra)
        {
            json.WriteStartArray("tags");
            json.WriteStringValue("Optional");
            json.WriteEndArray();
        }

        var parameters = endpoint.Takes.Select(name => (Name: name, In: "query")).ToList();
        if (endpoint.Path.EndsWith("{id}", StringComparison.Ordinal)) parameters.Insert(0, ("id", "path"));
        json.Each("parameters", parameters, (its, parameter) =>
        {
            var (type, says) = parameter.In == "path" ? ("string", "Its id.") : Parameters[parameter.Name];
            its.WriteString("name", parameter.Name);
            its.WriteString("in", parameter.In);
            its.WriteBoolean("required", parameter.In == "path");
            its.WriteString("description", says);
            its.Object("schema", schema => schema.WriteString("type", type));
        });
        json.Object("responses", responses => responses.Object("200", ok =>
        {
            ok.WriteString("description", endpoint.Says);
            if (endpoint.Schema is { } schema)
                ok.Object("content", content => content.Object("application/json", type => type.Object("schema", its => Schema(its, schema, endpoint.List))));
        }));
    }

    private static void Schema(Utf8JsonWriter json, string name, bool list)
    {
        if (!list)
        {
            json.WriteString("$ref", $"{Schemas}/{name}");
            return;
        }

        json.WriteString("type", "object");
        json.Object("properties", properties =>
        {
            foreach (var number in new[] { "total_items", "total_pages", "page_number", "size" }) properties.Object(number, its => its.WriteString("type", "integer"));
            foreach (var flag in new[] { "first_page", "last_page", "empty" }) properties.Object(flag, its => its.WriteString("type", "boolean"));
            properties.Object("contents", contents =>
            {
                contents.WriteString("type", "array");
                contents.Object("items", items => items.WriteString("$ref", $"{Schemas}/{name}"));
            });
        });
    }
}
