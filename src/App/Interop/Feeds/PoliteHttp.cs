using System.Net;
using System.Reflection;
using System.Text;
using Polly;

namespace Linkwork.Interop.Feeds;

/// <summary>What tells whether something changed since it was fetched.</summary>
public sealed record Validators(string? ETag, DateTimeOffset? LastModified)
{
    public bool Any => ETag is not null || LastModified is not null;
}

/// <summary>What a server answered: in <c>file</c>, unless nothing changed.</summary>
/// <param name="From">The address that answered in the end.</param>
public sealed record FeedAnswer(Uri From, bool Unchanged, Validators Validators);

/// <summary>
/// Asks other people's servers: one request at a time, not too many a second, with patience when they are busy, staying out of where their
/// robots.txt asks programs not to go, and never at an address inside our own network.
/// </summary>
public sealed class PoliteHttp : IDisposable
{
    public const string Program = "Linkwork";
    private const int MostRedirects = 5;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly HttpClient http;
    private readonly Manners manners;
    private readonly TimeProvider time;
    private readonly ResiliencePipeline patience;
    private readonly Dictionary<string, Robots> robots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> asked = new(StringComparer.Ordinal);

    public PoliteHttp(Manners manners, TimeProvider time)
    {
        (this.manners, this.time) = (manners, time);
        http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(15), MaxResponseHeadersLength = 64,
            ConnectCallback = (context, cancellation) => PublicAddress.ConnectAsync(context.DnsEndPoint, address => manners.AllowPrivate || manners.IsPublic(address), cancellation),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.Add("Accept", "application/json, text/csv;q=0.9, */*;q=0.1");
        var version = typeof(PoliteHttp).Assembly.GetName().Version?.ToString(2) ?? "1.0";
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", manners.Contact is { } contact ? $"{Program}/{version} (+{contact})" : $"{Program}/{version}");
        patience = Patience(manners, time);
    }

    private static ResiliencePipeline Patience(Manners manners, TimeProvider time) => manners.Tries < 2 ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new()
        {
            ShouldHandle = new PredicateBuilder().Handle<TryAgain>(busy => !(busy.After > manners.LongestWait)),
            MaxRetryAttempts = manners.Tries - 1, Delay = TimeSpan.FromSeconds(1), BackoffType = DelayBackoffType.Exponential, UseJitter = true,
            DelayGenerator = busy => ValueTask.FromResult((busy.Outcome.Exception as TryAgain)?.After),
        }).Build();

    /// <summary>Writes what the address holds into the file. Redirects are followed by hand: each hop is http or https, and checked like the first.</summary>
    /// <param name="address">http or https.</param>
    /// <param name="file">Untouched when nothing changed.</param>
    /// <param name="known">From the last time, if it was kept.</param>
    /// <param name="cancellation">Breaks it off.</param>
    /// <exception cref="FeedRefused">The address can't be reached, doesn't answer well, is private, not for programs, or sends too much or too slowly.</exception>
    public async Task<FeedAnswer> GetAsync(Uri address, string file, Validators? known, CancellationToken cancellation)
    {
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            await MayAskAsync(address, cancellation);
            var reply = await patience.ExecuteAsync(async token => await OnceAsync(address, () => File.Create(file), known, manners.AnswerSize, false, token), cancellation);
            if (reply.Location is null)
                return new(address, reply.Status == HttpStatusCode.NotModified, reply.Validators);
            address = Next(address, reply.Location);
        }
        throw new FeedRefused($"{address.Host} leads in circles; give the address of the list itself.");
    }

    private static Uri Next(Uri page, Uri location)
    {
        var next = new Uri(page, location);
        return next.Scheme == Uri.UriSchemeHttps || next.Scheme == page.Scheme ? next
            : throw new FeedRefused($"{page.Host} leads on to {next.Scheme}:, which is not followed; give the address of the list itself.");
    }

    private async Task MayAskAsync(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!robots.TryGetValue(site, out var rules))
            robots[site] = rules = await RobotsAsync(new Uri(address, "/robots.txt"), cancellation);
        if (!rules.Allows(address.PathAndQuery))
            throw new NotForPrograms($"{address.Host} asks programs to stay away from {address.AbsolutePath} (robots.txt); ask its publisher to allow {Program}.");
    }

    /// <summary>None (4xx) allows everything; a site that can't say (5xx) is left alone for now.</summary>
    private async Task<Robots> RobotsAsync(Uri address, CancellationToken cancellation)
    {
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            var text = new MemoryStream();
            try
            {
                var reply = await patience.ExecuteAsync(async token => await OnceAsync(address, () => text = new(), null, Robots.SizeLimit, true, token), cancellation);
                if (reply.Location is null) return Robots.Parse(Encoding.UTF8.GetString(text.ToArray()), Program);
                address = Next(address, reply.Location);
            }
            catch (TryAgain busy) when (busy.Status is not null and not HttpStatusCode.TooManyRequests)
            {
                throw new FeedRefused($"{address.Host} can't say just now whether programs may fetch from it (its robots.txt answered {(int)busy.Status}); try again later.", busy) { NotBefore = busy.NotBefore };
            }
            catch (FeedRefused refused) when (refused.Status is { } status && (int)status is >= 400 and < 500 and not 429)
            {
                return Robots.AllowAll;
            }
        }
        return Robots.AllowAll;
    }

    private async Task<Reply> OnceAsync(Uri page, Func<Stream> open, Validators? known, long limit, bool cut, CancellationToken cancellation)
    {
        await PaceAsync(page, cancellation);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(manners.AnswerTime);
        try
        {
            using var request = Request(page, known);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited.Token);
            var reply = new Reply(response.StatusCode, response.Headers.Location, new(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified));
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && reply.Location is not null) return reply;
            reply = reply with { Location = null };
            if (response.StatusCode == HttpStatusCode.NotModified && known is { Any: true }) return reply;
            Check(page, response);
            await CopyAsync(page, response, open, limit, cut, limited.Token);
            return reply;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TryAgain($"{page.Host} did not send its answer within {manners.AnswerTime.TotalSeconds:0.#} seconds; try again later.");
        }
        catch (HttpRequestException failed)
        {
            throw failed.InnerException as FeedRefused ?? (failed.InnerException is IOException ? BrokeOff(page, failed) : null)
                ?? new TryAgain($"{page.Host} can't be reached ({Why(failed.HttpRequestError)}); check the address and try again.", null, failed);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            throw BrokeOff(page, broken);
        }
    }

    private static string Why(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "nothing goes by that name",
        HttpRequestError.ConnectionError => "nobody answers there",
        HttpRequestError.SecureConnectionError => "its certificate isn't valid",
        _ => "it doesn't keep to HTTP",
    };

    private static TryAgain BrokeOff(Uri page, Exception cause) => new($"{page.Host} broke off, so nothing was imported; try again.", null, cause);

    private static HttpRequestMessage Request(Uri page, Validators? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, page);
        if (known?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } at) request.Headers.IfModifiedSince = at;
        return request;
    }

    private void Check(Uri page, HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode) return;
        var said = $"{page.GetLeftPart(UriPartial.Path)} answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd();
        if ((int)response.StatusCode is not (408 or 429 or 500 or 502 or 503 or 504))
            throw new FeedRefused($"{said}; check the address.") { Status = response.StatusCode };
        var now = time.GetUtcNow();
        var after = response.Headers.RetryAfter is { } retry ? retry.Delta ?? retry.Date - now : null;
        if (after < TimeSpan.Zero) after = null;
        throw new TryAgain($"{said}; try again later.", after) { Status = response.StatusCode, NotBefore = now + after };
    }

    private async Task CopyAsync(Uri page, HttpResponseMessage response, Func<Stream> open, long limit, bool cut, CancellationToken cancellation)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        await using var target = open();
        var (buffer, total) = (new byte[1 << 16], 0L);
        while (await body.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            if (total + count > limit && !cut)
                throw new FeedRefused($"{page.Host} sends more than {limit / 1_000_000.0:0.#} MB in one answer, far more than a page of a directory; check the address.");
            var kept = (int)Math.Min(count, limit - total);
            await target.WriteAsync(buffer.AsMemory(0, kept), cancellation);
            total += kept;
            if (cut && total == limit) return;
        }
    }

    /// <summary>Waits for this host's turn.</summary>
    private async Task PaceAsync(Uri page, CancellationToken cancellation)
    {
        var site = page.GetLeftPart(UriPartial.Authority);
        var between = TimeSpan.FromSeconds(1 / manners.RequestsASecond);
        if (robots.GetValueOrDefault(site)?.Delay is { } delay && delay > between) between = delay < LongestDelay ? delay : LongestDelay;
        var now = time.GetUtcNow();
        if (asked.TryGetValue(site, out var last) && last + between > now) await Task.Delay(last + between - now, time, cancellation);
        asked[site] = time.GetUtcNow();
    }

    public void Dispose() => http.Dispose();

    private sealed record Reply(HttpStatusCode Status, Uri? Location, Validators Validators);
}
