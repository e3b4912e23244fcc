using System.CommandLine;
using Linkwork.Domain.Shared;
using Linkwork.Interop.Feeds;

namespace Linkwork.Cli;

/// <summary>The program's commands.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Linkwork: social prescribing with work as a first-class goal.") { Place.Data, Place.Database };
        root.Subcommands.Add(Serve.Command());
        root.Subcommands.Add(Migrate.Command());
        root.Subcommands.Add(Seed.Command());
        root.Subcommands.Add(CreateUser.Command());
        root.Subcommands.Add(Import.Command());
        root.Subcommands.Add(Search.Command());
        root.Subcommands.Add(DirectoryScreen.Command());
        root.Subcommands.Add(BetterOff.Command());
        root.Subcommands.Add(Audit.Command());
        root.Subcommands.Add(Backup.BackupCommand());
        root.Subcommands.Add(Backup.RestoreCommand());
        try
        {
            return await root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
        }
        catch (Exception failed) when (failed is Refusal or FeedRefused or Npgsql.NpgsqlException or Microsoft.Data.Sqlite.SqliteException or IOException)
        {
            await Console.Error.WriteLineAsync(failed.Message);
            return 1;
        }
    }
}
