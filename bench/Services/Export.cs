using System.Diagnostics;
using Linkwork.Bench.Data;
using Linkwork.Storage;

namespace Linkwork.Bench.Services;

/// <summary>The whole feed in one request, beside reading every column of every row behind it by bare ADO.NET.</summary>
internal static class Export
{
    private static readonly string[] Tables = ["service", "organisation", "service_need", "location", "schedule", "service_contact"];

    public static async Task<Row> MeasureAsync(string engine, int size, string database, Uri host)
    {
        using var client = new HttpClient { BaseAddress = host, Timeout = TimeSpan.FromMinutes(20) };
        await ReadAsync(client, "/oruk/services?full=true&per_page=1000");
        var watch = Stopwatch.StartNew();
        var bytes = await ReadAsync(client, "/oruk/services?full=true&format=ndjson");
        var megabytes = bytes / 1e6;
        var (rate, bare) = (megabytes / watch.Elapsed.TotalSeconds, megabytes / await BareAsync(database));
        return new("feed: export", engine, $"{size}", rate, "MB/s", bare, rate / bare, ">= 50 MB/s", rate >= 50);
    }

    private static async Task<long> ReadAsync(HttpClient client, string path)
    {
        await using var body = await client.GetStreamAsync(new Uri(path, UriKind.Relative));
        var (buffer, sum) = (new byte[1 << 16], 0L);
        while (await body.ReadAsync(buffer) is > 0 and var read) sum += read;
        return sum;
    }

    private static async Task<double> BareAsync(string database)
    {
        await using var services = Databases.Services(database);
        await using var connection = await services.GetRequiredService<IEngine>().OpenAsync(default);
        var watch = Stopwatch.StartNew();
        foreach (var table in Tables)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = ($"SELECT * FROM \"{table}\"", 0);
            await using var reader = await command.ExecuteReaderAsync();
            var row = new object[reader.FieldCount];
            while (await reader.ReadAsync()) reader.GetValues(row);
        }

        return watch.Elapsed.TotalSeconds;
    }
}
