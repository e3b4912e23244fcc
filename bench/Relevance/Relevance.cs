using System.CommandLine;
using Linkwork.Bench.Data;
using Linkwork.Storage;
using Npgsql;

namespace Linkwork.Bench.Relevance;

/// <summary>Scores the directory's search on judged searches: how often it finds what a link worker would be glad of, with each part of the method left out in turn.</summary>
internal static class Relevance
{
    private static readonly Option<string> Judged = new("--judgements") { Description = "The judged searches.", DefaultValueFactory = _ => "tests/Relevance/judgements.json", HelpName = "FILE" };
    private static readonly Option<string> Shared = new("--shared") { Description = "Where the real directories are.", DefaultValueFactory = _ => "../shared", HelpName = "DIR" };
    private static readonly Option<string> Part = new("--part") { Description = "tuning, kept or all.", DefaultValueFactory = _ => "all" };
    private static readonly Option<string> Engine = new Option<string>("--engine") { Description = "Which database.", DefaultValueFactory = _ => "sqlite" }.AcceptOnlyFromAmong("sqlite", "postgres");
    private static readonly Option<bool> Each = new("--each") { Description = "Also print each search, worst first." };
    private static readonly Option<string[]> Show = new("--show") { Description = "Print what these searches found.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> Json = new("--json") { Description = "Also write the rows there.", HelpName = "FILE" };

    /// <summary>What the method consists of, one more at a time.</summary>
    private static readonly (string Name, SearchParts Parts)[] Ablations =
    [
        ("text only", SearchParts.None), ("+ everyday words", SearchParts.Synonyms), ("+ needs", SearchParts.Synonyms | SearchParts.Needs), ("+ the rest", SearchParts.All),
    ];

    public static Command Command()
    {
        var command = new Command("relevance", "Scores the directory's search on judged searches over real directories: nDCG@10, MRR, and whether what fits is found.") { Judged, Shared, Part, Engine, Each, Show, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var collections = new Collections(Path.GetFullPath(parsed.GetValue(Shared)!), Path.GetFullPath("docs/maps"));
        if (!collections.There)
        {
            Console.WriteLine("Skipped: the directories that the searches are about aren't here (--shared says where).");
            return 0;
        }

        var part = parsed.GetValue(Part)!;
        var judged = (await Judgements.ReadAsync(parsed.GetValue(Judged)!)).Where(query => part == "all" || query.Part == part).ToList();
        Dictionary<string, List<(Judged Query, Measure Measure)>> scores = [];
        var folder = Directory.CreateTempSubdirectory("linkwork-relevance-");
        try
        {
            foreach (var name in Collections.Names)
            {
                var its = judged.Where(query => query.Collection == name).ToList();
                await using var services = Databases.Services(await DatabaseAsync(parsed.GetValue(Engine)!, name, folder.FullName));
                await collections.FillAsync(services, name, [.. its.Select(query => query.Near).OfType<string>()]);
                var keys = await Collections.KeysAsync(services);
                Warn(its, keys);
                foreach (var query in its.Where(query => parsed.GetValue(Show)!.Contains(query.Id))) await ShowAsync(services, query, keys);
                foreach (var (ablation, parts) in Ablations)
                    foreach (var query in its)
                        (scores.TryGetValue(ablation, out var list) ? list : scores[ablation] = []).Add((query, await ScoreAsync(services, query, parts, keys)));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Print(scores);
        if (parsed.GetValue(Each)) PrintEach(scores[Ablations[^1].Name]);
        if (parsed.GetValue(Json) is { } file) await Report.WriteAsync(file, Rows(scores, parsed.GetValue(Engine)!));
        return 0;
    }

    private static async Task ShowAsync(ServiceProvider services, Judged query, IReadOnlyDictionary<Guid, string> keys)
    {
        Console.WriteLine($"\n{query.Id}: {query.Words}");
        foreach (var word in (await services.GetRequiredService<SearchVocabulary>().NowAsync(default)).Read(query.Words))
            Console.WriteLine($"  {word.Typed}{(word.Meant is null ? "" : $" → {word.Meant}")} ({word.Worth:0.0}): {string.Join(' ', word.Forms.Take(6).Select(term => $"{term.Text} {term.Worth:0.0}"))} | {string.Join(' ', word.Synonyms.Take(12).Select(term => $"{term.Text} {term.Worth:0.0}"))} | {string.Join(' ', word.Needs)}");
        foreach (var found in (await FindAsync(services, query, SearchParts.All)).Services.Take(10))
            Console.WriteLine($"  {query.Grades.GetValueOrDefault(keys[found.Id])} {found.Name[..Math.Min(50, found.Name.Length)],-50} {found.DistanceKm,5:0.0} {string.Join("; ", found.Why)}");
        await using var scope = services.CreateAsyncScope();
        var wanted = query.Grades.Where(grade => grade.Value == 3).Select(grade => grade.Key).ToHashSet();
        var ids = keys.Where(pair => wanted.Contains(pair.Value)).Select(pair => pair.Key).ToList();
        foreach (var row in scope.ServiceProvider.GetRequiredService<AppDb>().Services.Rows.Where(row => ids.Contains(row.Id)).Take(6))
            Console.WriteLine($"  wanted: {row.Name}: {row.Description?[..Math.Min(160, row.Description.Length)].ReplaceLineEndings(" ")}");
    }

    private static async Task<ServicePage> FindAsync(ServiceProvider services, Judged query, SearchParts parts)
    {
        await using var scope = services.CreateAsyncScope();
        var near = await scope.ServiceProvider.GetRequiredService<Postcodes>().PointAsync(query.Near);
        return await services.GetRequiredService<IServiceSearch>().FindAsync(new() { Words = query.Words, Near = near, WithinKm = near is null ? null : query.WithinKm, Parts = parts });
    }

    private static async Task<Measure> ScoreAsync(ServiceProvider services, Judged query, SearchParts parts, IReadOnlyDictionary<Guid, string> keys)
    {
        var page = await FindAsync(services, query, parts);
        return Measure.Of([.. page.Services.Select(found => query.Grades.GetValueOrDefault(keys[found.Id]))], query.Grades.Values);
    }

    private static async Task<string> DatabaseAsync(string engine, string name, string folder)
    {
        if (engine == "sqlite") return Path.Combine(folder, $"{name}.db");
        var server = Environment.GetEnvironmentVariable("LINKWORK_TEST_POSTGRES")!;
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE relevance_{name}", connection);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = $"relevance_{name}" }.ToString();
    }

    /// <summary>A judgement of a service that isn't there would count against the search.</summary>
    private static void Warn(List<Judged> queries, IReadOnlyDictionary<Guid, string> keys)
    {
        var there = keys.Values.ToHashSet();
        var lost = queries.SelectMany(query => query.Grades.Keys).Distinct().Count(key => !there.Contains(key));
        if (lost > 0) Console.Error.WriteLine($"{lost:N0} judged services aren't in the directory.");
    }

    private static void Print(Dictionary<string, List<(Judged Query, Measure Measure)>> scores)
    {
        Console.WriteLine($"\n{"method",-20}{"searches",-12}{"nDCG@10",10}{"MRR",8}{"success@10",12}{"first page",12}");
        foreach (var (ablation, list) in scores)
            foreach (var group in list.GroupBy(each => each.Query.Collection).Append(new Everything(list)))
            {
                var mean = Measure.Mean([.. group.Select(each => each.Measure)]);
                Console.WriteLine($"{ablation,-20}{$"{group.Key} {group.Count()}",-12}{mean.Ndcg,10:0.000}{mean.Mrr,8:0.000}{mean.Success,12:P1}{mean.FirstPage,12:P1}");
            }
    }

    private static void PrintEach(List<(Judged Query, Measure Measure)> list)
    {
        Console.WriteLine();
        foreach (var (query, measure) in list.OrderBy(each => each.Measure.Ndcg))
            Console.WriteLine($"{query.Id,-6}{query.Part,-8}{measure.Ndcg,6:0.00}{measure.Success,3:0}  {query.Words}{(query.Near is null ? "" : $" (near {query.Near})")}");
    }

    private static List<Row> Rows(Dictionary<string, List<(Judged Query, Measure Measure)>> scores, string engine) =>
        [.. scores.SelectMany(each => RowsOf(each.Key, Measure.Mean([.. each.Value.Select(one => one.Measure)]), engine, $"{each.Value.Count} searches"))];

    private static IEnumerable<Row> RowsOf(string ablation, Measure mean, string engine, string size)
    {
        yield return new($"nDCG@10, {ablation}", engine, size, mean.Ndcg, "", null, null, ">= 0.80", mean.Ndcg >= 0.8);
        yield return new($"MRR, {ablation}", engine, size, mean.Mrr, "", null, null, "", true);
        yield return new($"success@10, {ablation}", engine, size, mean.Success, "", null, null, ">= 0.95", mean.Success >= 0.95);
        yield return new($"found on the first page, {ablation}", engine, size, mean.FirstPage, "", null, null, "", true);
    }

    private sealed class Everything(List<(Judged Query, Measure Measure)> all) : List<(Judged Query, Measure Measure)>(all), IGrouping<string, (Judged Query, Measure Measure)>
    {
        public string Key => "all";
    }
}
