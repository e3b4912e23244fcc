using System.Text.Json;
using Linkwork.App.Tests.Harness;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Geography;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Interop.Geography;

public sealed class BoundaryFeedTests : IDisposable
{
    private const string Square = "[[[-2.3,53.4],[-2.2,53.4],[-2.2,53.5],[-2.3,53.5],[-2.3,53.4]]]";

    private readonly MadeFiles made = new();

    public void Dispose() => made.Dispose();

    private static string Area(string properties, string coordinates = Square, string kind = "Polygon") =>
        $$$"""{"type":"Feature","properties":{{{properties}}},"geometry":{"type":"{{{kind}}}","coordinates":{{{coordinates}}}}}""";

    private string Collection(params string[] areas) => made.Text($"{Guid.NewGuid():N}.geojson", $$"""{"type":"FeatureCollection","features":[{{string.Join(',', areas)}}]}""");

    private static List<FeedRecord<Boundary>> Read(string path) => [.. BoundaryFeed.Read(path, new FeedProgress())];

    [Fact]
    public void The_real_districts_are_all_read_and_stay_small()
    {
        var records = Read(SharedData.Geography("ltla24.geojson"));
        Assert.Empty(records.Where(r => r.Rejection is not null).Select(r => $"{r.Place}: {r.Rejection}"));
        Assert.Equal(296, records.Count);
        var trafford = records.Single(r => r.Value!.Name == "Trafford").Value!;
        Assert.Equal("E08000009", trafford.Code);
        Assert.True(trafford.South < 53.42 && trafford.North > 53.42 && trafford.West < -2.32 && trafford.East > -2.32);
        Assert.InRange(records.Sum(r => r.Value!.Lines.Length), 50_000, 400_000);
        Assert.All(records, r => Assert.All(JsonSerializer.Deserialize<double[][][]>(r.Value!.Lines)!, line => Assert.True(line.Length >= 4 && line[0].SequenceEqual(line[^1]))));
    }

    [Fact]
    public void Names_of_the_statistics_office_are_understood_and_what_cant_be_used_says_why()
    {
        var records = Read(Collection(
            Area("""{"OBJECTID":7,"LAD24CD":"E08000009","LAD24NM":"Harbour"}"""), Area("""{"LAD24CD":"E08000009","LAD24NM":"Harbour"}"""), Area("""{"LAD24NM":"Harbour"}"""), Area("""{"LAD24CD":"E08000001"}"""),
            Area("""{"LAD24CD":"E08000002","LAD24NM":"Grid"}""", "[[[378835,391829],[378935,391829],[378935,391929],[378835,391829]]]"), Area("""{"LAD24CD":"E08000003","LAD24NM":"Dot"}""", "[-2.3,53.4]", "Point")));
        Assert.Equal("Harbour", records[0].Value!.Name);
        Assert.Equal(["E08000009 was in the feed before", "it has no code like E08000009", "E08000001 has no name", "E08000002 isn’t in the United Kingdom, or not in degrees of latitude and longitude (WGS 84)", "E08000003 is no area"],
            records.Skip(1).Select(r => r.Rejection));
    }

    [Theory]
    [InlineData("pc,lat,lon\nM33,1,2\n")]
    [InlineData("[1,2,3]")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":"here"}}]}""")]
    public void What_is_no_GeoJSON_is_refused_with_what_to_do(string text) =>
        Assert.Contains("export the boundaries as GeoJSON in WGS 84", Assert.Throws<FeedRefused>(() => Read(made.Text("wrong.geojson", text))).Message, StringComparison.Ordinal);

    [Theory, OnBothDatabases]
    public async Task A_boundary_that_was_drawn_anew_takes_the_place_of_the_old_one(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        Task ImportAsync(string properties) => app.InDatabase(db => new GeographyImport(db, app.Clock).BoundariesAsync(Collection(Area(properties)), new FeedProgress(), new FeedReport(), CancellationToken.None));
        await ImportAsync("""{"code":"E08000009","name":"Harbour"}""");
        await ImportAsync("""{"code":"E08000009","name":"New Harbour"}""");
        var its = await app.InDatabase(db => db.Boundaries.Rows.SingleAsync());
        Assert.Equal(("New Harbour", 53.4, -2.2), (its.Name, its.South, its.East));
    }
}
