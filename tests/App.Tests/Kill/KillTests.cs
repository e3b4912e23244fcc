using System.Globalization;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Kill;

/// <summary>Rule 6: no acknowledged write is lost. The real program is killed in the middle of its work, again and again.</summary>
public sealed class KillTests
{
    private const int Writers = 3;
    private const string Practice = "Z99001";

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("LINKWORK_KILLS") ?? "50", CultureInfo.InvariantCulture);

    [Theory, OnBothDatabases]
    public async Task No_acknowledged_referral_is_lost_or_doubled_when_the_program_is_killed(string engine)
    {
        var place = engine == "Sqlite" ? new[] { "--data", Directory.CreateTempSubdirectory("linkwork-kill-").FullName } : ["--db", await Databases.NewAsync(engine)];
        await using var services = Services(place);
        await Migrator.MigrateAsync(services.GetRequiredService<IEngine>());
        await In(services, AddPeopleAsync);
        var written = await WriteAndKillAsync(new(place));
        await In(services, async db => { await CheckAsync(db, written); return 0; });
    }

    private static async Task<Dictionary<string, string>> WriteAndKillAsync(ServerProcess server)
    {
        using var running = server;
        using var stop = new CancellationTokenSource();
        using var moments = new SemaphoreSlim(0);
        await server.StartAsync();
        var writers = Enumerable.Range(0, Writers).Select(number => new ReferralWriter(server.Address, number, () => moments.Release())).ToList();
        var writing = writers.Select(writer => writer.WriteAsync("gp@demo.example", stop.Token)).ToList();
        for (var kill = 0; kill < Kills; kill++)
        {
            // As a form sets out, as its answer arrives, or a little later; any of them may be on its way to the disk.
            for (var moment = Random.Shared.Next(1, 4 * Writers + 2); moment > 0; moment--) await WaitAsync(moments, writing);
            await Task.Delay(Random.Shared.Next(20));
            await server.KillAsync();
            while (moments.Wait(0)) { }
            await server.StartAsync();
        }

        await stop.CancelAsync();
        await Task.WhenAll(writing);
        Assert.True(writers.Sum(writer => writer.Retries) > 0, "No form was sent twice: the test would not have noticed a double.");
        await server.KillAsync();
        writers.ForEach(writer => writer.Dispose());
        return writers.SelectMany(writer => writer.Acknowledged).ToDictionary();
    }

    /// <summary>A writer that failed must end the test, not leave it waiting.</summary>
    private static async Task WaitAsync(SemaphoreSlim moments, List<Task> writing)
    {
        var post = moments.WaitAsync();
        var first = await Task.WhenAny([post, .. writing]);
        if (first != post) await first;
        await post.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static async Task CheckAsync(AppDb db, Dictionary<string, string> written)
    {
        var names = await db.Referrals.ForTheSystem().AsNoTracking().ToDictionaryAsync(row => row.Reference, row => row.Details.FamilyName);
        Assert.Equal(written.ToDictionary(pair => pair.Value, pair => pair.Key), names);

        var ids = await db.Referrals.ForTheSystem().Select(row => row.Id.ToString()).ToListAsync();
        var audited = await db.Audit.Rows.Where(entry => entry.Entity == "referral" && entry.Action == "Added").Select(entry => entry.EntityKey).ToListAsync();
        Assert.Equal(ids.Order(StringComparer.OrdinalIgnoreCase), audited.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(written.Count, await db.People.ForTheSystem().CountAsync());
        Assert.Equal(written.Count, await db.Outbox.Rows.CountAsync(message => message.Kind == "ReferralReceived"));
        var receipts = written.Values.Select(reference => $"/referrals/{reference}/receipt").ToHashSet();
        var posts = await db.FormPosts.Rows.Where(post => post.Location.EndsWith("/receipt")).Select(post => post.Location).ToListAsync();
        Assert.Equal(receipts.Order(StringComparer.Ordinal), posts.Order(StringComparer.Ordinal));
    }

    /// <summary>Just enough of a demo to sign in and refer: starts are what takes the time here.</summary>
    private static async Task<int> AddPeopleAsync(AppDb db)
    {
        var now = DateTimeOffset.UtcNow;
        const string email = "gp@demo.example";
        db.Teams.Add(new() { Name = "Harbour Link Workers", Slug = "harbour", AreaCode = "Z09000001" });
        db.Practices.Add(new() { OdsCode = Practice, Name = "Harbour Surgery", Active = true, IsGp = true });
        var gp = new User
        {
            Name = "Dr Test", Email = email, UserName = email, NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"), CreatedAt = now,
        };
        gp.Memberships.Add(new() { UserId = gp.Id, Role = Role.Referrer, Place = PlaceKind.Practice, PlaceKey = Practice });
        db.Staff.Add(gp);
        db.Settings.Add(new() { Key = Installation.DemoKey, Value = "yes", At = now, By = "test" });
        return await db.SaveChangesAsync();
    }

    private static ServiceProvider Services(string[] place)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IActor>(new NamedActor("test"))
            .AddStorage(place[0] == "--data" ? Path.Combine(place[1], "linkwork.db") : place[1]);
        services.AddIdentityCore<User>(options => options.Stores.SchemaVersion = Microsoft.AspNetCore.Identity.IdentitySchemaVersions.Version3);
        return services.BuildServiceProvider();
    }

    private static async Task<T> In<T>(ServiceProvider services, Func<AppDb, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }
}
