using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Linkwork.Domain.Work;
using Linkwork.Interop;
using Linkwork.Ui;
using Spectre.Console;

namespace Linkwork.Cli;

/// <summary>Estimates what households have by their earnings. Reads one, or an array of them, as JSON on standard input; looks at no database and keeps
/// nothing. What can't be estimated gets a sentence that names the field, on standard error, and exit code 2.</summary>
internal static class BetterOff
{
    private const int Good = 0, BadInput = 2;
    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON: every component, in the order the households came." };
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Command()
    {
        var command = new Command("better-off", """
            Estimate what a household has in and out of work: linkwork better-off --json < household.json

            England only. Money in and out is for the period given, month or year. docs/guide/better-off.md lists every field.
            """) { Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (!Console.IsInputRedirected) await Console.Error.WriteLineAsync("Reading from the keyboard: one household as JSON, then Ctrl-D.");
        await using var input = Console.OpenStandardInput();
        var (read, many) = await HouseholdJson.ReadAsync(input, cancellation);
        var today = London.Date(TimeProvider.System.GetUtcNow());
        var answers = read.Select(one => Answer(one, today)).ToList();
        foreach (var (problem, at) in answers.Select((answer, at) => (answer.Problem, at)).Where(each => each.Problem is not null))
            await Console.Error.WriteLineAsync(many ? $"household {at + 1}: {problem}" : problem);
        var good = answers.TrueForAll(answer => answer.Problem is null);
        if (parsed.GetValue(Json))
        {
            if (many) Console.WriteLine(JsonSerializer.Serialize(answers.Select(answer => answer.Estimate ?? new { Error = answer.Problem }), Readable));
            else if (good) Console.WriteLine(JsonSerializer.Serialize(answers[0].Estimate, Readable));
        }
        else
        {
            foreach (var (estimate, household) in answers.Where(answer => answer.Estimate is not null).Select(answer => (answer.Of!, answer.Household!))) Print(estimate, household);
        }

        return good ? Good : BadInput;
    }

    private static (object? Estimate, Estimate? Of, Household? Household, string? Problem) Answer(HouseholdRead read, DateOnly today)
    {
        if (read.Problem is not null) return (null, null, null, read.Problem);
        if (read.Household!.Problems(read.Rates!, today).FirstOrDefault() is { } problem) return (null, null, null, $"{HouseholdJson.Name(problem.Field)}: {problem.Sentence}.");
        var estimate = read.Household.Estimate(read.Rates!, today);
        return (HouseholdJson.Row(estimate, read.Household), estimate, read.Household, null);
    }

    private static void Print(Estimate estimate, Household household)
    {
        var table = new Table().AddColumn("An estimate, in pounds").AddColumn(new TableColumn(household.Period == Period.Month ? "A month" : "A year").RightAligned());
        foreach (var (label, amounts) in EstimateLines.Of(estimate)) table.AddRow(Spectre.Console.Markup.Escape(label), EstimateLines.Words(amounts[0]));
        AnsiConsole.Write(table);
        foreach (var (title, lines) in new[] { ("Look out for", estimate.Warnings), ("Taken for granted", estimate.Assumptions), ("Left out", estimate.NotModelled) })
        {
            if (lines.Count == 0) continue;
            Console.WriteLine(title);
            foreach (var line in lines) Console.WriteLine($"  {line}.");
        }

        Console.WriteLine("Check with a benefits adviser before deciding anything.");
    }
}
