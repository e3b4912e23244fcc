namespace Linkwork.Storage;

/// <summary>Words by FTS5.</summary>
internal sealed class SqliteSearch(IEngine engine, SearchVocabulary vocabulary, TimeProvider time) : ServiceSearch(engine, vocabulary, time)
{
    protected override string Smaller => "min";

    protected override string SortName => "lower(s.name)";

    protected override string DayOf => "CAST(strftime('%w', r.starts_on) AS INTEGER)";

    protected override string NeedsOf => "(SELECT group_concat(n.need) FROM service_need n WHERE n.service_id = s.id)";

    protected override string Holds(string parameter) =>
        $"s.id IN (SELECT k.service_id FROM service_key k WHERE k.key IN (SELECT rowid FROM service_words WHERE service_words MATCH {parameter}))";

    // The index can't be asked about one row, so each query goes through it once.
    protected override string Points(IReadOnlyList<(string Text, int Points, bool Named)> queries, bool boxed, Action<string, object> set)
    {
        foreach (var (i, (text, points, _)) in queries.Index())
        {
            set($"query{i}", text);
            set($"points{i}", points);
        }

        return $"""
            SELECT k.service_id, m.points FROM (SELECT key, sum(points) AS points FROM (
                {string.Join(" UNION ALL ", queries.Select((_, i) => $"SELECT rowid AS key, @points{i} AS points FROM service_words WHERE service_words MATCH @query{i}"))}
            ) GROUP BY key) m JOIN service_key k ON k.key = m.key
            """;
    }

    protected override string Named(IReadOnlyList<string> words) => $"{{name needs}} : ({Anywhere(words)})";

    protected override string Anywhere(IReadOnlyList<string> words) => string.Join(" OR ", words.Select(word => $"\"{word}\""));

    protected override string Beginning(string start) => $"\"{start}\" *";

    protected override string Listed(Need need) => $"needs : \"{need.ToString().ToLowerInvariant()}\"";

    protected override string All(IEnumerable<string> queries) => string.Join(" AND ", queries.Select(query => $"({query})"));

    protected override string Any(IEnumerable<string> queries) => string.Join(" OR ", queries.Select(query => $"({query})"));
}
