using System.Diagnostics;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Csv;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Oruk;
using Linkwork.Storage;
using Linkwork.Storage.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Interop;

public class RealDuplicatesTests
{
    [Theory, OnBothDatabases]
    public async Task Two_real_directories_are_looked_through_in_seconds(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        await ImportAsync(app, "bristol", OrukFeed.Read(SharedData.Directories("bristol-oruk-1.0.json"), new()));
        foreach (var map in Directory.GetFiles(Path.Combine(SharedData.Repository, "docs", "maps"), "*.json"))
        {
            var name = Path.GetFileNameWithoutExtension(map);
            await ImportAsync(app, name, CsvFeed.Read(SharedData.Directories($"trafford/{name}.csv"), CsvMap.Read(map), new()).ToAsyncEnumerable());
        }

        var watch = Stopwatch.StartNew();
        var pairs = await app.InDatabase(db => db.FindDuplicatesAsync(CancellationToken.None));
        var took = watch.Elapsed;
        var shown = await app.InDatabase(db => db.DuplicatePairs.Rows.OrderByDescending(row => row.Points)
            .Select(row => new { row.Band, row.Points, row.Reasons, First = db.Services.Rows.Single(its => its.Id == row.FirstId).Name, Second = db.Services.Rows.Single(its => its.Id == row.SecondId).Name }).ToListAsync());
        var services = await app.InDatabase(db => db.Services.Rows.CountAsync());
        TestContext.Current.TestOutputHelper?.WriteLine($"{pairs} pairs, {shown.Count(row => row.Band == LikenessBand.VeryLikely)} very likely, among {services} in {took.TotalSeconds:0.0} s");
        foreach (var row in shown) TestContext.Current.TestOutputHelper?.WriteLine($"{row.Band} {row.Points} {row.First} | {row.Second} | {row.Reasons}");

        Assert.NotEmpty(shown);
        Assert.True(shown.Count < services / 2, $"{shown.Count} pairs among {services} tell nobody anything");
        Assert.All(shown, row => Assert.DoesNotContain("but different places", row.Band == LikenessBand.VeryLikely ? row.Reasons : "", StringComparison.Ordinal));
        Assert.Equal(pairs, await app.InDatabase(db => db.FindDuplicatesAsync(CancellationToken.None)));
    }

    private static Task<ServiceImportResult> ImportAsync(TestApp app, string source, IAsyncEnumerable<FeedRecord<FeedService>> records) => app.InDatabase(db =>
        new ServiceImport(db, new Postcodes(db), app.Clock).RunAsync(new(source, null, "file"), records, new(), new FeedReport(), false, CancellationToken.None));
}
