using System.CommandLine;

namespace Linkwork.Bench;

/// <summary>What is measured, and for how long.</summary>
internal sealed record Options(string Size, IReadOnlyList<string> Engines, int Connections, TimeSpan WarmUp, TimeSpan Measured, string? Json, string Folder)
{
    private static readonly Option<string> SizeOption = new Option<string>("--size")
    {
        Description = "small: 20,000 referrals, 2,000 services (made in seconds). full: 1,000 link workers, 1,000,000 referrals, 500,000 services (made once, in minutes; several GB).",
        DefaultValueFactory = _ => "small",
    }.AcceptOnlyFromAmong("small", "full");

    private static readonly Option<string> EngineOption = new Option<string>("--engine") { Description = "Which database.", DefaultValueFactory = _ => "both" }.AcceptOnlyFromAmong("both", "sqlite", "postgres");
    private static readonly Option<int> ConnectionsOption = new("--connections") { Description = "Connections that ask at once.", DefaultValueFactory = _ => 4 };
    private static readonly Option<int> WarmUpOption = new("--warm-up") { Description = "Seconds before each measurement.", DefaultValueFactory = _ => 10 };
    private static readonly Option<int> SecondsOption = new("--seconds") { Description = "Seconds measured for each row.", DefaultValueFactory = _ => 10 };
    private static readonly Option<string?> JsonOption = new("--json") { Description = "Also write the rows there.", HelpName = "FILE" };
    private static readonly Option<string> FolderOption = new("--keep") { Description = "Where generated databases are kept between runs.", DefaultValueFactory = _ => "artifacts/bench", HelpName = "DIR" };

    public static RootCommand Command(Func<Options, Task> run)
    {
        var command = new RootCommand("Measures Linkwork beside a floor in the same run: the same SQL by bare ADO.NET, the same HTML, the same durability. Quote ratios and medians; two runs on a busy machine differ.") { SizeOption };
        AddTo(command);
        command.SetAction(parsed => run(Of(parsed)));
        return command;
    }

    /// <summary>Those that every bench of speed takes.</summary>
    public static void AddTo(Command command)
    {
        foreach (var option in new Option[] { EngineOption, ConnectionsOption, WarmUpOption, SecondsOption, JsonOption, FolderOption }) command.Options.Add(option);
    }

    public static Options Of(ParseResult parsed) => new(parsed.GetValue(SizeOption)!,
        parsed.GetValue(EngineOption) switch { "sqlite" => ["Sqlite"], "postgres" => ["Postgres"], _ => ["Sqlite", "Postgres"] },
        parsed.GetValue(ConnectionsOption), TimeSpan.FromSeconds(parsed.GetValue(WarmUpOption)), TimeSpan.FromSeconds(parsed.GetValue(SecondsOption)),
        parsed.GetValue(JsonOption), Path.GetFullPath(parsed.GetValue(FolderOption)!));
}
