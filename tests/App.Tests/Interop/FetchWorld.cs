using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Oruk;

namespace Linkwork.App.Tests.Interop;

/// <summary>A publisher, and us fetching from it: nobody waits for real.</summary>
public abstract class FetchWorld : IAsyncLifetime
{
    private readonly MadeFiles made = new();

    protected Publisher Publisher { get; private set; } = null!;

    protected HurriedClock Clock { get; } = new();

    protected Manners Manners { get; set; } = new() { AllowPrivate = true, AnswerSize = 1_000_000, WholeSize = 5_000_000, AnswerTime = TimeSpan.FromSeconds(5) };

    protected string Folder => made.Folder;

    public async ValueTask InitializeAsync() => Publisher = await Publisher.NewAsync();

    public async ValueTask DisposeAsync()
    {
        await Publisher.DisposeAsync();
        made.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Task<Came> Fetch(string path, FeedKind kind = FeedKind.OpenReferral, bool keep = false) => FetchAt(Publisher.At(path), kind, keep);

    protected async Task<Came> FetchAt(Uri address, FeedKind kind = FeedKind.OpenReferral, bool keep = false)
    {
        var (progress, warnings) = (new FeedProgress(), new List<string>());
        using var fetched = await new FeedFetch(Manners, keep ? Folder : null, Clock).FetchAsync(kind, address, progress, new(warned: warnings.Add), CancellationToken.None);
        var records = await OrukFeed.Read(fetched.File, progress).ToListAsync();
        return new(records, progress.Shortfall, warnings);
    }

    protected async Task<string> Refusal(string path, bool keep = false) => (await Assert.ThrowsAnyAsync<FeedRefused>(() => Fetch(path, keep: keep))).Message;

    protected sealed record Came(IReadOnlyList<FeedRecord<FeedService>> Records, string? Shortfall, IReadOnlyList<string> Warnings)
    {
        public IEnumerable<string> Ids => Records.Where(record => record.Value is not null).Select(record => record.Value!.SourceId);
    }
}
