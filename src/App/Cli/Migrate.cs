using System.CommandLine;
using Linkwork.Storage;

namespace Linkwork.Cli;

internal static class Migrate
{
    public static Command Command()
    {
        var command = new Command("migrate", "Bring the database up to date. Serving does this too; run it first when several nodes start together.");
        command.SetAction(async (parsed, cancellation) =>
        {
            var engine = StorageRoom.EngineFor(Place.Of(parsed));
            var applied = await Migrator.MigrateAsync(engine, cancellation);
            Console.WriteLine(applied.Count == 0 ? "The database is up to date." : $"Applied {string.Join(", ", applied)}.");
        });
        return command;
    }
}
