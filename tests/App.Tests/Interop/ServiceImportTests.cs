using System.Text.Json;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Geography;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Interop;

public class ServiceImportTests
{
    private readonly string source = $"Made feed {Guid.NewGuid():N}";

    private static FeedService Club(string id, string name = "Tea club", params FeedLocation[] locations) => new()
    {
        SourceId = id, Name = name, Needs = [Need.Loneliness], Locations = locations, Description = "Tea.",
        Organisation = new() { SourceId = "o1", Name = "Tea people" },
    };

    private Task<ServiceImportResult> Import(TestApp app, params FeedService[] services) => Import(app, new FeedReport(), services);

    private Task<ServiceImportResult> Import(TestApp app, FeedReport report, IEnumerable<FeedService> services, FeedProgress? progress = null, bool fewer = false) =>
        app.InDatabase(db => new ServiceImport(db, new Postcodes(db), app.Clock).RunAsync(
            new(source, "OGL", "made.json"),
            services.Select((service, i) => new FeedRecord<FeedService>(new("made.json", i + 1, "record"), service, null, [])).ToAsyncEnumerable(),
            progress ?? new(), report, fewer, CancellationToken.None));

    private Task<List<Service>> Held(TestApp app) => app.InDatabase(db => db.Services.Rows.AsNoTracking().Include(service => service.Needs).Include(service => service.Locations)
        .Where(service => service.Source == source).OrderBy(service => service.SourceId).ToListAsync());

    private Task Edit(TestApp app, string id, Action<Service> edit) => app.InDatabase(async db =>
    {
        edit(await db.Services.Rows.SingleAsync(service => service.Source == source && service.SourceId == id));
        await db.SaveChangesAsync();
    });

    [Theory, OnBothDatabases]
    public async Task A_new_service_arrives_with_its_organisation_needs_and_places(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        var place = new FeedLocation("Hall", "1 High Street, Sale", null, 53.42, -2.32);
        Assert.Equal(new(2, 0, 0, 0), await Import(app, Club("1", "Tea club", place), Club("2", "Choir")));
        var services = await Held(app);
        Assert.Equal(["Tea club", "Choir"], services.Select(service => service.Name));
        Assert.Equal([Need.Loneliness], services[0].Needs.Select(need => need.Need));
        Assert.Equal((53.42, -2.32), (services[0].Locations.Single().Latitude!.Value, services[0].Locations.Single().Longitude!.Value));
        Assert.Equal((Accepting.Unknown, null, null), (services[0].Accepting, services[0].VerifiedAt, services[0].ReportsToBenefits));
        Assert.Single(services.Select(service => service.OrganisationId).Distinct());
    }

    [Theory, OnBothDatabases]
    public async Task Importing_twice_changes_nothing_the_second_time(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        FeedService[] feed = [Club("1", "Tea club", new("A", null, null, 53.42, -2.32), new("B", null, null, 53.41, -2.31)), Club("2") with { VerifiedOn = new(2026, 1, 2) }];
        await Import(app, feed);
        var first = JsonSerializer.Serialize(await Held(app));
        app.Clock.Forward(TimeSpan.FromDays(1));
        Assert.Equal(new(0, 0, 0, 0), await Import(app, feed));
        Assert.Equal(first, JsonSerializer.Serialize(await Held(app)));
    }

    [Theory, OnBothDatabases]
    public async Task What_the_feed_changes_changes_here_and_what_is_ours_stays(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        await Import(app, Club("1", "Tea club", new FeedLocation("Hall", null, null, 53.42, -2.32)));
        await Edit(app, "1", service => (service.Accepting, service.WaitWeeks, service.ReportsToBenefits) = (Accepting.Full, 4, false));
        Assert.Equal(new(0, 1, 0, 0), await Import(app, Club("1", "Coffee club") with { Needs = [Need.Food] }));
        var service = Assert.Single(await Held(app));
        Assert.Equal(("Coffee club", Accepting.Full, 4, false), (service.Name, service.Accepting, service.WaitWeeks!.Value, service.ReportsToBenefits!.Value));
        Assert.Equal([Need.Food], service.Needs.Select(need => need.Need));
        Assert.Empty(service.Locations);
    }

    [Theory, OnBothDatabases]
    public async Task What_an_editor_changed_here_is_left_alone(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        await Import(app, Club("1"), Club("2"));
        await Edit(app, "1", service => (service.Name, service.EditedAt) = ("Our own name", app.Clock.GetUtcNow()));
        Assert.Equal(new(0, 1, 1, 0), await Import(app, Club("1", "Theirs"), Club("2", "Theirs")));
        Assert.Equal(["Our own name", "Theirs"], (await Held(app)).Select(service => service.Name));

        List<string> warnings = [];
        Assert.Equal(new(0, 0, 0, 0), await Import(app, new FeedReport(warned: warnings.Add), [Club("2", "Theirs")]));
        Assert.Equal(["'Our own name' is no longer in the feed but was edited here, so it is left as it is"], warnings);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_feed_drops_is_withdrawn_and_comes_back_when_it_returns(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        await Import(app, Club("1"), Club("2"));
        var id = (await Held(app))[0].Id;
        Assert.Equal(new(0, 0, 0, 1), await Import(app, Club("2")));
        Assert.Equal([ServiceStatus.Inactive, ServiceStatus.Active], (await Held(app)).Select(service => service.Status));
        Assert.Equal(new(0, 1, 0, 0), await Import(app, Club("1"), Club("2")));
        Assert.Equal((id, ServiceStatus.Active), ((await Held(app))[0].Id, (await Held(app))[0].Status));
    }

    [Theory, OnBothDatabases]
    public async Task A_feed_that_admits_to_a_shortfall_withdraws_nothing(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        await Import(app, Club("1"), Club("2"));
        List<string> warnings = [];
        Assert.Equal(new(0, 0, 0, 0), await Import(app, new FeedReport(warned: warnings.Add), [Club("2")], new() { Shortfall = "It said two." }));
        Assert.Equal(["It said two. What was imported before is left as it is."], warnings);
        Assert.All(await Held(app), service => Assert.Equal(ServiceStatus.Active, service.Status));
    }

    [Theory, OnBothDatabases]
    public async Task A_feed_that_lost_most_of_its_services_is_refused_unless_that_is_meant(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        await Import(app, [.. Enumerable.Range(0, 50).Select(i => Club($"{i}"))]);
        var refused = await Assert.ThrowsAnyAsync<FeedRefused>(() => Import(app, Club("0", "Changed")));
        Assert.StartsWith("49 of the 50 services", refused.Message, StringComparison.Ordinal);
        Assert.All(await Held(app), service => Assert.Equal(("Tea club", ServiceStatus.Active), (service.Name, service.Status)));
        Assert.Equal(49, (await Import(app, new FeedReport(), [Club("0")], fewer: true)).Withdrawn);
    }

    [Theory, OnBothDatabases]
    public async Task A_check_made_here_after_the_publishers_counts(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        await Import(app, Club("1") with { VerifiedOn = new(2026, 1, 2) });
        var service = Assert.Single(await Held(app));
        Assert.Equal((new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), "its publisher"), (service.VerifiedAt!.Value, service.VerifiedBy));
        var ours = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
        await Edit(app, "1", edited => (edited.VerifiedAt, edited.VerifiedBy) = (ours, "Editor"));
        await Import(app, Club("1", "Renamed") with { VerifiedOn = new(2026, 5, 1) });
        service = Assert.Single(await Held(app));
        Assert.Equal(("Renamed", ours, "Editor"), (service.Name, service.VerifiedAt!.Value, service.VerifiedBy));
    }

    [Theory, OnBothDatabases]
    public async Task A_postcode_gives_the_position_that_the_feed_lacks(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        List<string> warnings = [];
        FeedService[] feed = [Club("1", "Tea club", new FeedLocation(null, null, "M33 7ZZ", null, null)), Club("2", "Choir", new FeedLocation(null, null, "ZZ99 9ZZ", null, null))];
        await Import(app, new FeedReport(warned: warnings.Add), feed);
        Assert.StartsWith("No postcodes are imported yet, so 2 places have no position", Assert.Single(warnings), StringComparison.Ordinal);

        await app.InDatabase(async db =>
        {
            db.PostcodePoints.Add(new() { Postcode = "M33 7ZZ", Country = "E92000001", Latitude = 53.423, Longitude = -2.319 });
            await db.SaveChangesAsync();
        });
        warnings.Clear();
        Assert.Equal(new(0, 1, 0, 0), await Import(app, new FeedReport(warned: warnings.Add), feed));
        Assert.Equal(["made.json, record 2: the postcode ZZ99 9ZZ is not known, so it has no position"], warnings);
        var places = (await Held(app)).SelectMany(service => service.Locations).Select(place => (place.Postcode, place.Latitude, place.Longitude));
        Assert.Equal([("M33 7ZZ", 53.423, -2.319), ("ZZ99 9ZZ", null, null)], places);
    }

    [Theory, OnBothDatabases]
    public async Task A_feed_that_breaks_half_way_leaves_the_directory_as_it_was(string engine)
    {
        static async IAsyncEnumerable<FeedRecord<FeedService>> Broken()
        {
            yield return new(new("made.json", 1), Club("1", "Half"), null, []);
            await Task.Yield();
            throw new FeedRefused("made.json is not whole JSON.");
        }
        var app = await TestApp.OnAsync(engine);
        await Import(app, Club("1"));
        var before = JsonSerializer.Serialize(await Held(app));
        await Assert.ThrowsAsync<FeedRefused>(() => app.InDatabase(db =>
            new ServiceImport(db, new Postcodes(db), app.Clock).RunAsync(new(source, null, "made.json"), Broken(), new(), new(), false, CancellationToken.None)));
        Assert.Equal(before, JsonSerializer.Serialize(await Held(app)));
    }
}
