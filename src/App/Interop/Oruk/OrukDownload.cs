using System.Net;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk;

/// <summary>Fetches an Open Referral UK list, page after page, and each service by its id where the list holds only the beginning of it,
/// into one file: whole, or not at all.</summary>
internal sealed class OrukDownload(PoliteHttp http, KeptFetch kept, long wholeSize)
{
    private const int MostPages = 5_000;

    /// <summary>Writes the list to the file, one page a line.</summary>
    /// <exception cref="FeedRefused">Nothing is to be imported; the sentence says why.</exception>
    public async Task FetchAsync(Uri address, string file, FeedProgress progress, FeedReport report, CancellationToken cancellation)
    {
        var list = await ListAsync(address, progress, cancellation);
        var services = new OrukOneByOne(http, kept, list[0].From);
        var shallow = await services.AreNeededAsync(list[0], report, cancellation);
        kept.Shallow = shallow;
        await using var whole = File.Create(file);
        foreach (var page in list)
        {
            if (shallow) await services.WriteAsync(page, whole, progress, list.Sum(each => each.Ids.Count), cancellation);
            else await CopyAsync(page.File, whole, cancellation);
            whole.WriteByte((byte)'\n');
            if (whole.Length > wholeSize) throw new FeedRefused($"{address.Host} sends more than {wholeSize / 1_000_000:N0} MB, far more than a directory holds; check the address.");
        }
        if (services.Shortfall is { } shortfall) progress.Shortfall = shortfall;
    }

    /// <summary>All pages. A server that takes no notice of the page it is asked for has just one.</summary>
    private async Task<List<OrukListed>> ListAsync(Uri address, FeedProgress progress, CancellationToken cancellation)
    {
        var first = await FirstAsync(address, cancellation);
        var (list, seen, size) = (new List<OrukListed> { first }, first.Ids.ToHashSet(StringComparer.Ordinal), new FileInfo(first.File).Length);
        var (reused, anew) = (false, false);
        for (var number = 2; number <= first.Pages || seen.Count < first.Said || list[^1].SaysMore; number++)
        {
            if (first.IsNoPage) break;
            if (number > MostPages) throw new FeedRefused($"{address.Host} has more than {MostPages:N0} pages; ask it for larger ones with per_page.");
            progress.Fraction = (number - 1.0) / Math.Max(number, first.Pages);
            var promised = number <= first.Pages && !(first.Said > 0 && seen.Count >= first.Said);
            var (page, again) = await PageAsync(WithPage(first.From, number), cancellation);
            if (page is null || page.Ids.Count == 0 || page.Ids.All(seen.Contains))
            {
                if (promised) progress.Shortfall = $"{address.Host} says that its list has {first.Pages:N0} pages but page {number:N0} {(page is null ? "isn't there" : page.Ids.Count == 0 ? "is empty" : "holds what earlier ones hold")}.";
                break;
            }
            (reused, anew) = (reused || again, anew || !again);
            seen.UnionWith(page.Ids);
            if (page.Said != first.Said) progress.Shortfall = $"The list of {address.Host} changed while it was fetched.";
            list.Add(page);
            if ((size += new FileInfo(page.File).Length) > wholeSize)
                throw new FeedRefused($"{address.Host} sends more than {wholeSize / 1_000_000:N0} MB, far more than a directory holds; check the address.");
        }
        // What moved from a page still to come to one that was there already would be missed.
        if (reused && anew) progress.Shortfall ??= $"The list of {address.Host} was fetched in two parts.";
        return list;
    }

    /// <summary>The first page is always asked for: when it isn't as it was, the rest of what was kept is of another list.</summary>
    private async Task<OrukListed> FirstAsync(Uri address, CancellationToken cancellation)
    {
        var first = await kept.FetchAsync(http, address, cancellation);
        if (kept.GoesOn && !first.Same) kept.Begin();
        return await OrukListed.ReadAsync(first, cancellation);
    }

    /// <returns>No page when the server says that there is none.</returns>
    private async Task<(OrukListed? Page, bool Reused)> PageAsync(Uri page, CancellationToken cancellation)
    {
        if (kept.HasOfThisFetch(page)) return (await OrukListed.ReadAsync(kept.Reuse(page), cancellation), true);
        try
        {
            return (await OrukListed.ReadAsync(await kept.FetchAsync(http, page, cancellation), cancellation), false);
        }
        catch (FeedRefused gone) when (gone.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.BadRequest)
        {
            return (null, false);
        }
    }

    private static async Task CopyAsync(string page, FileStream whole, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(page);
        var mark = new byte[3];
        // A byte order mark in the middle of a file is no JSON.
        if (await content.ReadAtLeastAsync(mark, 3, throwOnEndOfStream: false, cancellation) < 3 || mark is not [0xef, 0xbb, 0xbf]) content.Position = 0;
        await content.CopyToAsync(whole, cancellation);
    }

    private static Uri WithPage(Uri address, int page)
    {
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("page=", StringComparison.OrdinalIgnoreCase));
        return new UriBuilder(address) { Query = string.Join('&', query.Append($"page={page}")) }.Uri;
    }
}
