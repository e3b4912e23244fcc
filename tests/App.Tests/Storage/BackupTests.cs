using Linkwork.App.Tests.Harness;
using Linkwork.Cli;
using Linkwork.Jobs;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Storage;

public class BackupTests
{
    [Theory, OnBothDatabases]
    public async Task A_backup_made_while_people_write_restores_whole(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        for (var i = 0; i < 5; i++) await world.CaseAsync();
        await world.App.App.Services.GetRequiredService<SealAudit>().RunOnceAsync(CancellationToken.None);
        var before = await RowsAsync(world, world.App.Database);
        var file = NewFile();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) await world.ReferralAsync();
        });

        await Backups.BackupAsync(StorageRoom.EngineFor(world.App.Database), file, CancellationToken.None);
        await stop.CancelAsync();
        await writing;
        var target = await Databases.NewAsync(engine);
        Assert.Equal(0, await CommandLine.RunAsync(["restore", file, .. At(target)]));

        var (after, now) = (await RowsAsync(world, target), await RowsAsync(world, world.App.Database));
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, table => Assert.InRange(after[table.Key], table.Value, now[table.Key]));
        Assert.Equal(before["case"], after["case"]);
        Assert.Equal(0, await CommandLine.RunAsync(["audit", "verify", .. At(target)]));
        Assert.Equal(await SealsAsync(world.App.Database), await SealsAsync(target));
    }

    [Theory, OnBothDatabases]
    public async Task A_database_in_use_is_not_restored_over_unless_told_to(string engine)
    {
        var (from, to) = (await World.NewAsync(await TestApp.NewAsync(engine)), await World.NewAsync(await TestApp.NewAsync(engine)));
        var kept = await to.ReferralAsync();
        var file = NewFile();
        Assert.Equal(0, await CommandLine.RunAsync(["backup", file, .. At(from.App.Database)]));

        Assert.Equal(1, await CommandLine.RunAsync(["restore", file, .. At(to.App.Database)]));
        Assert.Equal(1, (await RowsAsync(to, to.App.Database))["referral"]);
        await to.App.App.StopAsync();
        Assert.Equal(0, await CommandLine.RunAsync(["restore", file, "--replace", .. At(to.App.Database)]));

        Assert.Equal(0, (await RowsAsync(to, to.App.Database))["referral"]);
        Assert.NotNull(kept);
    }

    [Theory, OnBothDatabases]
    public async Task An_older_backup_is_not_written_over_and_another_file_is_not_restored(string engine)
    {
        var engineOf = StorageRoom.EngineFor(await Databases.NewAsync(engine));
        var file = NewFile();
        await File.WriteAllTextAsync(file, "My holiday");

        await Assert.ThrowsAsync<Linkwork.Domain.Shared.Refusal>(() => Backups.BackupAsync(engineOf, file, CancellationToken.None));
        await Assert.ThrowsAsync<Linkwork.Domain.Shared.Refusal>(() => Backups.RestoreAsync(engineOf, file, CancellationToken.None));
        await Assert.ThrowsAsync<Linkwork.Domain.Shared.Refusal>(() => Backups.RestoreAsync(engineOf, file + ".none", CancellationToken.None));
        Assert.Equal("My holiday", await File.ReadAllTextAsync(file));
    }

    private static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("linkwork-backup-").FullName, "backup.linkwork");

    // The CLI finds the embedded database by its folder.
    private static string[] At(string database) => database.Contains("Host=", StringComparison.Ordinal) ? ["--db", database] : ["--data", Path.GetDirectoryName(database)!];

    private static async Task<SortedDictionary<string, long>> RowsAsync(World world, string database)
    {
        var tables = await world.App.InDatabase(db => Task.FromResult(db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().ToList()));
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables) rows[table] = Convert.ToInt64(await AskAsync(database, $"SELECT count(*) FROM \"{table}\""));
        return rows;
    }

    private static async Task<string?> SealsAsync(string database) => await AskAsync(database, "SELECT hash FROM audit_seal ORDER BY to_seq DESC LIMIT 1") as string;

    private static async Task<object?> AskAsync(string database, string question)
    {
        await using var connection = await StorageRoom.EngineFor(database).OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return await command.ExecuteScalarAsync();
    }
}
