using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Interop.Geography;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Directory;

public class DirectoryTests
{
    [Theory, OnBothDatabases]
    public async Task Filters_stay_in_the_address_and_a_posted_place_never_does(string engine)
    {
        var world = await World.NewAsync(engine);
        var postcode = await PostcodeAsync(world, 53.42, -2.32);
        var service = await world.ServiceAsync(row => row.Locations.Add(new() { ServiceId = row.Id, Latitude = 53.43, Longitude = -2.32 }), Need.Money);
        var worker = world.As(Role.LinkWorker);

        var plain = await worker.Post("/directory", new { words = service.Name, need = "Money" });
        var near = await worker.Post("/directory", new { words = service.Name, near = postcode, within = "5" });

        Assert.Contains("need=Money", plain.Location, StringComparison.Ordinal);
        Assert.Contains(service.Name, (await worker.Get(plain.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, near.Status);
        Assert.Contains("1.1 km", near.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(near.Document.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains(postcode[..3], StringComparison.Ordinal));
        Assert.Contains("Enter a full postcode that exists, like M33 7ZZ. We don’t know this one", (await worker.Post("/directory", new { near = "ZZ99 9ZZ" })).Errors);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_known_says_unknown(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(null, Need.Work);

        var page = await world.As(Role.Referrer).Get($"/directory/{service.Id}");

        Assert.Contains("Not known if taking people", page.Text, StringComparison.Ordinal);
        Assert.Contains("Never checked by us", page.Text, StringComparison.Ordinal);
        Assert.Contains("It may tell a benefits authority about people", page.Text, StringComparison.Ordinal);
        Assert.Equal("Unknown", page.Document.QuerySelectorAll("dt").Single(key => key.TextContent.Trim() == "Cost").NextElementSibling!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.Referrer).Get($"/directory/{Guid.NewGuid()}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task An_editor_adds_a_service_and_it_is_found_by_distance(string engine)
    {
        var world = await World.NewAsync(engine);
        var postcode = await PostcodeAsync(world, 53.45, -2.30);
        var name = $"Newly added {Guid.NewGuid():N}"[..24];

        var added = await world.As(Role.DirectoryEditor).Post("/directory/new", new
        {
            Input_Organisation = world.Organisation.Name + name, Input_Name = name, Place_Address = "Town Hall", Place_Postcode = postcode.ToLowerInvariant(), Place_Visibility = "Public", Input_Needs = new[] { "Food", "Fuel" },
            Input_Reports = "no", Input_CheckedToday = "true", Input_Website = "https://example.org/a",
        });

        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        var found = await world.As(Role.LinkWorker).Post("/directory", new { words = name, near = postcode });
        Assert.Contains("less than 50 m", found.Text, StringComparison.Ordinal);
        Assert.Contains("(today)", found.Text, StringComparison.Ordinal);
        var wrong = await world.As(Role.DirectoryEditor).Post("/directory/new", new { Input_Website = "javascript:alert(1)", Input_WaitWeeks = "999" });
        Assert.Equal(4, wrong.Errors.Count);
    }

    [Theory, OnBothDatabases]
    public async Task Two_editors_at_once_see_both_versions_and_lose_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var (one, two) = (world.As(Role.DirectoryEditor), world.As(Role.DirectoryEditor));
        var (page, stale) = (await one.Get($"/directory/{service.Id}/edit"), await two.Get($"/directory/{service.Id}/edit"));

        await one.Send(page, new { Input_Cost = "Free" });
        var clash = await two.Send(stale, new { Input_Cost = "£2", Input_When = "Fridays" });
        var kept = await two.Send(clash);

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("They saved:Free", clash.Text, StringComparison.Ordinal);
        Assert.Contains("Fridays", clash.Raw, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, kept.Status);
        var saved = await world.App.InDatabase(db => db.Services.Rows.SingleAsync(row => row.Id == service.Id));
        Assert.Equal(("£2", "Fridays"), (saved.Cost, saved.When));
        Assert.NotNull(saved.EditedAt);
    }

    [Theory, OnBothDatabases]
    public async Task Only_an_editor_may_change_or_verify_at_a_desk(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.LinkWorker).Get($"/directory/{service.Id}/edit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.LinkWorker).PostBare($"/directory/{service.Id}?handler=verified")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await world.As(Role.DirectoryEditor).Post($"/directory/{service.Id}")).Status);
        Assert.Equal("Test DirectoryEditor", await world.App.InDatabase(db => db.Services.Rows.Where(row => row.Id == service.Id).Select(row => row.VerifiedBy).SingleAsync()));
    }

    /// <summary>A made-up postcode at that place.</summary>
    internal static async Task<string> PostcodeAsync(World world, double latitude, double longitude)
    {
        var postcode = $"Z{Random.Shared.Next(1, 9)}{Random.Shared.Next(0, 9)} {Random.Shared.Next(1, 9)}{(char)Random.Shared.Next('A', 'Z')}{(char)Random.Shared.Next('A', 'Z')}";
        await world.App.InDatabase(async db =>
        {
            if (await db.PostcodePoints.Rows.FirstOrDefaultAsync(row => row.Postcode == postcode) is { } old)
            {
                db.PostcodePoints.Remove(old);
                await db.SaveChangesAsync();
            }

            db.PostcodePoints.Add(new PostcodePoint { Postcode = postcode, Latitude = latitude, Longitude = longitude, Country = "E92000001" });
            await db.SaveChangesAsync();
        });
        return postcode;
    }
}
