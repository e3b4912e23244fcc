using System.Data.Common;
using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>What both searches share: the database finds what may fit, roughly in order; the best of it are then put in exact order here. Each engine says how it matches words.</summary>
internal abstract class ServiceSearch(IEngine engine, SearchVocabulary vocabulary, TimeProvider time) : IServiceSearch
{
    /// <summary>How many are put in exact order; what comes after stays in the database's.</summary>
    private const int Window = 200;

    protected abstract string Smaller { get; }

    protected abstract string NeedsOf { get; }

    /// <summary>How far the nearest is looked for, in turn: kilometres, and null for anywhere. More than once only where less is read near than everywhere.</summary>
    protected virtual IReadOnlyList<double?> Rings => [null];

    /// <summary>The name in small ASCII letters, compared byte by byte: the same order everywhere.</summary>
    protected abstract string SortName { get; }

    /// <summary>Which day of the week rule r begins on, 0 for Sunday.</summary>
    protected abstract string DayOf { get; }

    /// <summary>True for services whose index holds the query in this parameter; s is the service.</summary>
    protected abstract string Holds(string parameter);

    /// <summary>A query of rows (service_id, points): what each service that any of the queries finds is worth.</summary>
    /// <param name="queries">Each with its points, and whether it looks at names and needs alone.</param>
    /// <param name="boxed">Whether only what lies in the box @south, @north, @west, @east is wanted; others may be there all the same.</param>
    /// <param name="set">Sets a parameter of the query.</param>
    protected abstract string Points(IReadOnlyList<(string Text, int Points, bool Named)> queries, bool boxed, Action<string, object> set);

    /// <summary>Any of these words in a name or among the needs, as this engine's query.</summary>
    protected abstract string Named(IReadOnlyList<string> words);

    protected abstract string Anywhere(IReadOnlyList<string> words);

    protected abstract string Beginning(string start);

    protected abstract string Listed(Need need);

    protected abstract string All(IEnumerable<string> queries);

    protected abstract string Any(IEnumerable<string> queries);

    public async Task<ServicePage> FindAsync(ServiceQuery query, CancellationToken cancellation = default)
    {
        var words = (await vocabulary.NowAsync(cancellation)).Read(query.Words, query.Parts);
        var ranking = new Ranking(words, query.Parts, time.GetUtcNow());
        await using var connection = await engine.OpenAsync(cancellation);
        var rough = await RoughAsync(connection, query, words, null, Window, cancellation);
        var experience = await TeamExperience.OfAsync(connection, query.Teams, [.. rough.Select(candidate => candidate.Found.Id)], cancellation);
        rough = rough.ConvertAll(candidate => candidate with { Found = candidate.Found with { Experience = experience.GetValueOrDefault(candidate.Found.Id) } });
        var best = rough.Select(candidate => (Candidate: candidate, Score: ranking.Score(candidate))).OrderByDescending(each => each.Score).ThenBy(each => each.Candidate.Found.DistanceKm ?? double.MaxValue)
            .ThenBy(each => each.Candidate.Found.Name, StringComparer.OrdinalIgnoreCase).ThenBy(each => each.Candidate.Found.Id).Select(each => each.Candidate).ToList();
        var at = query.After is { } after ? best.FindIndex(candidate => candidate.Found.Id == after) : -1;
        var page = query.After is null || at >= 0 ? best.Skip(at + 1).Take(query.Limit + 1).ToList() : [];
        if (page.Count <= query.Limit && rough.Count == Window)
            page.AddRange(await RoughAsync(connection, query, words, at >= 0 || query.After is null ? rough[^1].Found.Id : query.After, query.Limit + 1 - page.Count, cancellation));
        // A page after one that is gone begins again.
        if (page.Count == 0 && query.After is not null && at < 0) return await FindAsync(query with { After = null }, cancellation);
        var shown = page.Take(query.Limit).Select(candidate => candidate.Found with { Why = SearchReasons.Of(candidate, words, query.Need) }).ToList();
        return new(shown, page.Count > query.Limit ? shown[^1].Id : null, words.Count > 1 && best.Count > 0 && !best.Exists(ranking.HasAll));
    }

#pragma warning disable EF1002 // what is typed goes in as a parameter
    public IQueryable<Guid>? Holding(AppDb db, string typed) => new SearchWords(vocabulary.Everyday, Vocabulary.Empty).Read(typed) is { Count: > 0 } words
        ? db.Database.SqlQueryRaw<Guid>($"SELECT s.id AS \"Value\" FROM service s WHERE {Holds("{0}")}", All(words.Select(word => Any(Queries(word).Select(query => query.Text))))) : null;
#pragma warning restore EF1002

    public async Task<Reach> ReachAsync(ServiceQuery query, CancellationToken cancellation = default)
    {
        var words = (await vocabulary.NowAsync(cancellation)).Read(query.Words, query.Parts);
        await using var connection = await engine.OpenAsync(cancellation);
        foreach (var km in query is { Near: not null, WithinKm: null } ? Rings : [query.WithinKm])
        {
            var within = query with { WithinKm = km };
            await using var command = Asking(connection, within, words, points => RoughSearch.Nearest(within, points, Dialect), null, null);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            if (!reader.IsDBNull(0)) return new(true, Km(reader.GetInt32(0)));
        }

        return new(false, null);
    }

    private async Task<List<Candidate>> RoughAsync(DbConnection connection, ServiceQuery query, IReadOnlyList<SearchWord> words, Guid? after, int limit, CancellationToken cancellation)
    {
        await using var command = Asking(connection, query, words, points => RoughSearch.Sql(query, points, after is not null, Dialect), after, limit);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<Candidate> found = [];
        while (await reader.ReadAsync(cancellation)) found.Add(Read(reader));
        return found;
    }

    private RoughSearch.Dialect Dialect => new(Smaller, NeedsOf, SortName, DayOf);

    private DbCommand Asking(DbConnection connection, ServiceQuery query, IReadOnlyList<SearchWord> words, Func<string?, string> sql, Guid? after, int? limit)
    {
        var command = connection.CreateCommand();
        var queries = words.SelectMany(Queries).ToList();
        command.CommandText = sql(queries.Count == 0 ? null : Points(queries, RoughSearch.Boxed(query), Set));
        foreach (var (name, value) in RoughSearch.Parameters(query, after, limit, engine.Stored, London.Date(time.GetUtcNow()))) Set(name, value);
        return command;

        void Set(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>The word itself anywhere, again when in a name, and what else counts as it.</summary>
    private IEnumerable<(string Text, int Points, bool Named)> Queries(SearchWord word)
    {
        if (word.Forms.Count > 0)
        {
            var forms = word.Forms.Select(form => form.Text).ToList();
            yield return (Any([Anywhere(forms), .. word.Start is { } start ? [Beginning(start.Text)] : Array.Empty<string>()]), Worth(word.Forms.Max(form => form.Worth)), false);
            yield return (Named(forms), Worth(word.Forms.Max(form => form.Worth) * 0.6), true);
        }

        if (word.Synonyms.Count > 0)
        {
            var best = word.Synonyms.Max(synonym => synonym.Worth);
            yield return (Anywhere([.. word.Synonyms.Select(synonym => synonym.Text)]), Worth(best * 0.5), false);
            yield return (Named([.. word.Synonyms.Where(synonym => synonym.Worth > best / 2).Select(synonym => synonym.Text)]), Worth(best * 0.5), true);
        }

        foreach (var (need, worth) in word.Needs) yield return (Listed(need), Worth(worth * 0.6), true);

        static int Worth(double worth) => (int)Math.Round(worth * 100);
    }

    private static double? Km(int metres) => metres == RoughSearch.Nowhere ? null : metres / 1000.0;

    private Candidate Read(DbDataReader row)
    {
        var metres = row.GetInt32(5);
        DateOnly? fullUntil = row.IsDBNull(15) ? null : row.GetFieldValue<DateOnly>(15);
        var found = new ServiceFound(row.GetGuid(0), row.GetString(1), row.GetGuid(2), row.GetString(3), Text(4), Km(metres),
            Text(6), Text(7), Service.Effective(Enum.Parse<Accepting>(row.GetString(8)), fullUntil, London.Date(time.GetUtcNow())), row.IsDBNull(9) ? null : row.GetInt32(9), row.IsDBNull(10) ? null : engine.InstantOf(row, 10),
            [.. (Text(11) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Need>).Order()], []) { FullUntil = fullUntil };
        return new(found, string.Join(' ', found.When, found.Cost, Text(12), Text(13), Text(14)));

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
