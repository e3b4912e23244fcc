namespace Linkwork.Storage;

/// <summary>Words by tsvector. Weights: A name, B needs, C organisation, D the rest.</summary>
internal sealed class PostgresSearch(IEngine engine, SearchVocabulary vocabulary, TimeProvider time) : ServiceSearch(engine, vocabulary, time)
{
    protected override string Smaller => "least";

    protected override string SortName => "lower(s.name COLLATE \"C\")";

    protected override string DayOf => "CAST(extract(dow FROM r.starts_on) AS integer)";

    protected override string NeedsOf => "(SELECT string_agg(n.need, ',') FROM service_need n WHERE n.service_id = s.id)";

    // The nearest is most often near.
    protected override IReadOnlyList<double?> Rings => [25, 100, null];

    protected override string Holds(string parameter) =>
        $"s.id IN (SELECT service_id FROM linkwork_found(ARRAY[{parameter}], ARRAY[1], ARRAY[]::text[], ARRAY[]::int[], NULL, NULL, NULL, NULL))";

    // One text for any number of words, so that it stays prepared.
    protected override string Points(IReadOnlyList<(string Text, int Points, bool Named)> queries, bool boxed, Action<string, object> set)
    {
        foreach (var (name, some) in new[] { ("speaks", queries.Where(query => !query.Named).ToList()), ("names", [.. queries.Where(query => query.Named)]) })
        {
            set(name, some.Select(query => query.Text).ToArray());
            set($"{name}_points", some.Select(query => query.Points).ToArray());
        }

        return $"SELECT service_id, points FROM linkwork_found(@speaks, @speaks_points, @names, @names_points, {(boxed ? "@south, @north, @west, @east" : "NULL, NULL, NULL, NULL")})";
    }

    protected override string Named(IReadOnlyList<string> words) => string.Join(" | ", words.Select(word => $"'{word}':AB"));

    protected override string Anywhere(IReadOnlyList<string> words) => string.Join(" | ", words.Select(word => $"'{word}'"));

    protected override string Beginning(string start) => $"'{start}':*";

    protected override string Listed(Need need) => $"'{need.ToString().ToLowerInvariant()}':B";

    protected override string All(IEnumerable<string> queries) => string.Join(" & ", queries.Select(query => $"({query})"));

    protected override string Any(IEnumerable<string> queries) => string.Join(" | ", queries.Select(query => $"({query})"));
}
