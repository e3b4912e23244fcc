using System.Net;
using Linkwork.Bench.Load;

namespace Linkwork.Bench.Host;

/// <summary>Asks the host, once or as fast as it answers.</summary>
internal sealed class Visits(Options options, BenchHost host)
{
    public async Task<string> SignInAsync(Guid user)
    {
        using var connection = new Connection(host.Address);
        await connection.SendAsync(Connection.Get($"/bench/sign-in/{user}"));
        return (Connection.Header(connection.Text, "Set-Cookie") ?? "").Split(';')[0];
    }

    /// <summary>Each connection goes through the requests from a place of its own, again and again.</summary>
    public async Task<Stretch> LoadAsync(IReadOnlyList<byte[]> requests)
    {
        var connections = Enumerable.Range(0, options.Connections).Select(_ => new Connection(host.Address)).ToList();
        var at = Enumerable.Range(0, options.Connections).Select(number => number * requests.Count / options.Connections).ToArray();
        var stretch = await Driver.RunAsync(options.Connections, options.WarmUp, options.Measured, async number => (await connections[number].SendAsync(requests[at[number]++ % requests.Count])).Status == 200);
        connections.ForEach(connection => connection.Dispose());
        return stretch;
    }

    /// <param name="record">Under which name the host keeps what this asked of the database, for a floor.</param>
    public async Task<(HttpStatusCode Status, string Body, string? Cookie)> AskAsync(HttpMethod method, string path, string cookie, string? record = null, string? form = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(3) };
        using var request = new HttpRequestMessage(method, path);
        if (cookie.Length > 0) request.Headers.Add("Cookie", cookie);
        if (record is not null) request.Headers.Add(Floors.RecordHeader, record);
        if (form is not null) request.Content = new StringContent(form, null, "application/x-www-form-urlencoded");
        using var answer = await client.SendAsync(request);
        var set = answer.Headers.TryGetValues("Set-Cookie", out var values) ? string.Join("; ", values.Select(value => value.Split(';')[0])) : null;
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), set);
    }

    public static string Between(string body, string start, string? after = null)
    {
        var from = after is null ? 0 : Math.Max(0, body.IndexOf(after, StringComparison.Ordinal));
        // A choice begins with an empty option.
        for (var at = body.IndexOf(start, from, StringComparison.Ordinal); at >= 0; at = body.IndexOf(start, at + 1, StringComparison.Ordinal))
            if (body[at + start.Length] != '"') return body[(at + start.Length)..body.IndexOf('"', at + start.Length)];
        return "";
    }
}
