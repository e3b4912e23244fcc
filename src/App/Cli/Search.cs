using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Linkwork.Domain.Directory;
using Spectre.Console;

namespace Linkwork.Cli;

/// <summary>Finds services from the command line. What was asked wrongly gets one sentence and exit code 2.</summary>
internal static class Search
{
    private const int BadInput = 2;
    private static readonly Argument<string[]> Words = new("words") { Description = "What to look for, in everyday words.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string?> Near = new("--near") { Description = "A postcode to measure from.", HelpName = "POSTCODE" };
    private static readonly Option<string?> Within = new("--within") { Description = "How far at most: 5km or 800m. Needs --near.", HelpName = "DISTANCE" };
    private static readonly Option<Need?> Wanted = new("--need") { Description = "Only services listed under this need." };
    private static readonly Option<bool> Taking = new("--accepting") { Description = "Only services known to take people now." };
    private static readonly Option<int> Limit = new("--limit") { Description = "How many at most.", DefaultValueFactory = _ => 20 };
    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON." };
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Command()
    {
        var command = new Command("search", "Find services: linkwork search \"debt advice\" --near \"M33 7ZZ\" --within 5km") { Words, Near, Within, Wanted, Taking, Limit, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var services = await Place.ServicesAsync(parsed, cancellation);
        await using var scope = services.CreateAsyncScope();
        var query = new ServiceQuery
        {
            Words = string.Join(' ', parsed.GetValue(Words)!), Need = parsed.GetValue(Wanted), AcceptingNow = parsed.GetValue(Taking), Limit = parsed.GetValue(Limit),
        };
        var (near, within) = (parsed.GetValue(Near), parsed.GetValue(Within));
        var km = within is null ? null : Kilometres(within);
        var problem = query.Limit is < 1 or > 5000 ? "Give --limit a number from 1 to 5000."
            : within is not null && km is null ? $"“{within}” is not a distance. Give --within like 5km or 800m."
            : within is not null && near is null ? "--within needs --near: give the postcode to measure from."
            : null;
        if (problem is null && near is not null)
        {
            var point = await scope.ServiceProvider.GetRequiredService<Postcodes>().PointAsync(near, cancellation);
            if (point is null) problem = $"The postcode “{near}” is not known here. Check it, or import postcodes first: linkwork import postcodes FILE";
            else query = query with { Near = point, WithinKm = km };
        }

        if (problem is not null)
        {
            await Console.Error.WriteLineAsync(problem);
            return BadInput;
        }

        var page = await services.GetRequiredService<IServiceSearch>().FindAsync(query, cancellation);
        if (parsed.GetValue(Json)) Console.WriteLine(JsonSerializer.Serialize(new { Results = page.Services.Select(Row), page.SomeWordsOnly }, Readable));
        else Print(page);
        return 0;
    }

    /// <summary>"5km", "5 km", "0.5km", "800m" or "5": kilometres more than 0 and at most 1,000; null for anything else.</summary>
    internal static double? Kilometres(string typed)
    {
        var text = typed.Trim().ToLowerInvariant();
        var (number, metres) = text.EndsWith("km", StringComparison.Ordinal) ? (text[..^2], 1000) : text.EndsWith('m') ? (text[..^1], 1) : (text, 1000);
        return double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value)
            && value * metres / 1000 is > 0 and <= 1000 and var km ? km : null;
    }

    private static object Row(ServiceFound found) => new
    {
        found.Id, found.Name, found.Organisation, found.DistanceKm, found.When, found.Cost, Accepting = Known(found.Accepting),
        Verified = found.VerifiedAt is { } verified ? London.Date(verified).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "unknown", found.Why,
    };

    private static string Known(Accepting accepting) => accepting switch
    {
        Accepting.Yes => "yes", Accepting.WaitingList => "waiting list", Accepting.Full => "full", _ => "unknown",
    };

    private static void Print(ServicePage page)
    {
        if (page.Services.Count == 0) Console.WriteLine("Nothing found. Try fewer words, or a longer distance.");
        if (page.SomeWordsOnly) Console.WriteLine("No service has every word. These have some of them.");
        if (page.Services.Count == 0) return;
        var table = new Table().AddColumns("Service", "Organisation", "Distance", "Taking people", "Last checked", "Why");
        foreach (var found in page.Services)
            table.AddRow([.. new[]
            {
                found.Name, found.Organisation, found.DistanceKm is { } km ? Ui.Format.Distance(km) : "unknown", Known(found.Accepting),
                found.VerifiedAt is { } at ? Ui.Format.ShortDate(at) : "unknown", string.Join("; ", found.Why),
            }.Select(cell => new Markup(Markup.Escape(cell)))]);
        AnsiConsole.Write(table);
        if (page.Next is not null) Console.WriteLine("There are more: narrow the search, or ask for more with --limit.");
    }
}
