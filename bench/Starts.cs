using System.Diagnostics;
using System.Text.RegularExpressions;
using Linkwork.Bench.Load;

namespace Linkwork.Bench;

/// <summary>The published program on demo data: how soon it answers, what it takes, what a first visit costs.</summary>
internal sealed partial class Starts(Options options, string program)
{
    private const int Times = 5;

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var data = Directory.CreateTempSubdirectory("linkwork-bench-").FullName;
        var seeding = Stopwatch.StartNew();
        using (var seed = Process.Start(new ProcessStartInfo(program, ["seed", "demo", "--data", data]) { RedirectStandardOutput = true, UseShellExecute = false })!) await seed.WaitForExitAsync();
        List<Row> rows = [Of("make the demo borough", seeding.Elapsed.TotalSeconds, "s", "< 5 s", seeding.Elapsed.TotalSeconds < 5)];
        List<double> starts = [];
        for (var time = 0; time < Times; time++)
        {
            var watch = Stopwatch.StartNew();
            using var server = await StartAsync(data);
            using (var connection = new Connection(server.Address)) await connection.SendAsync(Connection.Get("/demo"));
            starts.Add(watch.Elapsed.TotalSeconds);
            if (time == Times - 1) rows.AddRange(await AfterLoadAsync(server));
        }

        var median = starts.Order().ElementAt(Times / 2);
        rows.Insert(1, Of("start to first page", median, "s", "< 2 s", median < 2));
        Directory.Delete(data, recursive: true);
        return rows;
    }

    private async Task<IReadOnlyList<Row>> AfterLoadAsync(Running server)
    {
        var bytes = await FirstVisitAsync(server.Address);
        var connections = Enumerable.Range(0, options.Connections).Select(_ => new Connection(server.Address)).ToList();
        var (cookie, pages) = await SignedInAsync(server.Address);
        await Driver.RunAsync(options.Connections, TimeSpan.Zero, options.WarmUp + options.Measured, async number => (await connections[number].SendAsync(Connection.Get(pages[Random.Shared.Next(pages.Count)], cookie))).Status == 200);
        connections.ForEach(connection => connection.Dispose());
        server.Process.Refresh();
        var megabytes = server.Process.WorkingSet64 / 1048576.0;
        return [Of("memory after load", megabytes, "MB", "< 300 MB", megabytes < 300), Of("first visit", bytes / 1024.0, "KB", "<= 120 KB", bytes <= 120 * 1024)];
    }

    /// <summary>One-click sign-in as the link worker, and what the menu and the caseload lead to.</summary>
    private static async Task<(string Cookie, List<string> Pages)> SignedInAsync(Uri server)
    {
        using var connection = new Connection(server);
        await connection.SendAsync(Connection.Get("/demo"));
        var antiforgery = (Connection.Header(connection.Text, "Set-Cookie") ?? "").Split(';')[0];
        var token = Token().Match(connection.Text).Groups[1].Value;
        await connection.SendAsync(Connection.Post("/demo", antiforgery, $"__RequestVerificationToken={token}&email=linkworker%40demo.example"));
        var cookie = (Connection.Header(connection.Text, "Set-Cookie") ?? "").Split(';')[0];
        await connection.SendAsync(Connection.Get("/caseload", cookie));
        var cases = Links().Matches(connection.Text).Select(link => link.Groups[1].Value).Distinct().Take(10);
        return (cookie, ["/caseload", "/inbox", "/diary", .. cases]);
    }

    /// <summary>The page and all that it names, compressed as a browser asks, heads included.</summary>
    private static async Task<int> FirstVisitAsync(Uri server)
    {
        using var connection = new Connection(server);
        await connection.SendAsync(Connection.Get("/demo"));
        var named = Assets().Matches(connection.Text).Select(link => link.Groups[1].Value).Distinct().ToList();
        var bytes = 0;
        foreach (var path in named.Prepend("/demo")) bytes += (await connection.SendAsync(Connection.Get(path, accept: "gzip, br"))).Bytes;
        return bytes;
    }

    private static Row Of(string name, double value, string unit, string budget, bool met) => new(name, "Sqlite", "demo", value, unit, null, null, budget, met);

    private async Task<Running> StartAsync(string data)
    {
        var process = Process.Start(new ProcessStartInfo(program, ["serve", "--data", data, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string? line;
        while ((line = await process.StandardOutput.ReadLineAsync())?.StartsWith("Linkwork is at", StringComparison.Ordinal) == false) { }
        _ = process.StandardOutput.ReadToEndAsync();
        return new(process, new(Address().Match(line ?? throw new InvalidOperationException("The program did not start.")).Value));
    }

    private sealed record Running(Process Process, Uri Address) : IDisposable
    {
        public void Dispose()
        {
            Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
        }
    }

    [GeneratedRegex("http://[0-9.:]+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(/cases/C-[0-9A-Z]{4}-[0-9A-Z]{4})\"", RegexOptions.None, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("<(?:link|script|img)[^>]+(?:href|src)=\"(/[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Assets();
}
