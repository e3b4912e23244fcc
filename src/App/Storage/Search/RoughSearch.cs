using Linkwork.Domain.Directory;

namespace Linkwork.Storage;

/// <summary>The SQL that finds what may fit, narrowed as asked, roughly in order: what the words are worth, and how near.</summary>
internal static class RoughSearch
{
    /// <summary>No place, or no place to measure from: last.</summary>
    public const int Nowhere = int.MaxValue;

    private const double KmPerDegree = 111.19;

    // Of a long text its beginning tells what it is about.
    private const int Beginning = 3000;

    // The haversine formula of Domain/Directory/Distance.cs; a test compares them.
    private const string Metres = """
        CAST(round(12742017.6 * asin(SMALLER(1.0, sqrt(power(sin(radians(l.latitude - @lat) / 2), 2)
        + cos(radians(@lat)) * cos(radians(l.latitude)) * power(sin(radians(l.longitude - @lon) / 2), 2))))) AS INTEGER)
        """;

    /// <summary>What the two dialects call differently.</summary>
    /// <param name="Smaller">The lesser of two numbers.</param>
    /// <param name="NeedsOf">A service's needs with commas between.</param>
    /// <param name="SortName">Its name as it is sorted by.</param>
    /// <param name="DayOf">Which day of the week rule r begins on, 0 for Sunday.</param>
    public sealed record Dialect(string Smaller, string NeedsOf, string SortName, string DayOf);

    /// <param name="query">What is asked.</param>
    /// <param name="points">The engine's query of points a service, or null when no words were typed.</param>
    /// <param name="after">Whether to begin after @after.</param>
    /// <param name="dialect">The engine's.</param>
    public static string Sql(ServiceQuery query, string? points, bool after, Dialect dialect)
    {
        return $"""
            {Hits(query, points, dialect)},
            ordered AS (SELECT id, sort_name, metres, {(query.Near is null ? "-points" : "-(points * 1000000 / (1000 + metres / 6))")} AS place FROM hits {Within(query)}),
            page AS (
                SELECT id, sort_name, metres, place FROM ordered
                {(after ? "WHERE (place, metres, sort_name, id) > (SELECT place, metres, sort_name, id FROM ordered WHERE id = @after)" : "")}
                ORDER BY place, metres, sort_name, id LIMIT @limit)
            SELECT s.id, s.name, o.id, o.name, substr(s.description, 1, {Beginning}), page.metres, s."when", s.cost, s.accepting, s.wait_weeks, s.verified_at, {dialect.NeedsOf},
                s.who_for, s.languages, s.access, s.full_until
            FROM page JOIN service s ON s.id = page.id JOIN organisation o ON o.id = s.organisation_id
            ORDER BY page.place, page.metres, page.sort_name, page.id
            """;
    }

    /// <summary>How many metres away the nearest is that fits: <see cref="Nowhere"/> when that isn't known, null when none fits.</summary>
    public static string Nearest(ServiceQuery query, string? points, Dialect dialect) => $"{Hits(query, points, dialect)} SELECT min(metres) FROM hits {Within(query)}";

    private static string Within(ServiceQuery query) => Boxed(query) ? "WHERE metres <= @within" : "";

    /// <summary>Whether only what lies near is wanted.</summary>
    public static bool Boxed(ServiceQuery query) => query is { Near: not null, WithinKm: not null };

    private static string Hits(ServiceQuery query, string? points, Dialect dialect)
    {
        var where = Narrowed(query, dialect).Prepend("s.status = 'Active'").ToList();
        var shown = query.ForStaff ? "" : " AND l.visibility = 'Public'";
        if (Boxed(query)) where.Add($"s.id IN (SELECT l.service_id FROM location l WHERE l.latitude BETWEEN @south AND @north AND l.longitude BETWEEN @west AND @east{shown})");
        var metres = query.Near is null ? $"{Nowhere}"
            : $"coalesce((SELECT min({Metres.Replace("SMALLER", dialect.Smaller, StringComparison.Ordinal)}) FROM location l WHERE l.service_id = s.id AND l.latitude IS NOT NULL AND l.longitude IS NOT NULL{shown}), {Nowhere})";
        return $"""
            WITH {(points is null ? "" : $"worth AS ({points}),")}
            hits AS MATERIALIZED (
                SELECT s.id, s.sort_name, {(points is null ? "1000" : "worth.points")} AS points, {metres} AS metres
                FROM (SELECT s.*, {dialect.SortName} AS sort_name FROM service s) s {(points is null ? "" : "JOIN worth ON worth.service_id = s.id")} WHERE {string.Join(" AND ", where)})
            """;
    }

    // As Domain/Directory/Freshness.cs judges it; a test compares them.
    private static readonly string Lifeline =
        $"s.id IN (SELECT n.service_id FROM service_need n WHERE n.need IN ({string.Join(", ", Fresh.AlwaysShown.Select(need => $"'{need}'"))})) OR {string.Join(" OR ", Fresh.CrisisWords.Select(word => $"lower(s.name) LIKE '%{word}%'"))}";

    private static IEnumerable<string> Narrowed(ServiceQuery query, Dialect dialect)
    {
        if (query.Need is not null) yield return "s.id IN (SELECT n.service_id FROM service_need n WHERE n.need = @need)";
        if (query.OrganisationId is not null) yield return "s.organisation_id = @organisation";
        if (query.AcceptingNow) yield return "s.accepting = 'Yes'";
        if (query.VerifiedSince is not null) yield return $"(s.verified_at >= @since OR {Lifeline})";
        if (query.Free) yield return "s.free";
        if (query.Age is not null) yield return "coalesce(s.minimum_age, 0) <= @age AND coalesce(s.maximum_age, 200) >= @age";
        if (query.Language.Said() is not null) yield return @"lower(s.languages) LIKE @language ESCAPE '\'";
        if (query.Access.Said() is not null) yield return @"lower(s.access) LIKE @access ESCAPE '\'";
        if (query.Day is not null)
            yield return $"""
                ({Runs($"{OnDay(dialect)}{(query.Between is null ? "" : $" AND {AtTime}")}")}
                OR (lower(s."when") LIKE @dayname AND lower(s."when") NOT LIKE @closed AND s.id NOT IN (SELECT r.service_id FROM schedule r WHERE r.by_day IS NOT NULL){(query.Between is null ? "" : $" AND {Runs(AtTime)}")}))
                """;
        else if (query.Between is not null) yield return Runs(AtTime);
        var ways = new[] { query.Ways.Online ? "s.online" : null, query.Ways.ByPhone ? "s.by_phone" : null, query.Ways.AtHome ? "s.at_home" : null }.OfType<string>().ToList();
        if (ways.Count > 0) yield return $"({string.Join(" OR ", ways)})";
    }

    // A rule that ended, or a single day that has passed, finds nobody anything.
    private static string Runs(string how) =>
        $"s.id IN (SELECT r.service_id FROM schedule r WHERE coalesce(r.ends_on, CASE WHEN r.frequency IS NULL AND r.by_day IS NULL AND r.by_month_day IS NULL THEN r.starts_on END, @today) >= @today AND {how})";

    private static string OnDay(Dialect dialect) => $"(r.by_day LIKE @day OR (r.by_day IS NULL AND r.frequency IS NULL AND r.by_month_day IS NULL AND {dialect.DayOf} = @dow))";

    // What begins in the evening and ends in the morning runs in both.
    private const string AtTime = "((r.opens_at < @until AND (r.closes_at > @from OR r.opens_at >= @from)) OR (r.closes_at < r.opens_at AND (r.opens_at < @until OR r.closes_at > @from)))";

    private static string Containing(string typed) =>
        $"%{typed.Trim().ToLowerInvariant().Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";

    public static IEnumerable<(string Name, object Value)> Parameters(ServiceQuery query, Guid? after, int? limit, Func<DateTimeOffset, object> instant, DateOnly today)
    {
        if (limit is { } most) yield return ("limit", most);
        if (query.Need is { } need) yield return ("need", need.ToString());
        if (query.OrganisationId is { } organisation) yield return ("organisation", organisation);
        if (query.VerifiedSince is { } since) yield return ("since", instant(since));
        if (after is { } last) yield return ("after", last);
        if (query.Age is { } age) yield return ("age", age);
        if (query.Language.Said() is { } language) yield return ("language", Containing(language));
        if (query.Access.Said() is { } access) yield return ("access", Containing(access));
        if (query.Day is not null || query.Between is not null) yield return ("today", today);
        if (query.Between is var (from, until))
        {
            yield return ("from", from);
            yield return ("until", until);
        }

        if (query.Day is { } day)
        {
            yield return ("dow", (int)day);
            yield return ("day", $"%{Schedule.Code(day)}%");
            yield return ("dayname", $"%{day.ToString().ToLowerInvariant()}%");
            yield return ("closed", $"%{day.ToString().ToLowerInvariant()} closed%");
        }

        if (query.Near is not { } near) yield break;
        yield return ("lat", near.Latitude);
        yield return ("lon", near.Longitude);
        if (query.WithinKm is not { } km) yield break;
        var (north, east) = (km / KmPerDegree * 1.01, km / (KmPerDegree * Math.Max(0.01, Math.Cos(near.Latitude * Math.PI / 180))) * 1.01);
        yield return ("within", (int)Math.Round(km * 1000));
        yield return ("south", near.Latitude - north);
        yield return ("north", near.Latitude + north);
        yield return ("west", near.Longitude - east);
        yield return ("east", near.Longitude + east);
    }
}
