using System.Data.Common;

namespace Linkwork.Storage;

/// <summary>Words by tsvector. Weights: A name, B needs, C organisation, D the rest.</summary>
internal sealed class PostgresSearch(IEngine engine) : ServiceSearch(engine)
{
    protected override string Smaller => "least";

    protected override string SortName => "lower(s.name COLLATE \"C\")";

    protected override string NeedsOf => "(SELECT string_agg(n.need, ',') FROM service_need n WHERE n.service_id = s.id)";

    protected override string Holds(string parameter) =>
        $"s.id IN (SELECT w.service_id FROM service_words w WHERE w.document @@ to_tsquery('simple', {parameter}))";

    protected override string Query(IReadOnlyList<SearchWord> words, bool all, bool strong) =>
        string.Join(all ? " & " : " | ", words.Select(word => $"({string.Join(" | ", strong ? Strong(word) : Anywhere(word))})"));

    private static IEnumerable<string> Strong(SearchWord word) => word.Whole.Select(whole => $"'{whole}':AB").Concat(Needs(word));

    private static IEnumerable<string> Anywhere(SearchWord word) =>
        word.Whole.Concat(word.Synonyms).Select(whole => $"'{whole}'").Concat(word.Start is { } start ? [$"'{start}':*"] : []).Concat(Needs(word));

    private static IEnumerable<string> Needs(SearchWord word) => word.Needs.Select(need => $"'{need.ToString().ToLowerInvariant()}':B");

    protected override object Instant(DateTimeOffset at) => at.ToUniversalTime();

    protected override DateTimeOffset InstantOf(DbDataReader reader, int column) => reader.GetFieldValue<DateTimeOffset>(column);
}
