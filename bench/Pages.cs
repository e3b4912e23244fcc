using System.Net;
using System.Text.Json;
using Linkwork.Bench.Data;
using Linkwork.Bench.Host;
using Linkwork.Bench.Load;

namespace Linkwork.Bench;

/// <summary>Pages and forms of the signed-in day, each beside its floor in the same run.</summary>
internal sealed class Pages(Options options, string engine, Size size, Bearings bearings, BenchHost host)
{
    private readonly Visits visits = new(options, host);
    private const string SearchedFor = "money+debt";
    // Nobody of an earlier run on a kept database may look like somebody of this one: each letter twice, so that one slip doesn't join them.
    private static readonly string Run = string.Concat(Enumerable.Range(0, 4).Select(_ => new string((char)('a' + Random.Shared.Next(26)), 2)));
    private static int people;

    public async IAsyncEnumerable<Row> MeasureAsync()
    {
        var worker = await visits.SignInAsync(bearings.Worker);
        foreach (var row in await PageAsync("caseload page", "/caseload", worker, 0.40, 25)) yield return row;
        foreach (var row in await PageAsync("case page, 200 items", $"/cases/{bearings.LongCase}", worker, 0.25, null)) yield return row;
        foreach (var row in await PageAsync("work section and 200 items: case page", $"/cases/{bearings.WorkCase}", worker, 0.25, null)) yield return row;
        foreach (var row in await PageAsync("search, words and need", $"/directory?Words={SearchedFor}", worker, 0.33, 20)) yield return row;
        var commissioner = await visits.SignInAsync(bearings.Commissioner);
        foreach (var row in await PageAsync("commissioner's report", "/reports", commissioner, null, 1000)) yield return row;
        foreach (var row in await PageAsync("coercion audit", "/reports/coercion", commissioner, null, 1000)) yield return row;
        foreach (var row in await CreateAsync(await visits.SignInAsync(bearings.Referrer))) yield return row;
    }

    private async Task<IReadOnlyList<Row>> PageAsync(string name, string path, string cookie, double? leastRatio, double? mostP99)
    {
        var recorded = await visits.AskAsync(HttpMethod.Get, path, cookie, KeyOf(name));
        if (recorded.Status != HttpStatusCode.OK)
        {
            Console.Error.WriteLine($"{name}: {path} answered {(int)recorded.Status}, so it isn't measured.");
            return [];
        }

        var floor = await visits.LoadAsync([Connection.Get($"/bench/floor/{KeyOf(name)}?words={SearchedFor}", cookie)]);
        var page = await visits.LoadAsync([Connection.Get(path, cookie)]);
        return Row.Of(name, engine, size.Name, page, floor.PerSecond, leastRatio, mostP99);
    }

    private static string KeyOf(string name) => name.Split(' ', ',', '\'')[0];

    private async Task<IReadOnlyList<Row>> CreateAsync(string cookie)
    {
        var page = await visits.AskAsync(HttpMethod.Get, "/referrals/new", cookie);
        if (page.Status != HttpStatusCode.OK)
        {
            Console.Error.WriteLine($"create referral: /referrals/new answered {(int)page.Status}, so it isn't measured.");
            return [];
        }

        var (cookies, form) = (cookie, $"__RequestVerificationToken={Visits.Between(page.Body, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")}");
        if (page.Cookie is { } antiforgery) cookies += $"; {antiforgery}";
        var team = Visits.Between(page.Body, "<option value=\"", after: "Input.TeamId");
        string Form() => $"{form}&{Person(team)}";
        var recorded = await visits.AskAsync(HttpMethod.Post, "/referrals/new", cookies, "create", Form());
        if (recorded.Status != HttpStatusCode.Redirect) throw new InvalidOperationException($"A referral was not accepted: {recorded.Status}\n{recorded.Body}");

        var inserts = await visits.AskAsync(HttpMethod.Get, $"/bench/inserts/{options.Connections}/{(int)options.Measured.TotalSeconds}", "");
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
        return Row.Of("create referral", engine, size.Name, through, bare.PerSecond, 0.35, 50);
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
}
