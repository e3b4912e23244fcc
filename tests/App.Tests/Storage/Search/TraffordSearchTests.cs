using System.Diagnostics;
using System.Text.Json;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Interop;
using Linkwork.Domain.Directory;
using Linkwork.Domain.People;
using Linkwork.Interop.Csv;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Geography;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Storage.Search;

/// <summary>Real charities at their real postcodes.</summary>
public class TraffordSearchTests
{
    private const string Here = "M33 7ZZ";

    [Theory, OnBothDatabases]
    public async Task Debt_advice_near_a_real_postcode_is_found_with_right_distances_and_what_is_not_held_is_unknown(string engine)
    {
        var app = await TraffordAsync(engine);
        var near = await app.InDatabase(db => new Postcodes(db).PointAsync(Here));
        var search = app.App.Services.GetRequiredService<IServiceSearch>();

        var debt = await search.FindAsync(new() { Words = "debt advice", Near = near, WithinKm = 5 });
        var all = await search.FindAsync(new() { Words = "community", Near = near, WithinKm = 5, Limit = 1000 });

        Assert.NotEmpty(debt.Services);
        Assert.All(debt.Services, found => Assert.NotEmpty(found.Why));
        Assert.All(debt.Services, found => Assert.Equal((Accepting.Unknown, null), (found.Accepting, found.VerifiedAt)));
        Assert.True(all.Services.Count > 20, $"only {all.Services.Count} services");
        var places = await app.InDatabase(db => db.Services.Rows.AsNoTracking().Include(service => service.Locations).ToDictionaryAsync(service => service.Id, service => service.Locations));
        foreach (var found in all.Services.Concat(debt.Services).Where(found => found.DistanceKm > 0.1))
            Assert.InRange(found.DistanceKm!.Value / places[found.Id].Where(place => place.Latitude is not null).Min(place => OnTheEllipsoid(near!, new(place.Latitude!.Value, place.Longitude!.Value))), 0.99, 1.01);
        await TimeAsync(search, near!);
    }

    [Fact]
    public async Task Both_databases_put_the_answers_to_every_judged_search_in_the_same_order()
    {
        using var judged = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(SharedData.Repository, "tests", "Relevance", "judgements.json")));
        var asked = judged.RootElement.GetProperty("queries").EnumerateArray().Where(query => query.GetProperty("collection").GetString() == "trafford").Select(query => query.GetProperty("words").GetString()!).ToList();
        List<List<string>> orders = [];
        foreach (var engine in new[] { "Sqlite", "Postgres" })
        {
            var app = await TraffordAsync(engine);
            await app.InDatabase(db => app.App.Services.GetRequiredService<SearchVocabulary>().CountAsync(db, default));
            var (search, near) = (app.App.Services.GetRequiredService<IServiceSearch>(), await app.InDatabase(db => new Postcodes(db).PointAsync(Here)));
            List<string> found = [];
            foreach (var (words, number) in asked.Select((words, number) => (words, number)))
                found.AddRange((await search.FindAsync(new() { Words = words, Near = number % 2 == 0 ? near : null, Limit = 250 })).Services.Select((service, place) => $"{words}, {place}: {service.Name}, {service.DistanceKm}"));
            orders.Add(found);
        }

        Assert.True(asked.Count >= 70 && orders[0].Count > 20 * asked.Count, $"{asked.Count} searches found {orders[0].Count} services");
        Assert.Equal(orders[0], orders[1]);
    }

    // Not the haversine of the search: the radii of curvature of WGS84 at the middle latitude, good to metres over these distances.
    private static double OnTheEllipsoid(Point a, Point b)
    {
        const double A = 6378.137, E2 = 0.00669437999014;
        var middle = (a.Latitude + b.Latitude) * Math.PI / 360;
        var w = Math.Sqrt(1 - E2 * Math.Pow(Math.Sin(middle), 2));
        return Math.Sqrt(Math.Pow((b.Latitude - a.Latitude) * Math.PI / 180 * A * (1 - E2) / (w * w * w), 2) + Math.Pow((b.Longitude - a.Longitude) * Math.PI / 180 * A / w * Math.Cos(middle), 2));
    }

    private static async Task TimeAsync(IServiceSearch search, Point near)
    {
        List<double> took = [];
        for (var i = 0; i < 60; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await search.FindAsync(new() { Words = "community advice children", Near = near, Limit = 1000 });
            if (i >= 10) took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"all results: p50 {took.Order().ElementAt(took.Count / 2):0.0} ms");
    }

    private static async Task<TestApp> TraffordAsync(string engine)
    {
        const string File = "charities_operating_in_trafford";
        var (charities, postcodes) = (SharedData.Directories($"trafford/{File}.csv"), SharedData.Geography("england_postcodes_lsoa21.csv.gz"));
        var map = CsvMap.Read(Path.Combine(SharedData.Repository, "docs", "maps", $"{File}.json"));
        var services = CsvFeed.Read(charities, map, new()).ToList();
        var wanted = services.SelectMany(record => record.Value?.Locations ?? []).Select(place => Postcode.Read(place.Postcode)).OfType<string>().Append(Here).ToHashSet(StringComparer.Ordinal);
        var app = await TestApp.NewAsync(engine);
        await app.InDatabase(async db =>
        {
            foreach (var record in AreaFeeds.ReadPostcodes(postcodes, new()))
                if (record.Value is { } point && wanted.Contains(point.Postcode)) db.PostcodePoints.Add(point);
            await db.SaveChangesAsync();
        });
        await app.InDatabase(db => new ServiceImport(db, new Postcodes(db), app.Clock)
            .RunAsync(new(map.Source, map.Licence, File), services.ToAsyncEnumerable(), new(), new(), false, CancellationToken.None));
        return app;
    }
}
