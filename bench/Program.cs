using Linkwork.Bench;
using Linkwork.Bench.Data;
using Linkwork.Bench.Services;
using Linkwork.Bench.Host;
using Linkwork.Bench.Relevance;

if (args is ["--serve", var database])
{
    await BenchHost.ServeAsync(database);
    return 0;
}

var command = Options.Command(RunAsync);
command.Subcommands.Add(Relevance.Command());
command.Subcommands.Add(DirectoryBench.Command());
command.Subcommands.Add(BetterOffBench.Command());
return await command.Parse(args).InvokeAsync();

static async Task RunAsync(Options options)
{
    Directory.CreateDirectory(options.Folder);
    var server = Environment.GetEnvironmentVariable("LINKWORK_TEST_POSTGRES");
    var size = Size.Named(options.Size);
    List<Row> rows = [];
    foreach (var engine in options.Engines)
    {
        if (engine == "Postgres" && string.IsNullOrEmpty(server))
        {
            await Console.Error.WriteLineAsync("No PostgreSQL here, so it isn't measured.");
            continue;
        }

        var (made, bearings) = await Databases.ReadyAsync(engine, size, options.Folder, server);
        using var host = await BenchHost.StartAsync(made);
        await foreach (var row in new Pages(options, engine, size, bearings, host).MeasureAsync()) rows.Add(row);
        await Console.Error.WriteLineAsync($"{engine}: the server took {host.Megabytes:N0} MB after all of it.");
    }

    if (Environment.GetEnvironmentVariable("LINKWORK_PUBLISHED") is { Length: > 0 } published)
        rows.AddRange(await new Starts(options, Path.Combine(published, "linkwork")).MeasureAsync());
    Report.Print(rows);
    if (options.Json is { } file) await Report.WriteAsync(file, rows);
}
