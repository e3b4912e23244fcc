using System.Net;
using System.Text.Json;
using Linkwork.Bench.Host;
using Linkwork.Bench.Load;
using Linkwork.Domain.Shared;

namespace Linkwork.Bench.Services;

/// <summary>The signed-in search and the open feed, each beside bare SQL on the same host.</summary>
internal sealed class DirectoryPages(Options options, string engine, int size, BenchHost host, Guid worker)
{
    private const int Asked = 120;
    private readonly Visits visits = new(options, host);
    private readonly IReadOnlyList<string> places = [.. Feed.Postcodes().Select(at => at.Postcode)];

    public async IAsyncEnumerable<Row> MeasureAsync()
    {
        var cookie = await visits.SignInAsync(worker);
        foreach (var row in await SearchAsync("few speak of it, near", Shape.Rare, cookie, 20)) yield return row;
        foreach (var row in await SearchAsync("many speak of it, near", Shape.Common, cookie, null)) yield return row;
        foreach (var row in await NeedAsync(cookie)) yield return row;
        var ids = await IdsAsync();
        foreach (var row in await FeedAsync("feed: one service", [.. ids.Select(id => $"/oruk/services/{id}")])) yield return row;
        foreach (var row in await FeedAsync("feed: list page", ["/oruk/services?page=2"])) yield return row;
        foreach (var row in await FeedAsync("feed: last list page", [$"/oruk/services?page={size / 50}"])) yield return row;
        foreach (var row in await FeedAsync("feed: all results", ["/oruk/services?search=autism&format=ndjson"])) yield return row with { Budget = size == 2_000 && row.Name.EndsWith("p50", StringComparison.Ordinal) ? "< 10 ms" : "", Met = row.Met && row.Value < 10 };
    }

    /// <summary>A place is posted, as it may be where somebody lives.</summary>
    private async Task<IReadOnlyList<Row>> SearchAsync(string name, IReadOnlyList<(string Typed, string Meant)> words, string cookie, double? mostP99)
    {
        var page = await visits.AskAsync(HttpMethod.Get, "/directory", cookie);
        var token = Visits.Between(page.Body, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"");
        var asked = Enumerable.Range(0, Asked).Select(number => (Words: words[number % words.Count], Near: places[number * 7 % places.Count])).ToList();
        var bare = await visits.LoadAsync([.. asked.Select(each => Connection.Get($"/bench/bare-search?words={Uri.EscapeDataString(each.Words.Meant)}&near={Uri.EscapeDataString(each.Near)}", cookie))]);
        var through = await visits.LoadAsync([.. asked.Select(each => Connection.Post("/directory", $"{cookie}; {page.Cookie}",
            $"__RequestVerificationToken={token}&words={Uri.EscapeDataString(each.Words.Typed)}&within=10&near={Uri.EscapeDataString(each.Near)}"))]);
        if (bare.Wrong > 0) Console.Error.WriteLine($"{name}: the floor failed {bare.Wrong} times.");
        return Row.Of(name, engine, $"{size}", through, bare.PerSecond, 1.0 / 3, mostP99);
    }

    private async Task<IReadOnlyList<Row>> NeedAsync(string cookie)
    {
        var bare = await visits.LoadAsync([.. Needs.All.Select(need => Connection.Get($"/bench/bare-search?need={need}", cookie))]);
        var through = await visits.LoadAsync([.. Needs.All.Select(need => Connection.Get($"/directory?need={need}", cookie))]);
        return Row.Of("by need", engine, $"{size}", through, bare.PerSecond, null, null);
    }

    /// <summary>Readers of the feed come from many addresses: one may ask only so often.</summary>
    private async Task<IReadOnlyList<Row>> FeedAsync(string name, IReadOnlyList<string> paths)
    {
        var key = name.Replace(' ', '-').Replace(":", "", StringComparison.Ordinal);
        var recorded = await visits.AskAsync(HttpMethod.Get, paths[0], "", key);
        if (recorded.Status != HttpStatusCode.OK) throw new InvalidOperationException($"{paths[0]} answered {recorded.Status}");
        var bare = await visits.LoadAsync([Connection.Get($"/bench/open-floor/{key}")]);
        var through = await visits.LoadAsync([.. Enumerable.Range(0, 5_000).Select(number => Connection.Get(paths[number % paths.Count], from: $"10.0.{number / 250}.{number % 250}"))]);
        return Row.Of(name, engine, $"{size}", through, bare.PerSecond, null, null);
    }

    private async Task<IReadOnlyList<string>> IdsAsync()
    {
        var page = await visits.AskAsync(HttpMethod.Get, "/oruk/services?minimal=true&per_page=500", "");
        return [.. JsonDocument.Parse(page.Body).RootElement.GetProperty("contents").EnumerateArray().Select(service => service.GetProperty("id").GetString()!)];
    }
}
