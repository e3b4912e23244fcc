using System.CommandLine;
using Linkwork.Storage;

namespace Linkwork.Cli;

internal static class Backup
{
    private static readonly Argument<string> Target = new("file") { Description = "A new file." };
    private static readonly Argument<string> Source = new("file") { Description = "A file made by “backup”." };
    private static readonly Option<bool> Replace = new("--replace") { Description = "Replace everything in a database that is in use." };

    public static Command BackupCommand()
    {
        var command = new Command("backup", "Copy the whole database to a file, while the program runs.") { Target };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetValue(Target)!;
            await using var services = await Place.ServicesAsync(parsed, cancellation);
            await Backups.BackupAsync(services.GetRequiredService<IEngine>(), file, cancellation);
            Console.WriteLine($"Wrote {file} ({new FileInfo(file).Length / 1024:N0} KB). Keep it as safe as the database: it holds the same.");
        });
        return command;
    }

    public static Command RestoreCommand()
    {
        var command = new Command("restore", "Put a backup into an empty database, or with --replace in the place of everything there. Stop the program first.") { Source, Replace };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using (var services = await Place.ServicesAsync(parsed, cancellation))
            {
                if (!parsed.GetValue(Replace) && !await Seed.IsEmptyAsync(services, cancellation))
                    throw new Refusal("This database is in use. Add --replace to put the backup in the place of everything there, or choose another with --data or --db.");
                await Backups.RestoreAsync(services.GetRequiredService<IEngine>(), parsed.GetValue(Source)!, cancellation);
            }

            await using var restored = await Place.ServicesAsync(parsed, cancellation);
            await using var scope = restored.CreateAsyncScope();
            var audit = await AuditChain.VerifyAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), cancellation);
            Console.WriteLine(audit.Broken is { } broken ? $"Restored, but the audit is not whole: {broken}" : $"Restored. All {audit.Entries} sealed audit entries are as they were written.");
            return audit.Broken is null ? 0 : 1;
        });
        return command;
    }
}
