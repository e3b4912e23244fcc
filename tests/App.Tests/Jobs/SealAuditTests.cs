using Linkwork.App.Tests.Harness;
using Linkwork.Jobs;
using Linkwork.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Jobs;

public class SealAuditTests
{
    [Theory, OnBothDatabases]
    public async Task What_was_sealed_verifies_and_later_entries_join_the_chain(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await Seal(world);
        await world.CaseAsync();
        var between = await Verify(world);
        await Seal(world);

        var after = await Verify(world);

        Assert.Null(after.Broken);
        Assert.True(between.Unsealed > 0);
        Assert.Equal((0, between.Entries + between.Unsealed), (after.Unsealed, after.Entries));
        Assert.NotEqual(between.LastHash, after.LastHash);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_new_makes_no_seal(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await Seal(world);
        var before = await Verify(world);

        await Seal(world);

        Assert.Equal(before, await Verify(world));
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_entry_is_named(string engine)
    {
        var world = await Sealed(engine);

        await Tamper(world, "UPDATE audit_entry SET actor = 'somebody else' WHERE seq = 3");

        Assert.Equal("Audit entry 3 was changed.", (await Verify(world)).Broken);
    }

    [Theory, OnBothDatabases]
    public async Task A_removed_entry_is_named(string engine)
    {
        var world = await Sealed(engine);

        await Tamper(world, "DELETE FROM audit_entry WHERE seq = 4");

        Assert.Equal("Audit entry 4 was removed.", (await Verify(world)).Broken);
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_seal_is_named(string engine)
    {
        var world = await Sealed(engine);

        await Tamper(world, "UPDATE audit_seal SET hash = 'ff' WHERE from_seq = 1");

        Assert.StartsWith("The seal of entries 1 to ", (await Verify(world)).Broken, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_database_itself_refuses_to_change_an_entry(string engine)
    {
        var world = await Sealed(engine);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Sql(world, "UPDATE audit_entry SET actor = 'x' WHERE seq = 1"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Sql(world, "DELETE FROM audit_seal"));
        Assert.Null((await Verify(world)).Broken);
    }

    [Theory, OnBothDatabases]
    public async Task Writers_and_two_sealers_at_once_leave_one_whole_chain(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));

        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => i % 3 == 0 ? Seal(world) : world.ReferralAsync()));
        await Seal(world);

        var found = await Verify(world);
        Assert.Null(found.Broken);
        Assert.Equal(0, found.Unsealed);
    }

    private static async Task<World> Sealed(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await world.CaseAsync();
        await Seal(world);
        return world;
    }

    private static Task Seal(World world) => world.App.App.Services.GetRequiredService<SealAudit>().RunOnceAsync(CancellationToken.None);

    private static Task<AuditVerdict> Verify(World world) => world.App.InDatabase(db => AuditChain.VerifyAsync(db, CancellationToken.None));

    // As somebody with the database's own password could.
    private static async Task Tamper(World world, string change)
    {
        var sqlite = world.App.App.Services.GetRequiredService<IEngine>().Name == "Sqlite";
        foreach (var table in (string[])["audit_entry", "audit_seal"])
            await Sql(world, sqlite
                ? $"DROP TRIGGER {table}_is_append_only_update; DROP TRIGGER {table}_is_append_only_delete"
                : $"ALTER TABLE {table} DISABLE TRIGGER ALL");
        await Sql(world, change);
    }

    private static async Task Sql(World world, string text)
    {
        await using var connection = await world.App.App.Services.GetRequiredService<IEngine>().OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }
}
