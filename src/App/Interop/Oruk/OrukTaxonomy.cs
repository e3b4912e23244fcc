using System.Text.Json;
using Linkwork.Domain.Shared;

namespace Linkwork.Interop.Oruk;

/// <summary>The needs list as an Open Referral UK taxonomy: one term a need, with ids that never change.</summary>
public static class OrukTaxonomy
{
    public const string Name = "Linkwork needs";
    public const string Description = "What people want help with, as social prescribing teams in England hear it; from the open-source Linkwork needs list.";

    public static Guid Id { get; } = OrukIds.Of(default, "taxonomy", Name);

    private static readonly Dictionary<Need, Guid> Ids = Linkwork.Domain.Shared.Needs.All.ToDictionary(need => need, need => OrukIds.Of(Id, "term", need.ToString()));

    private static readonly Dictionary<Guid, Need> Terms = Ids.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static Guid TermId(Need need) => Ids[need];

    public static Need? Term(Guid id) => Terms.TryGetValue(id, out var need) ? need : null;

    /// <summary>The needs that a service is listed under by our own terms, wherever it comes from.</summary>
    public static IEnumerable<Need> Needs(JsonElement service) => service.Each("attributes")
        .Select(attribute => attribute.Member("taxonomy_term")?.Text("id") ?? attribute.Text("taxonomy_term_id"))
        .Select(id => Guid.TryParse(id, out var term) ? Term(term) : null).OfType<Need>().Distinct();
}
