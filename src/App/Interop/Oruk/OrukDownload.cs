using System.Net;
using System.Text.Json;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk;

/// <summary>Fetches an Open Referral UK list, page after page, into one file: whole, or not at all.</summary>
public sealed class OrukDownload(bool allowPrivateAddresses) : IDisposable
{
    private const int MostPages = 2000, MostRedirects = 5;

    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        ConnectCallback = (context, cancellation) => PublicAddress.ConnectAsync(context.DnsEndPoint, allowPrivateAddresses, cancellation),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "Accept", "application/json" }, { "User-Agent", "Linkwork" } },
    };

    /// <summary>For the whole list.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>In bytes, once decompressed.</summary>
    public long SizeLimit { get; init; } = 250_000_000;

    /// <summary>The address that a person typed, if it is one: anything else is taken for a file.</summary>
    public static Uri? Address(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>Writes the list to the file, one page a line.</summary>
    /// <exception cref="FeedRefused">The address can't be reached, doesn't answer well, is private, or sends too much or too slowly.</exception>
    public async Task FetchAsync(Uri address, string file, FeedProgress progress, CancellationToken cancellation = default)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(TimeLimit);
        try
        {
            File.Delete(file);
            var list = await FetchPageAsync(address, file, limited.Token);
            var pages = await PagesAsync(file, limited.Token);
            if (pages > MostPages)
                throw new FeedRefused($"{address.Host} says that its list has {pages:N0} pages, more than {MostPages:N0}; ask it for larger ones with per_page.");
            for (var page = 2; page <= pages; page++)
            {
                progress.Fraction = (page - 1.0) / pages;
                await FetchPageAsync(WithPage(list, page), file, limited.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new FeedRefused($"{address.Host} did not send its list within {TimeLimit.TotalMinutes:0.#} minutes; try again later.");
        }
        catch (HttpRequestException failed)
        {
            throw failed.InnerException as FeedRefused
                ?? new FeedRefused($"{address.Host} can't be reached ({failed.HttpRequestError}); check the address and try again.", failed);
        }
        catch (IOException broken)
        {
            throw new FeedRefused($"{address.Host} broke off, so nothing was imported; try again.", broken);
        }
    }

    /// <returns>The address that answered in the end.</returns>
    private async Task<Uri> FetchPageAsync(Uri page, string file, CancellationToken cancellation)
    {
        await using var content = new FileStream(file, FileMode.Append);
        using var response = await AnswerAsync(page, cancellation);
        if (!response.IsSuccessStatusCode)
            throw new FeedRefused($"{page} answered {(int)response.StatusCode} {response.ReasonPhrase}; check the address.");
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[1 << 16];
        while (await body.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            if (content.Position + count > SizeLimit)
                throw new FeedRefused($"{page.Host} sends more than {SizeLimit / 1_000_000:N0} MB, far more than a directory holds; check the address.");
            await content.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }
        content.WriteByte((byte)'\n');
        return response.RequestMessage!.RequestUri!;
    }

    /// <summary>Redirects are followed by hand: each hop is http or https, and its host is checked like the first.</summary>
    private async Task<HttpResponseMessage> AnswerAsync(Uri page, CancellationToken cancellation)
    {
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            var response = await http.GetAsync(page, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                return response;
            response.Dispose();
            var next = new Uri(page, location);
            if (next.Scheme != Uri.UriSchemeHttps && next.Scheme != page.Scheme)
                throw new FeedRefused($"{page.Host} leads on to {next.Scheme}:, which is not followed; give the address of the list itself.");
            page = next;
        }
        throw new FeedRefused($"{page.Host} leads in circles; give the address of the list itself.");
    }

    private static async Task<int> PagesAsync(string file, CancellationToken cancellation)
    {
        if (OrukFeed.StartsWithList(file))
            return 1;
        try
        {
            await using var content = File.OpenRead(file);
            using var page = await JsonDocument.ParseAsync(content, cancellationToken: cancellation);
            return OrukPages.IsPage(page.RootElement) ? OrukPages.Count(page.RootElement) : 1;
        }
        catch (JsonException)
        {
            return 1; // the reader says what is wrong with it, and reads one service a line
        }
    }

    private static Uri WithPage(Uri address, int page)
    {
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("page=", StringComparison.OrdinalIgnoreCase));
        return new UriBuilder(address) { Query = string.Join('&', query.Append($"page={page}")) }.Uri;
    }

    public void Dispose() => http.Dispose();
}
