using Linkwork.Domain.Directory;
using Linkwork.Interop.Oruk;

namespace Linkwork.Interop.Feeds;

/// <summary>Fetches what a feed's address holds.</summary>
/// <param name="manners">How politely, and how far.</param>
/// <param name="folder">Where fetches are kept from one time to the next; null: nowhere.</param>
/// <param name="time">For waiting.</param>
public sealed class FeedFetch(Manners manners, string? folder, TimeProvider time)
{
    /// <summary>The address that a person typed, if it is one: anything else is taken for a file.</summary>
    public static Uri? Address(string? typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 ? address : null;

    /// <exception cref="FeedRefused">It can't be reached, doesn't answer well, is private, not for programs, or sends too much or too slowly.</exception>
    public async Task<FetchedFeed> FetchAsync(FeedKind kind, Uri address, FeedProgress progress, FeedReport report, CancellationToken cancellation)
    {
        var root = folder ?? Directory.CreateTempSubdirectory("linkwork-feed-").FullName;
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(manners.WholeTime);
        KeptFetch? kept = null;
        try
        {
            kept = KeptFetch.Open(root, address, time);
            using var http = new PoliteHttp(manners, time);
            var file = await FetchAsync(kind, address, kept, http, progress, report, limited.Token);
            kept.Finish();
            return new(file, kept, folder is null ? root : null);
        }
        catch (Exception failed)
        {
            kept?.Dispose();
            if (folder is null) Directory.Delete(root, recursive: true);
            if (failed is OperationCanceledException && !cancellation.IsCancellationRequested)
                throw new FeedRefused($"{address.Host} did not send everything within {manners.WholeTime.TotalMinutes:0.#} minutes{(folder is null ? "" : "; the next fetch goes on from there")}.");
            throw;
        }
    }

    private async Task<string> FetchAsync(FeedKind kind, Uri address, KeptFetch kept, PoliteHttp http, FeedProgress progress, FeedReport report, CancellationToken cancellation)
    {
        // Named after its host, as rejected records are told by their file.
        Directory.CreateDirectory(kept.File("whole"));
        var file = Path.Combine(kept.File("whole"), address.Host.Replace(':', '-'));
        if (kind == FeedKind.Csv) File.Copy((await kept.FetchAsync(http, address, cancellation)).File, file, overwrite: true);
        else await new OrukDownload(http, kept, manners.WholeSize).FetchAsync(address, file, progress, report, cancellation);
        return file;
    }
}

/// <summary>What came, until this is disposed of.</summary>
public sealed class FetchedFeed(string file, KeptFetch kept, string? temporary) : IDisposable
{
    public string File => file;

    /// <summary>When exactly this was imported before; null when something came since.</summary>
    public DateTimeOffset? ImportedAt => kept.Changed ? null : kept.ImportedAt;

    public void NoteImported(DateTimeOffset at) => kept.ImportedAt = at;

    public void Dispose()
    {
        kept.Dispose();
        if (temporary is not null) Directory.Delete(temporary, recursive: true);
    }
}
