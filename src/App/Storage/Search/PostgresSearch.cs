namespace Linkwork.Storage;

/// <summary>Words by tsvector. Weights: A name, B needs, C organisation, D the rest.</summary>
internal sealed class PostgresSearch(IEngine engine, SearchVocabulary vocabulary, TimeProvider time) : ServiceSearch(engine, vocabulary, time)
{
    protected override string Smaller => "least";

    protected override string SortName => "lower(s.name COLLATE \"C\")";

    protected override string DayOf => "CAST(extract(dow FROM r.starts_on) AS integer)";

    protected override string NeedsOf => "(SELECT string_agg(n.need, ',') FROM service_need n WHERE n.service_id = s.id)";

    protected override string Holds(string parameter) =>
        $"s.id IN (SELECT w.service_id FROM service_words w WHERE w.document @@ to_tsquery('simple', {parameter}))";

    // An index alone answers each: the words of a whole service are long, and reading them takes longer than all the rest. Of names and needs there are few enough to look at their weights.
    protected override string Points(IReadOnlyList<bool> named) => $"""
        SELECT service_id, CAST(sum(points) AS INTEGER) AS points FROM (
            {string.Join(" UNION ALL ", named.Select((names, i) => $"SELECT w AS service_id, @points{i} AS points FROM linkwork_{(names ? "named" : "speaks")}(@query{i}) w"))}
        ) found GROUP BY service_id
        """;

    protected override string Named(IReadOnlyList<string> words) => string.Join(" | ", words.Select(word => $"'{word}':AB"));

    protected override string Anywhere(IReadOnlyList<string> words) => string.Join(" | ", words.Select(word => $"'{word}'"));

    protected override string Beginning(string start) => $"'{start}':*";

    protected override string Listed(Need need) => $"'{need.ToString().ToLowerInvariant()}':B";

    protected override string All(IEnumerable<string> queries) => string.Join(" & ", queries.Select(query => $"({query})"));

    protected override string Any(IEnumerable<string> queries) => string.Join(" | ", queries.Select(query => $"({query})"));
}
