using System.Net;
using System.Text.Json;
using Linkwork.Bench.Data;
using Linkwork.Bench.Host;
using Linkwork.Bench.Load;

namespace Linkwork.Bench;

/// <summary>Pages and forms of the signed-in day, each beside its floor in the same run.</summary>
internal sealed class Pages(Options options, string engine, Size size, Bearings bearings, BenchHost host)
{
    private const string SearchedFor = "money+debt";
    // Nobody of an earlier run on a kept database may look like somebody of this one: each letter twice, so that one slip doesn't join them.
    private static readonly string Run = string.Concat(Enumerable.Range(0, 4).Select(_ => new string((char)('a' + Random.Shared.Next(26)), 2)));
    private static int people;

    public async IAsyncEnumerable<Row> MeasureAsync()
    {
        var worker = await SignInAsync(bearings.Worker);
        foreach (var row in await PageAsync("caseload page", "/caseload", worker, 0.40, 25)) yield return row;
        foreach (var row in await PageAsync("case page, 200 items", $"/cases/{bearings.LongCase}", worker, 0.25, null)) yield return row;
        foreach (var row in await PageAsync("search, words and need", $"/directory?Words={SearchedFor}", worker, 0.33, 20)) yield return row;
        foreach (var row in await PageAsync("commissioner's report", "/reports", await SignInAsync(bearings.Commissioner), null, 1000)) yield return row;
        foreach (var row in await CreateAsync(await SignInAsync(bearings.Referrer))) yield return row;
    }

    private async Task<string> SignInAsync(Guid user)
    {
        using var connection = new Connection(host.Address);
        await connection.SendAsync(Connection.Get($"/bench/sign-in/{user}"));
        return (Connection.Header(connection.Text, "Set-Cookie") ?? "").Split(';')[0];
    }

    private async Task<IReadOnlyList<Row>> PageAsync(string name, string path, string cookie, double? leastRatio, double? mostP99)
    {
        var recorded = await AskAsync(HttpMethod.Get, path, cookie, KeyOf(name));
        if (recorded.Status != HttpStatusCode.OK)
        {
            Console.Error.WriteLine($"{name}: {path} answered {(int)recorded.Status}, so it isn't measured.");
            return [];
        }

        var floor = await LoadAsync(Connection.Get($"/bench/floor/{KeyOf(name)}?words={SearchedFor}", cookie));
        var page = await LoadAsync(Connection.Get(path, cookie));
        return Rows(name, page, floor.PerSecond, leastRatio, mostP99);
    }

    private static string KeyOf(string name) => name.Split(' ', ',', '\'')[0];

    private List<Row> Rows(string name, Stretch page, double floor, double? leastRatio, double? mostP99)
    {
        var ratio = page.PerSecond / floor;
        var right = page.Wrong == 0;
        if (!right) Console.Error.WriteLine($"{name}: {page.Wrong} wrong answers, so this row says nothing.");
        return
        [
            new(name, engine, size.Name, page.PerSecond, "per s", floor, ratio, leastRatio is { } least ? $">= {least:P0} of the floor" : "", right && !(ratio < leastRatio)),
            new($"{name} p50", engine, size.Name, page.P50, "ms", null, null, "", right),
            new($"{name} p99", engine, size.Name, page.P99, "ms", null, null, mostP99 is { } most ? $"< {most:N0} ms" : "", right && !(page.P99 >= mostP99)),
        ];
    }

    private async Task<Stretch> LoadAsync(byte[] request)
    {
        var connections = Enumerable.Range(0, options.Connections).Select(_ => new Connection(host.Address)).ToList();
        var stretch = await Driver.RunAsync(options.Connections, options.WarmUp, options.Measured, async number => (await connections[number].SendAsync(request)).Status == 200);
        connections.ForEach(connection => connection.Dispose());
        return stretch;
    }

    private async Task<IReadOnlyList<Row>> CreateAsync(string cookie)
    {
        var page = await AskAsync(HttpMethod.Get, "/referrals/new", cookie);
        if (page.Status != HttpStatusCode.OK)
        {
            Console.Error.WriteLine($"create referral: /referrals/new answered {(int)page.Status}, so it isn't measured.");
            return [];
        }

        var (cookies, form) = (cookie, $"__RequestVerificationToken={Between(page.Body, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")}");
        if (page.Cookie is { } antiforgery) cookies += $"; {antiforgery}";
        var team = Between(page.Body, "<option value=\"", after: "Input.TeamId");
        string Form() => $"{form}&{Person(team)}";
        var recorded = await AskAsync(HttpMethod.Post, "/referrals/new", cookies, "create", Form());
        if (recorded.Status != HttpStatusCode.Redirect) throw new InvalidOperationException($"A referral was not accepted: {recorded.Status}\n{recorded.Body}");

        var inserts = await AskAsync(HttpMethod.Get, $"/bench/inserts/{options.Connections}/{(int)options.Measured.TotalSeconds}", "");
        if (inserts.Status != HttpStatusCode.OK)
        {
            Console.Error.WriteLine($"create referral: the bare inserts failed, so it isn't measured: {inserts.Body}");
            return [];
        }

        var bare = JsonSerializer.Deserialize<Stretch>(inserts.Body, JsonSerializerOptions.Web)!;
        var connections = Enumerable.Range(0, options.Connections).Select(_ => new Connection(host.Address)).ToList();
        var through = await Driver.RunAsync(options.Connections, options.WarmUp, options.Measured,
            async number => (await connections[number].SendAsync(Connection.Post("/referrals/new", cookies, Form()))).Status == 302);
        connections.ForEach(connection => connection.Dispose());
        return Rows("create referral", through, bare.PerSecond, 0.35, 50);
    }

    private static string Person(string team)
    {
        var number = Interlocked.Increment(ref people);
        var letters = string.Concat($"{number:00000000}".Select(digit => new string((char)('a' + digit - '0'), 2)));
        var born = new DateOnly(1936, 1, 1).AddDays(number * 97 % 24_000);
        return $"__once={Guid.NewGuid()}&Input.TeamId={team}&Input.GivenName=Rowan&Input.FamilyName=Q{letters}{Run}&Input.BornOn.Day={born.Day}&Input.BornOn.Month={born.Month}"
            + $"&Input.BornOn.Year={born.Year}&Input.Practice={Generator.Practice}&Input.Reasons=Work&Input.Reasons=Money&Input.Urgency=Routine&Input.NoKnownRisks=true&Input.Agreed=true"
            + "&Input.AgreementToldBy=the+person&Input.Story=Off+sick+since+May&Input.Phone=01632+960001";
    }

    private static string Between(string body, string start, string? after = null)
    {
        var from = after is null ? 0 : Math.Max(0, body.IndexOf(after, StringComparison.Ordinal));
        // A choice begins with an empty option.
        for (var at = body.IndexOf(start, from, StringComparison.Ordinal); at >= 0; at = body.IndexOf(start, at + 1, StringComparison.Ordinal))
            if (body[at + start.Length] != '"') return body[(at + start.Length)..body.IndexOf('"', at + start.Length)];
        return "";
    }

    private async Task<(HttpStatusCode Status, string Body, string? Cookie)> AskAsync(HttpMethod method, string path, string cookie, string? record = null, string? form = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(3) };
        using var request = new HttpRequestMessage(method, path);
        if (cookie.Length > 0) request.Headers.Add("Cookie", cookie);
        if (record is not null) request.Headers.Add(Floors.RecordHeader, record);
        if (form is not null) request.Content = new StringContent(form, null, "application/x-www-form-urlencoded");
        using var answer = await client.SendAsync(request);
        var set = answer.Headers.TryGetValues("Set-Cookie", out var values) ? values.First().Split(';')[0] : null;
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), set);
    }
}
