using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;
using Linkwork.Jobs;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Linkwork.App.Tests.Harness;

/// <summary>An installation of its own that keeps one feed of a publisher on this machine.</summary>
public sealed class FeedWorld : IAsyncDisposable
{
    public const string Source = "Made council";

    private readonly string folder;

    private FeedWorld(World world, Publisher publisher, string folder) => (World, Publisher, this.folder) = (world, publisher, folder);

    public World World { get; }

    public Publisher Publisher { get; }

    public TestApp App => World.App;

    public Guid Id { get; private set; }

    public static async Task<FeedWorld> NewAsync(string engine, FeedRhythm every = FeedRhythm.Daily, FeedKind kind = FeedKind.OpenReferral, string? map = null)
    {
        var kept = Directory.CreateTempSubdirectory("linkwork-kept-").FullName;
        var app = await TestApp.NewAsync(engine, services => services.Replace(ServiceDescriptor.Singleton(new Manners { AllowPrivate = true, Tries = 1, RequestsASecond = 10_000 })), feeds: kept);
        var made = new FeedWorld(await World.NewAsync(app), await Publisher.NewAsync(), kept);
        var feed = KeptFeed.New(Source, made.Publisher.At("/services").ToString(), kind, map, "OGL", every, "Test", app.Clock.GetUtcNow());
        made.Id = feed.Id;
        await app.InDatabase(db =>
        {
            db.KeptFeeds.Add(feed);
            return db.SaveChangesAsync();
        });
        return made;
    }

    public void Lists(int from, int to) => Publisher.Lists("/services", 100, [.. Enumerable.Range(from, to - from + 1).Select(i => Publisher.Whole($"s{i}"))]);

    public void Fails() => Publisher.On("/services", context =>
    {
        context.Response.StatusCode = 500;
        return Task.CompletedTask;
    });

    /// <summary>When it is due, and not before.</summary>
    public async Task<FeedRun> RunAsync()
    {
        var next = (await FeedAsync()).Health.NextAt - App.Clock.GetUtcNow();
        if (next > TimeSpan.Zero) App.Clock.Forward(next + TimeSpan.FromSeconds(1));
        await JobAsync();
        return (await RunsAsync())[^1];
    }

    public Task JobAsync() => App.App.Services.GetRequiredService<ReimportFeeds>().RunOnceAsync(CancellationToken.None);

    public Task SendAsync() => App.App.Services.GetRequiredService<SendOutbox>().RunOnceAsync(CancellationToken.None);

    public Task<KeptFeed> FeedAsync() => App.InDatabase(db => db.KeptFeeds.Rows.AsNoTracking().Include(row => row.Health).Include(row => row.Holds).ThenInclude(row => row.Gone).SingleAsync(row => row.Id == Id));

    public Task<List<FeedRun>> RunsAsync() => App.InDatabase(db => db.FeedRuns.Rows.AsNoTracking().OrderBy(row => row.StartedAt).ToListAsync());

    public Task<List<OutboxMessage>> MessagesAsync() => App.InDatabase(db => db.Outbox.Rows.AsNoTracking().Where(row => row.Kind == Linkwork.Interop.Notify.Notices.FeedNeedsYou).ToListAsync());

    public Task<int> ActiveAsync() => App.InDatabase(db => db.Services.Rows.CountAsync(row => row.Source == Source && row.Status == ServiceStatus.Active));

    public Task ChangeAsync(Action<KeptFeed> change) => App.InDatabase(async db =>
    {
        change(await db.KeptFeeds.Rows.Include(row => row.Health).Include(row => row.Holds).SingleAsync(row => row.Id == Id));
        await db.SaveChangesAsync();
    });

    public async ValueTask DisposeAsync()
    {
        await Publisher.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
