using System.Net;
using System.Text.Json;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Directory;

/// <summary>The map beside the directory's list: an addition, which never shows more than anybody may know and never tells a tile server where somebody lives.</summary>
public class MapTests
{
    private const string Tiles = "https://tiles.harbour.example:8443/osm/{z}/{x}/{y}.png?key=a1";

    private static JsonElement Data(Answer page) => JsonDocument.Parse(page.Document.QuerySelector("[data-services]")!.GetAttribute("data-services")!).RootElement;

    private static string Csp(Answer page) => page.Response.Headers.GetValues("Content-Security-Policy").Single();

    [Theory, OnBothDatabases]
    public async Task Numbers_on_the_map_are_those_of_the_list_and_who_is_missing_is_said(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var near = await world.ServiceAsync(row =>
        {
            row.Locations.Add(new() { ServiceId = row.Id, Name = "Hall", Latitude = 53.45, Longitude = -2.30 });
            row.Locations.Add(new() { ServiceId = row.Id, Latitude = 53.46, Longitude = -2.30 });
        });
        await world.ServiceAsync(row => row.Locations.Add(new() { ServiceId = row.Id, Name = "Hall", Latitude = 53.45, Longitude = -2.30 }));
        await world.ServiceAsync(row => row.Online = true);

        var page = await world.As(Role.Referrer).Get("/directory");

        var points = Data(page).GetProperty("points").EnumerateArray().ToList();
        Assert.Equal(2, points.Count);
        foreach (var told in points.SelectMany(point => point.GetProperty("services").EnumerateArray()))
        {
            var row = page.Document.GetElementById($"found-{told.GetProperty("number").GetInt32()}")!;
            Assert.Contains(told.GetProperty("name").GetString()!, row.TextContent, StringComparison.Ordinal);
            Assert.StartsWith($"{told.GetProperty("number").GetInt32()}", row.QuerySelector("h3")!.TextContent.Trim(), StringComparison.Ordinal);
        }

        Assert.Equal(2, points.Count(point => point.GetProperty("services").EnumerateArray().Any(told => told.GetProperty("name").GetString() == near.Name)));
        Assert.Matches("Not on it, as they need no journey, or their address isn’t given out or known: [123]\\.", page.Text);
        // Without a script there is nothing to open, and nothing outside is asked for anything.
        Assert.True(page.Document.QuerySelector("details[data-script]")!.HasAttribute("hidden"));
        Assert.Equal(JsonValueKind.Null, Data(page).GetProperty("rings").ValueKind);
        Assert.Contains("img-src 'self' data:;", Csp(page), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_hidden_place_is_on_nobodys_map_not_even_that_of_staff(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await world.ServiceAsync(row =>
        {
            row.Locations.Add(new() { ServiceId = row.Id, Name = "Rosewood", Latitude = 53.6123, Longitude = -2.3123, Visibility = Visibility.AddressHidden });
            row.Locations.Add(new() { ServiceId = row.Id, Name = "Cupboard", Latitude = 53.6234, Longitude = -2.3234, Visibility = Visibility.StaffOnly });
            row.Locations.Add(new() { ServiceId = row.Id, Name = "Office", Latitude = 53.45, Longitude = -2.30 });
        });
        await world.ServiceAsync(row => row.Locations.Add(new() { ServiceId = row.Id, Name = "Rosewood", Latitude = 53.6123, Longitude = -2.3123, Visibility = Visibility.AddressHidden }));

        foreach (var role in Enum.GetValues<Role>())
        {
            if (await world.As(role).Get("/directory") is not { Status: HttpStatusCode.OK } page) continue;
            foreach (var secret in new[] { "Rosewood", "53.61", "Cupboard", "53.62" }) Assert.False(page.Raw.Contains(secret, StringComparison.Ordinal), $"{secret} to {role}");
            Assert.Equal(53.45, Data(page).GetProperty("points").EnumerateArray().Single().GetProperty("at")[0].GetDouble());
        }
    }

    [Theory, OnBothDatabases]
    public async Task Rings_stand_about_what_was_searched_for_and_never_at_anybodys_door(string engine)
    {
        var world = await World.NewAsync(engine);
        var postcode = await DirectoryTests.PostcodeAsync(world, 53.45237, -2.30161);
        var service = await world.ServiceAsync(row => row.Locations.Add(new() { ServiceId = row.Id, Latitude = 53.46, Longitude = -2.30 }));

        var page = await world.As(Role.LinkWorker).Post("/directory", new { words = service.Name, near = postcode });

        var rings = Data(page).GetProperty("rings").EnumerateArray().Select(each => each.GetDouble()).ToList();
        Assert.Equal([53.45, -2.3], rings);
        Assert.DoesNotContain("53.452", page.Raw, StringComparison.Ordinal);
        // The search from a case, which starts at somebody's home, has no map at all.
        var its = await world.CaseAsync();
        Assert.DoesNotContain("data-services", (await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/support?words={Uri.EscapeDataString(service.Name)}")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Without_pictures_the_map_has_the_boundaries_about_what_was_found_and_says_whose_they_are(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var middle = await DirectoryTests.PostcodeAsync(world, 53.42, -2.32);
        await world.ServiceAsync(row => row.Locations.Add(new() { ServiceId = row.Id, Latitude = 53.45, Longitude = -2.30 }));
        async Task<Answer> LookAsync() => await world.As(Role.LinkWorker).Get("/directory");
        Assert.Equal(JsonValueKind.Null, Data(await LookAsync()).GetProperty("districts").ValueKind);

        foreach (var (code, name, south) in new[] { ("E08000001", "Quayside", 53.4), ("E08000002", "Harbour", 53.52), ("E08000003", "Far Moor", 54.9) })
            await world.App.InDatabase(async db =>
            {
                db.Boundaries.Add(new() { Code = code, Name = name, South = south, North = south + 0.1, West = -2.4, East = -2.2, Lines = $"[[[{south},-2.4],[{south + 0.1},-2.4],[{south + 0.1},-2.2],[{south},-2.4]]]" });
                await db.SaveChangesAsync();
            });
        var page = await LookAsync();
        Assert.Equal(2, Data(page).GetProperty("districts").GetArrayLength());
        Assert.Contains("Lines: the boundaries of Harbour and Quayside. Contains OS data", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Far Moor", page.Raw, StringComparison.Ordinal);

        await world.As(Role.Admin).Post("/admin/settings", new { Input_Tiles = Tiles, Input_TilesCredit = "© Harbour <mapmakers>", Input_TilesMiddle = middle, Input_TilesKm = "10" });
        Assert.Equal(JsonValueKind.Null, Data(await LookAsync()).GetProperty("districts").ValueKind);
    }

    [Theory, OnBothDatabases]
    public async Task Whatever_is_searched_for_the_same_pictures_are_asked_for_and_of_that_server_alone(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var middle = await DirectoryTests.PostcodeAsync(world, 53.42, -2.32);
        var (home, far) = (await DirectoryTests.PostcodeAsync(world, 53.4321, -2.3456), await DirectoryTests.PostcodeAsync(world, 55.01, -1.62));
        await world.ServiceAsync(row => row.Locations.Add(new() { ServiceId = row.Id, Latitude = 53.46, Longitude = -2.30 }));
        var admin = world.As(Role.Admin);
        var fields = new { Input_Tiles = Tiles, Input_TilesCredit = "© Harbour <mapmakers>", Input_TilesMiddle = middle, Input_TilesKm = "10" };
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Post("/admin/settings", fields)).Status);
        var worker = world.As(Role.LinkWorker);

        List<Answer> pages = [await worker.Get("/directory"), await worker.Post("/directory", new { near = home }), await worker.Post("/directory", new { near = far, within = "" })];

        var asked = pages.Select(page => string.Join(' ', Data(page).GetProperty("tiles").EnumerateArray().Select(tile => tile.GetProperty("src").GetString()))).Distinct().ToList();
        var sources = Assert.Single(asked).Split(' ');
        Assert.InRange(sources.Length, 1, 9);
        Assert.All(sources, source => Assert.Matches(@"^https://tiles\.harbour\.example:8443/osm/1\d/\d+/\d+\.png\?key=a1$", source));
        foreach (var page in pages)
        {
            Assert.Contains("img-src 'self' https://tiles.harbour.example:8443 data:;", Csp(page), StringComparison.Ordinal);
            Assert.Equal("same-origin", page.Response.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("Pictures of the ground: © Harbour <mapmakers>", page.Text, StringComparison.Ordinal);
        }

        // No other page shows pictures of any server.
        Assert.DoesNotContain("tiles.harbour", Csp(await worker.Get("/directory/order")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Post("/admin/settings", new { Input_Tiles = "" })).Status);
        Assert.Equal((JsonValueKind.Null, false), (Data(await worker.Get("/directory")).GetProperty("tiles").ValueKind, Csp(await worker.Get("/directory")).Contains("tiles.harbour", StringComparison.Ordinal)));
    }

    [Theory, OnBothDatabases]
    public async Task Settings_of_pictures_are_whole_or_not_at_all(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var wrong = await world.As(Role.Admin).Post("/admin/settings", new { Input_Tiles = "http://tiles.example.org/{z}/{x}/{y}.png", Input_TilesMiddle = "ZZ99 9ZZ" });

        Assert.Equal([MapTiles.AddressProblem, "Enter whose pictures they are, in 200 letters or fewer", "Enter a full postcode that exists, like M33 7ZZ. We don’t know this one", "Choose how far across your area is"], wrong.Errors);
        Assert.Contains("http://tiles.example.org/{z}/{x}/{y}.png", wrong.Raw, StringComparison.Ordinal);
        Assert.False(await world.App.InDatabase(db => db.Settings.Rows.AnyAsync(row => row.Key == Installation.TilesKey)));
    }

    [Theory]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}.png", "https://tiles.example.org")]
    [InlineData("https://tiles.example.org:8443/a/{z}/{y}/{x}?k=1&l=2", "https://tiles.example.org:8443")]
    [InlineData("http://tiles.example.org/{z}/{x}/{y}.png", null)]
    [InlineData("https://{x}.example.org/{z}/{y}.png", null)]
    [InlineData("https://a.example.org; script-src */{z}/{x}/{y}", null)]
    [InlineData("https://a.example.org,*/{z}/{x}/{y}", null)]
    [InlineData("https://user@a.example.org/{z}/{x}/{y}", null)]
    [InlineData("https://*/{z}/{x}/{y}", null)]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}/{s}.png", null)]
    [InlineData("https://tiles.example.org/{z}/{x}.png", null)]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}{y}.png", null)]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}.png\nX: y", null)]
    [InlineData("javascript:alert(1)/{z}/{x}/{y}", null)]
    [InlineData(null, null)]
    public void Only_one_plain_server_gets_into_the_header(string? typed, string? origin) => Assert.Equal(origin, MapTiles.OriginOf(typed));

    [Theory]
    [InlineData(53.42, -2.32, 10)]
    [InlineData(53.42, -2.32, 80)]
    [InlineData(50.1, -5.5, 20)]
    [InlineData(60.1, -1.2, 40)]
    [InlineData(51.5, 0.0, 10)]
    public void Few_pictures_cover_the_whole_area(double latitude, double longitude, int km)
    {
        var tiles = new MapTiles("https://t.example/{z}/{x}/{y}", "©", new Point(latitude, longitude), km).All().ToList();
        Assert.InRange(tiles.Count, 2, 9);
        var north = km / 2.0 / 111.19;
        Assert.True(tiles.Min(tile => tile.Corners[0][0]) <= latitude - north && tiles.Max(tile => tile.Corners[1][0]) >= latitude + north);
        Assert.Equal(tiles.Count, tiles.Select(tile => tile.Src).Distinct().Count());
        // Neighbours meet: no gap and no overlap.
        Assert.Equal(tiles.Select(tile => tile.Corners[0][1]).Distinct().Count() + 1, tiles.SelectMany(tile => new[] { tile.Corners[0][1], tile.Corners[1][1] }).Distinct().Count());
    }
}
