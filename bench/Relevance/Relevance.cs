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
                var services = Databases.Services(await DatabaseAsync(parsed.GetValue(Engine)!, name, folder.FullName));
                await collections.FillAsync(services, name, [.. its.Select(query => query.Near).OfType<string>()]);
                var keys = await Collections.KeysAsync(services);
                Warn(its, keys);
                foreach (var query in its.Where(query => parsed.GetValue(Show)!.Contains(query.Id))) await ShowAsync(services, query, keys);
                if (Environment.GetEnvironmentVariable("SWEEP") is not null) { Sweeps.Add((services, its, keys)); if (name == "bristol") { if (Environment.GetEnvironmentVariable("SWEEP") == "meaning") await MeaningAsync(); else await SweepAsync(); return 0; } continue; }
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

    private static readonly List<(ServiceProvider, List<Judged>, IReadOnlyDictionary<Guid, string>)> Sweeps = [];

    private static readonly Dictionary<Guid, float[]> Vectors = [];
    private static SentenceEncoder? encoder;

    private static async Task MeaningAsync()
    {
        encoder = SentenceEncoder.Open("/tmp/encoder");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var (services, its, keys) in Sweeps)
        {
            await using var scope = services.CreateAsyncScope();
            var rows = scope.ServiceProvider.GetRequiredService<AppDb>().Services.Rows.Select(r => new { r.Id, r.Name, r.Description }).ToList();
            Parallel.ForEach(rows, row => { var v = encoder!.Encode($"{row.Name}. {row.Description?[..Math.Min(300, row.Description.Length)]}"); lock (Vectors) Vectors[row.Id] = v; });
            var mean = MeaningVector.Mean([.. rows.Select(r => Vectors[r.Id])]);
            var everyday = MeaningVector.Mean([.. its.Select(q => encoder!.Encode(q.Words))]);
            foreach (var row in rows) Vectors[row.Id] = MeaningVector.Without(Vectors[row.Id], mean);
            foreach (var lambda in new[] { 0, 0.05, 0.1, 0.2, 0.3, 0.5, 1 })
            {
                List<Measure> all = [];
                foreach (var query in its)
                {
                    var q = MeaningVector.Without(encoder!.Encode(query.Words), everyday);
                    var found = (await FindAsync(services, query, SearchParts.All, 200)).Services.Select((f, i) => (f.Id, Rank: i)).ToDictionary(x => x.Id, x => x.Rank);
                    var byMeaning = rows.Select(r => (r.Id, Cos: (double)MeaningVector.Cosine(q, Vectors[r.Id]))).OrderByDescending(x => x.Cos).Take(50).Select((x, i) => (x.Id, i)).ToDictionary(x => x.Id, x => x.i);
                    var fused = found.Keys.Concat(lambda > 0 && query.Near is null ? byMeaning.Keys : []).Distinct().OrderByDescending(id => (found.TryGetValue(id, out var r) ? 1.0 / (20 + r) : 0) + lambda * (byMeaning.TryGetValue(id, out var m) ? 1.0 / (20 + m) : 0));
                    all.Add(Measure.Of([.. fused.Take(20).Select(id => query.Grades.GetValueOrDefault(keys[id]))], query.Grades.Values));
                }
                var mm = Measure.Mean(all);
                Console.WriteLine($"{lambda}: nDCG {mm.Ndcg:0.000} success {mm.Success:0.000} first page {mm.FirstPage:0.000}");
            }
        }
        Console.WriteLine($"{watch.Elapsed.TotalSeconds} s");
    }

    private static async Task<double> EvalAsync()
    {
        List<Measure> all = [];
        foreach (var (services, its, keys) in Sweeps) foreach (var query in its) all.Add(await ScoreAsync(services, query, SearchParts.All, keys));
        var mean = Measure.Mean(all);
        return mean.Ndcg + 0.3 * mean.Success;
    }

    private static async Task SweepAsync()
    {
        var names = Environment.GetEnvironmentVariable("SWEEP")!.Split(',').Select(x => x.Split('=')).ToDictionary(x => x[0], x => double.Parse(x[1]));
        var best = await EvalAsync();
        Console.WriteLine($"start {best:0.0000}");
        for (var round = 0; round < 3; round++)
            foreach (var (name, usual) in names)
            {
                var now = Tune.Values.GetValueOrDefault(name, usual);
                foreach (var factor in new[] { 0.5, 0.75, 1.3, 1.8 })
                {
                    var had = Tune.Values.TryGetValue(name, out var before);
                    Tune.Values[name] = now * factor;
                    var score = await EvalAsync();
                    if (score > best + 0.0004) { best = score; Console.WriteLine($"{name} = {now * factor:0.000}: {best:0.0000}"); }
                    else if (had) Tune.Values[name] = before; else Tune.Values.Remove(name);
                }
            }
        Console.WriteLine(string.Join(" ", Tune.Values.Select(v => $"{v.Key}={v.Value:0.000}")));
    }

    private static async Task ShowAsync(ServiceProvider services, Judged query, IReadOnlyDictionary<Guid, string> keys)
    {
        Console.WriteLine($"\n{query.Id}: {query.Words}");
        foreach (var word in new SearchWords(EverydayWords.Standard, await services.GetRequiredService<SearchVocabulary>().NowAsync(default)).Read(query.Words))
            Console.WriteLine($"  {word.Typed}{(word.Meant is null ? "" : $" → {word.Meant}")} ({word.Worth:0.0}): {string.Join(' ', word.Forms.Take(6).Select(term => $"{term.Text} {term.Worth:0.0}"))} | {string.Join(' ', word.Synonyms.Take(12).Select(term => $"{term.Text} {term.Worth:0.0}"))} | {string.Join(' ', word.Needs)}");
        foreach (var found in (await FindAsync(services, query, SearchParts.All)).Services.Take(10))
            Console.WriteLine($"  {query.Grades.GetValueOrDefault(keys[found.Id])} {found.Name[..Math.Min(50, found.Name.Length)],-50} {found.DistanceKm,5:0.0} {string.Join("; ", found.Why)}");
        await using var scope = services.CreateAsyncScope();
        var wanted = query.Grades.Where(grade => grade.Value == 3).Select(grade => grade.Key).ToHashSet();
        var ids = keys.Where(pair => wanted.Contains(pair.Value)).Select(pair => pair.Key).ToList();
        foreach (var row in scope.ServiceProvider.GetRequiredService<AppDb>().Services.Rows.Where(row => ids.Contains(row.Id)).Take(6))
            Console.WriteLine($"  wanted: {row.Name}: {row.Description?[..Math.Min(160, row.Description.Length)].ReplaceLineEndings(" ")}");
    }

    private static async Task<ServicePage> FindAsync(ServiceProvider services, Judged query, SearchParts parts, int limit = 20)
    {
        await using var scope = services.CreateAsyncScope();
        var near = await scope.ServiceProvider.GetRequiredService<Postcodes>().PointAsync(query.Near);
        return await services.GetRequiredService<IServiceSearch>().FindAsync(new() { Words = query.Words, Near = near, WithinKm = near is null ? null : query.WithinKm, Parts = parts, Limit = limit });
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
