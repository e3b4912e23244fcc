using System.CommandLine;
using System.Diagnostics;
using Linkwork.Interop.Feeds;
using Spectre.Console;

namespace Linkwork.Cli;

/// <summary>What every import shows: how far it is, each rejected record with its reason, and what came of it.</summary>
internal static class Import
{
    private static readonly Option<bool> AllWarnings = new("--warnings") { Description = "List every warning, not just the first twenty.", Recursive = true };

    private const int FewWarnings = 20;

    public static Command Command() => new("import", """
        Bring in data from outside: each feed whole, or not at all, and as often as you like.

        Start with postcodes, so that services find their place:
          linkwork import postcodes codepo_gb.zip
          linkwork import areas england_postcodes_lsoa21.csv.gz
          linkwork import practices epraccur.csv
          linkwork import csv food_banks.csv --map docs/maps/gm_food_banks.json
          linkwork import oruk https://council.example/oruk/services

        Rejected records go to standard error, each with its line and reason; the others are kept.
        """)
    {
        AllWarnings,
        ImportGeography.Postcodes(), ImportGeography.Areas(), ImportGeography.Practices(), ImportGeography.Deprivation(),
        ImportServices.Oruk(), ImportServices.Csv(),
    };

    /// <summary>Runs one import with a progress bar, and says in one line what changed.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="what">What the records are: "postcodes".</param>
    /// <param name="run">Does it, and answers what changed: "1,745,849 added, none changed".</param>
    /// <param name="cancellation">Ctrl-C: nothing is imported.</param>
    public static async Task<int> RunAsync(ParseResult parsed, string what, Func<AsyncServiceScope, FeedProgress, FeedReport, Task<string>> run, CancellationToken cancellation)
    {
        await using var services = await Place.ServicesAsync(parsed, cancellation);
        await using var scope = services.CreateAsyncScope();
        var all = parsed.GetValue(AllWarnings);
        List<string> lines = [];
        var warned = 0;
        var report = new FeedReport(lines.Add, line => { if (all || ++warned <= FewWarnings) lines.Add($"{line} (kept)"); });
        var watch = Stopwatch.StartNew();
        var outcome = await ShowAsync($"Importing {what}", progress => Task.Run(() => run(scope, progress, report), cancellation), lines);
        if (report.Warnings > FewWarnings && !all)
            await Console.Error.WriteLineAsync($"…and {report.Warnings - FewWarnings:N0} more warnings; --warnings lists them.");
        Console.WriteLine($"{report.Good:N0} {what} kept ({outcome}), {report.Rejected:N0} rejected, {report.Warnings:N0} with a warning, in {watch.Elapsed.TotalSeconds:F1} s.");
        return 0;
    }

    private static async Task<string> ShowAsync(string title, Func<FeedProgress, Task<string>> run, List<string> lines)
    {
        var progress = new FeedProgress();
        try
        {
            if (Console.IsErrorRedirected)
                return await run(progress);
            return await Bar().StartAsync(async context =>
            {
                var bar = context.AddTask(title);
                var running = run(progress);
                while (await Task.WhenAny(running, Task.Delay(200)) != running)
                    bar.Value = progress.Fraction * 100;
                bar.Value = 100;
                return await running;
            });
        }
        finally
        {
            foreach (var line in lines)
                await Console.Error.WriteLineAsync(line);
        }
    }

    /// <summary>On standard error, so that standard output holds the outcome alone.</summary>
    private static Progress Bar() =>
        AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) }).Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn());
}
