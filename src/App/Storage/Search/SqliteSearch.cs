using System.Data.Common;

namespace Linkwork.Storage;

/// <summary>Words by FTS5.</summary>
internal sealed class SqliteSearch(IEngine engine) : ServiceSearch(engine)
{
    protected override string Smaller => "min";

    protected override string SortName => "lower(s.name)";

    protected override string NeedsOf => "(SELECT group_concat(n.need) FROM service_need n WHERE n.service_id = s.id)";

    protected override string Holds(string parameter) =>
        $"s.id IN (SELECT k.service_id FROM service_key k WHERE k.key IN (SELECT rowid FROM service_words WHERE service_words MATCH {parameter}))";

    protected override string Query(IReadOnlyList<SearchWord> words, bool all, bool strong) =>
        string.Join(all ? " AND " : " OR ", words.Select(word => $"({(strong ? Strong(word) : Anywhere(word))})"));

    private static string Strong(SearchWord word) => string.Join(" OR ", [$"{{name needs}} : ({Any(word.Whole)})", .. Needs(word)]);

    private static string Anywhere(SearchWord word) =>
        string.Join(" OR ", [Any(word.Whole.Concat(word.Synonyms)), .. word.Start is { } start ? [$"\"{start}\" *"] : Array.Empty<string>(), .. Needs(word)]);

    private static IEnumerable<string> Needs(SearchWord word) => word.Needs.Select(need => $"needs : \"{need.ToString().ToLowerInvariant()}\"");

    private static string Any(IEnumerable<string> words) => string.Join(" OR ", words.Select(word => $"\"{word}\""));

    protected override object Instant(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10;

    protected override DateTimeOffset InstantOf(DbDataReader reader, int column) =>
        new(reader.GetInt64(column) * 10 + DateTimeOffset.UnixEpoch.Ticks, TimeSpan.Zero);
}
