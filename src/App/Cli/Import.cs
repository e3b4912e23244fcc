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
          linkwork import boundaries districts.geojson
          linkwork import csv food_banks.csv --map docs/maps/gm_food_banks.json
          linkwork import oruk https://council.example/oruk/services

        Rejected records go to standard error, each with its line and reason; the others are kept.
        """)
    {
        AllWarnings,
        ImportGeography.Postcodes(), ImportGeography.Areas(), ImportGeography.Practices(), ImportGeography.Deprivation(), ImportGeography.Boundaries(),
        ImportServices.Oruk(), ImportServices.Csv(),
    };

    /// <summary>Runs one import with a progress bar, and says in one line what changed.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="what">What the records are: "postcodes".</param>
    /// <param name="run">Does it, and answers what changed: "12 new, 3 changed".</param>
    /// <param name="cancellation">Ctrl-C: nothing is imported.</param>
    public static async Task<int> RunAsync(ParseResult parsed, string what, Func<AsyncServiceScope, FeedProgress, FeedReport, Task<string>> run, CancellationToken cancellation)
    {
        await using var services = await Place.ServicesAsync(parsed, cancellation);
        await using var scope = services.CreateAsyncScope();
        var told = new Told(parsed.GetValue(AllWarnings) ? int.MaxValue : FewWarnings);
        var report = new FeedReport(told.Rejected, told.Warned);
        var watch = Stopwatch.StartNew();
        try
        {
            var outcome = await ShowAsync($"Importing {what}", progress => Task.Run(() => run(scope, progress, report), cancellation));
            told.Show();
            Console.WriteLine($"{what}: {report.Good:N0} kept ({outcome}), {report.Rejected:N0} rejected, {report.Warnings:N0} with a warning, in {watch.Elapsed.TotalSeconds:F1} s.");
            return 0;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped; nothing was imported.");
            return 130;
        }
        catch (FeedRefused)
        {
            told.Show();
            throw;
        }
    }

    /// <summary>A bar on standard error, so that standard output holds the outcome alone; none when nobody looks.</summary>
    private static async Task<string> ShowAsync(string title, Func<FeedProgress, Task<string>> run)
    {
        var progress = new FeedProgress();
        if (Console.IsErrorRedirected)
            return await run(progress);
        var bars = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) }).Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn());
        return await bars.StartAsync(async context =>
        {
            var bar = context.AddTask(title);
            var running = run(progress);
            while (await Task.WhenAny(running, Task.Delay(200)) != running)
                bar.Value = progress.Fraction * 100;
            bar.Value = 100;
            return await running;
        });
    }

    /// <summary>Lines about records: at once into a file, or after the progress bar on a screen, where thousands would help nobody.</summary>
    private sealed class Told(int fewWarnings)
    {
        private const int Screenful = 1000;
        private readonly List<string> lines = [];
        private int warnings, beyond;

        public void Rejected(string line) => Add(line);

        public void Warned(string line)
        {
            if (++warnings <= fewWarnings) Add($"{line} (kept)");
        }

        public void Show()
        {
            foreach (var line in lines) Console.Error.WriteLine(line);
            lines.Clear();
            if (beyond > 0) Console.Error.WriteLine($"…and {beyond:N0} more rejected records; send standard error to a file to have them all.");
            if (warnings > fewWarnings) Console.Error.WriteLine($"…and {warnings - fewWarnings:N0} more warnings; --warnings lists them.");
        }

        private void Add(string line)
        {
            if (Console.IsErrorRedirected) Console.Error.WriteLine(line);
            else if (lines.Count < Screenful) lines.Add(line);
            else beyond++;
        }
    }
}
