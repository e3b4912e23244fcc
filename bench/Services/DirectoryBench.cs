using System.CommandLine;
using System.Diagnostics;
using Linkwork.Bench.Data;
using Linkwork.Bench.Host;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Geography;
using Linkwork.Interop.Oruk;
using Linkwork.Storage;

namespace Linkwork.Bench.Services;

/// <summary>The directory at three sizes: how fast it is filled, searched and published, and how that grows.</summary>
internal static class DirectoryBench
{
    private static readonly int[] AllSizes = [2_000, 50_000, 500_000];
    private static readonly Option<int[]> Sizes = new("--services") { Description = "How many services; several for the growth between them.", DefaultValueFactory = _ => AllSizes, AllowMultipleArgumentsPerToken = true };

    public static Command Command()
    {
        var command = new Command("directory", "The directory at three sizes, generated with the shape of a real one: import, search, pages of the open feed and its export, each beside bare SQL.") { Sizes };
        Options.AddTo(command);
        command.SetAction((parsed, _) => RunAsync(Options.Of(parsed), parsed.GetValue(Sizes)!));
        return command;
    }

    private static async Task RunAsync(Options options, int[] sizes)
    {
        Directory.CreateDirectory(options.Folder);
        var server = Environment.GetEnvironmentVariable("LINKWORK_TEST_POSTGRES");
        List<Row> rows = [];
        foreach (var engine in options.Engines)
        {
            if (engine == "Postgres" && string.IsNullOrEmpty(server))
            {
                await Console.Error.WriteLineAsync("No PostgreSQL here, so it isn't measured.");
                continue;
            }

            foreach (var size in sizes)
            {
                var database = await Databases.NewAsync(engine, $"directory{size}", options.Folder, server);
                var (imported, worker) = await FillAsync(engine, size, database, options, server);
                Keep(imported);
                using var host = await BenchHost.StartAsync(database);
                await foreach (var row in new DirectoryPages(options, engine, size, host, worker).MeasureAsync()) Keep(row);
                Keep(await Export.MeasureAsync(engine, size, database, host.Address));
            }
        }

        Report.Print(rows);
        Growth.Print(rows, sizes);
        if (options.Json is { } file) await Report.WriteAsync(file, rows);

        // At once: a run of an hour that is ended early still says what it measured.
        void Keep(Row row)
        {
            rows.Add(row);
            Console.Error.WriteLine(Report.Line(row));
        }
    }

    private static async Task<(Row Imported, Guid Worker)> FillAsync(string engine, int size, string database, Options options, string? server)
    {
        var files = new Feed(size).Write(options.Folder);
        await using var services = Databases.Services(database);
        await Migrator.MigrateAsync(services.GetRequiredService<IEngine>());
        var watch = Stopwatch.StartNew();
        foreach (var file in files)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var report = new FeedReport(line => throw new InvalidOperationException(line));
            await new ServiceImport(db, new(db), TimeProvider.System).RunAsync(new(Path.GetFileNameWithoutExtension(file), null, file), OrukFeed.Read(file, new()), new(), report, fewer: false, default);
            await Console.Error.WriteLineAsync($"{engine}: {Path.GetFileName(file)} imported after {watch.Elapsed.TotalSeconds:N1} s, {Environment.WorkingSet / 1048576:N0} MB");
        }

        Guid worker;
        var imported = size / watch.Elapsed.TotalSeconds;
        watch.Restart();
        await using var last = services.CreateAsyncScope();
        var its = last.ServiceProvider.GetRequiredService<AppDb>();
        await services.GetRequiredService<SearchVocabulary>().CountAsync(its, default);
        await Console.Error.WriteLineAsync($"{engine}: the words counted in {watch.Elapsed.TotalSeconds:N1} s");
        await using (var connection = await services.GetRequiredService<IEngine>().OpenAsync(default))
        {
            var writer = new RowWriter(its, services.GetRequiredService<IEngine>(), connection);
            var somebody = new Generator(new("directory", 1, 1, 0, 0), DateTimeOffset.UtcNow);
            await writer.WriteAsync(somebody.Staff());
            await writer.WriteAsync(Feed.Postcodes().Select(at => new PostcodePoint { Postcode = at.Postcode, Latitude = at.Latitude, Longitude = at.Longitude, Country = "E92000001" }));
            worker = somebody.Worker.Id;
        }

        var bare = size / await BareCopy.RunAsync(engine, database, options.Folder, server);
        files.ToList().ForEach(File.Delete);
        return (new("import", engine, $"{size}", imported, "per s", bare, imported / bare, engine == "Postgres" ? ">= 5,000 per s" : "", engine != "Postgres" || imported >= 5_000), worker);
    }
}
