using System.Data.Common;
using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>What both searches share: which rows, how far, in which order. Each engine says how it matches words.</summary>
internal abstract class ServiceSearch(IEngine engine) : IServiceSearch
{
    // The haversine formula of Domain/Directory/Distance.cs; a test compares them.
    private const string Metres = """
        CAST(round(12742017.6 * asin(SMALLER(1.0, sqrt(power(sin(radians(l.latitude - @lat) / 2), 2)
        + cos(radians(@lat)) * cos(radians(l.latitude)) * power(sin(radians(l.longitude - @lon) / 2), 2))))) AS INTEGER)
        """;

    // No place, or no place to measure from: last.
    private const int Nowhere = int.MaxValue;
    private const double KmPerDegree = 111.19;

    protected abstract string Smaller { get; }

    /// <summary>True for services whose index holds the query in this parameter; s is the service.</summary>
    protected abstract string Holds(string parameter);

    /// <summary>The words as this engine's query. Strong: whole words in name or needs.</summary>
    protected abstract string Query(IReadOnlyList<SearchWord> words, bool all, bool strong);

    protected abstract string NeedsOf { get; }

    protected abstract object Instant(DateTimeOffset at);

    protected abstract DateTimeOffset InstantOf(DbDataReader reader, int column);

    public async Task<ServicePage> FindAsync(ServiceQuery query, CancellationToken cancellation = default)
    {
        var words = SearchWords.Read(query.Words);
        await using var connection = await engine.OpenAsync(cancellation);
        var all = await PageAsync(connection, query, words, true, cancellation);
        // A page after one that is gone begins again.
        if (all.Count == 0 && query.After is not null) all = await PageAsync(connection, query with { After = null }, words, true, cancellation);
        var some = all.Count == 0 && words.Count > 1;
        if (some) all = await PageAsync(connection, query, words, false, cancellation);
        var page = all.Take(query.Limit).ToList();
        return new(page, all.Count > query.Limit ? page[^1].Id : null, some && all.Count > 0);
    }

#pragma warning disable EF1002 // what is typed goes in as a parameter
    public IQueryable<Guid>? Holding(AppDb db, string typed) => SearchWords.Read(typed) is { Count: > 0 } words
        ? db.Database.SqlQueryRaw<Guid>($"SELECT s.id AS \"Value\" FROM service s WHERE {Holds("{0}")}", Query(words, all: true, strong: false)) : null;
#pragma warning restore EF1002

    private async Task<List<ServiceFound>> PageAsync(DbConnection connection, ServiceQuery query, IReadOnlyList<SearchWord> words, bool all, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql(query, words.Count > 0);
        if (words.Count > 0)
        {
            Set("strong", Query(words, all, strong: true));
            Set("words", Query(words, all, strong: false));
        }

        if (query.Need is { } need) Set("need", need.ToString());
        if (query.VerifiedSince is { } since) Set("since", Instant(since));
        if (query.After is { } after) Set("after", after);
        if (query.Near is { } near)
        {
            Set("lat", near.Latitude);
            Set("lon", near.Longitude);
            if (query.WithinKm is { } km) Box(near, km);
        }

        Set("limit", query.Limit + 1);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<ServiceFound> found = [];
        while (await reader.ReadAsync(cancellation)) found.Add(Read(reader, words, query.Need));
        return found;

        void Box(Point around, double km)
        {
            var (north, east) = (km / KmPerDegree * 1.01, km / (KmPerDegree * Math.Max(0.01, Math.Cos(around.Latitude * Math.PI / 180))) * 1.01);
            Set("within", (int)Math.Round(km * 1000));
            Set("south", around.Latitude - north);
            Set("north", around.Latitude + north);
            Set("west", around.Longitude - east);
            Set("east", around.Longitude + east);
        }

        void Set(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    private string Sql(ServiceQuery query, bool words)
    {
        List<string> where = ["s.status = 'Active'"];
        if (words) where.Add(Holds("@words"));
        if (query.Need is not null) where.Add("s.id IN (SELECT n.service_id FROM service_need n WHERE n.need = @need)");
        if (query.AcceptingNow) where.Add("s.accepting = 'Yes'");
        if (query.VerifiedSince is not null) where.Add("s.verified_at >= @since");
        var boxed = query is { Near: not null, WithinKm: not null };
        if (boxed) where.Add("s.id IN (SELECT l.service_id FROM location l WHERE l.latitude BETWEEN @south AND @north AND l.longitude BETWEEN @west AND @east)");
        var metres = query.Near is null ? $"{Nowhere}"
            : $"coalesce((SELECT min({Metres.Replace("SMALLER", Smaller, StringComparison.Ordinal)}) FROM location l WHERE l.service_id = s.id AND l.latitude IS NOT NULL AND l.longitude IS NOT NULL), {Nowhere})";
        return $"""
            WITH hits AS (
                SELECT s.id, s.sort_name, CASE WHEN {(words ? Holds("@strong") : "true")} THEN 0 ELSE 1 END AS tier, {metres} AS metres
                FROM (SELECT s.*, {SortName} AS sort_name FROM service s) s WHERE {string.Join(" AND ", where)}),
            page AS (
                SELECT id, sort_name, tier, metres FROM hits
                WHERE {(boxed ? "metres <= @within" : "true")}
                {(query.After is null ? "" : "AND (tier, metres, sort_name, id) > (SELECT tier, metres, sort_name, id FROM hits WHERE id = @after)")}
                ORDER BY tier, metres, sort_name, id LIMIT @limit)
            SELECT s.id, s.name, o.id, o.name, s.description, page.metres, s."when", s.cost, s.accepting, s.wait_weeks, s.verified_at, {NeedsOf},
                s.who_for, s.languages, s.access
            FROM page JOIN service s ON s.id = page.id JOIN organisation o ON o.id = s.organisation_id
            ORDER BY page.tier, page.metres, page.sort_name, page.id
            """;
    }

    /// <summary>The name in small ASCII letters, compared byte by byte: the same order everywhere.</summary>
    protected abstract string SortName { get; }

    private ServiceFound Read(DbDataReader row, IReadOnlyList<SearchWord> words, Need? need)
    {
        var metres = row.GetInt32(5);
        var found = new ServiceFound(row.GetGuid(0), row.GetString(1), row.GetGuid(2), row.GetString(3), Text(4), metres == Nowhere ? null : metres / 1000.0,
            Text(6), Text(7), Enum.Parse<Accepting>(row.GetString(8)), row.IsDBNull(9) ? null : row.GetInt32(9), row.IsDBNull(10) ? null : InstantOf(row, 10),
            [.. (Text(11) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Need>).Order()], []);
        var rest = string.Join(' ', found.Description, found.When, found.Cost, Text(12), Text(13), Text(14));
        return found with { Why = SearchReasons.Of(found, rest, words, need) };

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
