using System.Text.Json;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Csv;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Notify;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Jobs;

/// <summary>Fetches the feeds that are due and imports what they brought. Every node may run it: one feed is fetched at a time, by one of them.</summary>
public sealed class ReimportFeeds(IServiceScopeFactory scopes, WebSettings settings, Manners manners, TimeProvider time, ILogger<ReimportFeeds> logger)
    : Repeating(scopes, TimeSpan.FromMinutes(1), logger)
{
    /// <summary>How long a feed is held for; renewed while its fetch goes on. After a node has died, another takes over so much later.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    private readonly IServiceScopeFactory scopes = scopes;
    private readonly ILogger logger = logger;

    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<AppDb>();
        while (await db.TakeFeedAsync(time.GetUtcNow() + Hold, time.GetUtcNow(), cancellation) is { } turn)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var holding = HoldAsync(turn.FeedId, ended.Token);
            try
            {
                await DealWithAsync(turn, cancellation);
            }
            finally
            {
                await ended.CancelAsync();
                await holding;
            }
        }
    }

    private async Task HoldAsync(Guid feed, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Hold / 4);
        try
        {
            while (await timer.WaitForNextTickAsync(ended)) await InScope(services => services.GetRequiredService<AppDb>().KeepFeedAsync(feed, time.GetUtcNow() + Hold, ended));
        }
        catch (OperationCanceledException)
        {
            // The fetch has ended.
        }
        catch (Exception failed)
        {
            logger.LogWarning("A feed's turn could not be renewed: {Failure}", failed.GetType().Name);
        }
    }

    private async Task DealWithAsync(FeedTurn turn, CancellationToken cancellation)
    {
        var began = time.GetUtcNow();
        var (feed, contact) = await InScope(async services => (await FeedAsync(services, turn.FeedId, cancellation), services.GetRequiredService<Installation>().Address));
        var told = new Told();
        var came = await TryAsync(feed, contact, turn.Asked, told, cancellation);
        await InScope(async services =>
        {
            Note(await FeedAsync(services, turn.FeedId, cancellation), came, told, services.GetRequiredService<AppDb>(), began);
            return await services.GetRequiredService<AppDb>().SaveChangesAsync(cancellation);
        });
    }

    private async Task<Came> TryAsync(KeptFeed feed, string? contact, bool asked, Told told, CancellationToken cancellation)
    {
        try
        {
            var map = feed.Kind == FeedKind.Csv ? CsvMap.Parse(feed.Map ?? "", feed.Source) : null;
            var address = FeedFetch.Address(feed.Address) ?? throw new FeedRefused($"{feed.Address} is no web address.");
            var progress = new FeedProgress();
            using var fetched = await new FeedFetch(manners with { Contact = contact }, settings.FeedFolder, time).FetchAsync(feed.Kind, address, progress, told.Report, cancellation);
            var before = await InScope(services => services.GetRequiredService<AppDb>().FeedSources.Rows.Where(row => row.Source == feed.Source).Select(row => (DateTimeOffset?)row.ImportedAt)
                .SingleOrDefaultAsync(cancellation));
            if (!asked && before is { } imported && fetched.ImportedAt == imported)
            {
                await InScope(services => services.GetRequiredService<AppDb>().SeenAgainAsync(feed.Source, imported, time.GetUtcNow(), cancellation));
                return new(FeedOutcome.Unchanged);
            }
            var result = await ImportAsync(feed, fetched.File, map, progress, told, cancellation);
            if (progress.Shortfall is null)
                fetched.NoteImported(await InScope(services => services.GetRequiredService<AppDb>().FeedSources.Rows.Where(row => row.Source == feed.Source).Select(row => row.ImportedAt).SingleAsync(cancellation)));
            return new(FeedOutcome.Imported, result);
        }
        catch (FeedShrunk shrunk)
        {
            return new(FeedOutcome.Held, Shrunk: shrunk);
        }
        catch (FeedRefused refused)
        {
            return new(FeedOutcome.Failed, Sentence: refused.Message, NotBefore: refused.NotBefore);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            logger.LogError("Feed {Feed} failed with {Failure}. {Where}", feed.Id, failed.GetType().Name, failed.StackTrace);
            return new(FeedOutcome.Failed, Sentence: $"It failed here, not at its publisher ({failed.GetType().Name}); the log says more.");
        }
    }

    /// <summary>When most is gone, what somebody said about just that holds.</summary>
    private async Task<ServiceImportResult> ImportAsync(KeptFeed feed, string file, CsvMap? map, FeedProgress progress, Told told, CancellationToken cancellation)
    {
        try
        {
            return await ImportAsync(feed, file, map, progress, told, false, cancellation);
        }
        catch (FeedShrunk shrunk) when (feed.LastAnswer is { } answer && answer.Covers(shrunk.Gone))
        {
            told.Begin();
            var left = new FeedProgress { Shortfall = answer.Taken == true ? null : $"{answer.AnsweredBy} said on {Format.Date(answer.AnsweredAt!.Value)} to leave what is missing." };
            return await ImportAsync(feed, file, map, left, told, fewer: true, cancellation);
        }
    }

    private Task<ServiceImportResult> ImportAsync(KeptFeed feed, string file, CsvMap? map, FeedProgress progress, Told told, bool fewer, CancellationToken cancellation) =>
        InScope(services => ActivatorUtilities.CreateInstance<FeedImport>(services)
            .RunAsync(new(feed.Source, feed.Licence, feed.Address), FeedImport.Read(file, map, progress), progress, told.Report, fewer, cancellation));

    private void Note(KeptFeed feed, Came came, Told told, AppDb db, DateTimeOffset began)
    {
        var now = time.GetUtcNow();
        var (sentence, tell) = (came.Sentence, false);
        switch (came.Outcome)
        {
            case FeedOutcome.Failed:
                tell = feed.Health.Failed(feed.Every, now, came.NotBefore);
                break;
            case FeedOutcome.Held:
                tell = !(feed.OpenHold is { } open && open.Asks(came.Shrunk!.Gone));
                if (tell) feed.Hold(came.Shrunk!.Gone, came.Shrunk.Before, now);
                sentence = $"{came.Shrunk!.Gone.Count:N0} of its {came.Shrunk.Before:N0} services are not in it any more. Nothing was imported: somebody has to say whether that is right.";
                feed.Health.Held(feed.Every, now);
                break;
            default:
                sentence = feed.Health.Good(feed.Every, now);
                break;
        }

        var result = came.Result ?? new(0, 0, 0, 0);
        db.FeedRuns.Add(new()
        {
            FeedId = feed.Id, StartedAt = began, EndedAt = now, Outcome = came.Outcome, Sentence = sentence, Added = result.Added, Changed = result.Changed, Kept = result.Kept,
            Withdrawn = result.Withdrawn, Rejected = came.Outcome == FeedOutcome.Imported ? told.Report.Rejected : 0, Remarks = told.Lines,
        });
        if (tell) db.Outbox.Add(new() { Kind = Notices.FeedNeedsYou, Payload = JsonSerializer.Serialize(new ToStaff.FeedNews(feed.Id, came.Outcome, sentence!)), CreatedAt = now, DueAt = now });
    }

    private static Task<KeptFeed> FeedAsync(IServiceProvider services, Guid id, CancellationToken cancellation) => services.GetRequiredService<AppDb>().KeptFeeds.Rows
        .Include(row => row.Health).Include(row => row.Holds).ThenInclude(hold => hold.Gone).AsSplitQuery().SingleAsync(row => row.Id == id, cancellation);

    /// <summary>Work in a scope of its own: what a refused import had changed in memory must not be saved with anything else.</summary>
    private async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Job = nameof(ReimportFeeds);
        return await work(scope.ServiceProvider);
    }

    private sealed record Came(FeedOutcome Outcome, ServiceImportResult? Result = null, string? Sentence = null, DateTimeOffset? NotBefore = null, FeedShrunk? Shrunk = null);

    /// <summary>The first lines about records, for the health page.</summary>
    private sealed class Told
    {
        private const int Few = 20;
        private readonly List<string> lines = [];

        public Told() => Begin();

        public FeedReport Report { get; private set; } = null!;

        public string? Lines => lines.Count == 0 ? null : string.Join('\n', lines);

        public void Begin()
        {
            lines.Clear();
            Report = new(Add, Add);
        }

        private void Add(string line)
        {
            if (lines.Count < Few) lines.Add(line.Length <= 500 ? line : line[..500] + "…");
        }
    }
}
