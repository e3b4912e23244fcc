using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Linkwork.Domain.Directory;
using Spectre.Console;

namespace Linkwork.Cli;

/// <summary>Screens submissions to the directory, one JSON object a line, without a database. A line that can't be read gets a sentence on standard error;
/// the others are screened, and the exit code is 2.</summary>
internal static class DirectoryScreen
{
    private const int Good = 0, BadInput = 2;
    private static readonly Argument<FileInfo?> File = new("file") { Description = "Submissions, one JSON object a line; standard input when left out.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object a line, in the order they came." };
    private static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Command()
    {
        var screen = new Command("screen", """
            Screen submissions to the directory: linkwork directory screen --json submissions.jsonl

            Each line has: id, name, description, url, email, phone, cost, registration, needs. Any may be missing.
            The verdict is show-to-editor, hold or block. None of them publishes anything.
            """) { File, Json };
        screen.SetAction(RunAsync);
        return new("directory", "What is sent in for the directory of services.") { screen };
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetValue(File);
        if (file is { Exists: false } and not { Name: "-" })
        {
            await Console.Error.WriteLineAsync($"There is no file {file.Name}. Give submissions in a file or on standard input, one JSON object a line.");
            return BadInput;
        }

        if (file is null && !Console.IsInputRedirected) await Console.Error.WriteLineAsync("Reading from the keyboard: one JSON object a line, then Ctrl-D.");
        await using var input = file is null or { Name: "-" } ? Console.OpenStandardInput() : file.OpenRead();
        var json = parsed.GetValue(Json);
        var table = new Table().AddColumns("Id", "Name", "Verdict", "Why", "To look up");
        var seen = new SeenContacts();
        var (screened, unread) = (0, 0);
        await foreach (var line in SubmissionLines.ReadAsync(input, cancellation))
        {
            if (line.Submission is not { } submission)
            {
                unread++;
                await Console.Error.WriteLineAsync($"line {line.Number}: {line.Problem}");
                continue;
            }

            screened++;
            var screening = Screening.Of(submission, seen);
            seen.Add(submission, screening.Verdict == Verdict.Block);
            if (json) Console.WriteLine(JsonSerializer.Serialize(Row(line.Id, screening), OneLine));
            else table.AddRow([.. Cells(submission, screening).Select(cell => new Markup(Markup.Escape(cell)))]);
        }

        if (screened + unread == 0) await Console.Error.WriteLineAsync("There was nothing to screen. Give submissions in a file or on standard input, one JSON object a line.");
        if (!json && screened > 0) AnsiConsole.Write(table);
        return screened > 0 && unread == 0 ? Good : BadInput;
    }

    private static object Row(JsonElement? id, Screening screening) => new
    {
        Id = id, Verdict = Word(screening.Verdict), screening.Reasons,
        Checks = screening.Checks.Select(check => new { Register = check.Register.Label(), check.Activity, check.Number, LookUp = check.Sentence }),
    };

    private static string[] Cells(Submission submission, Screening screening) =>
    [
        submission.Id ?? "", submission.Name ?? "", Word(screening.Verdict), string.Join("\n", screening.Reasons), string.Join("\n", screening.Checks.Select(check => check.Sentence)),
    ];

    private static string Word(Verdict verdict) => verdict switch { Verdict.Block => "block", Verdict.Hold => "hold", _ => "show-to-editor" };
}
