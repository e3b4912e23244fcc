using System.Data.Common;
using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Interop.Feeds;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Interop;

/// <summary>More services than are held in memory as rows at a time.</summary>
public class LargeImportTests
{
    private const int Many = 2_345;
    private readonly string source = $"Large feed {Guid.NewGuid():N}";
    private readonly string word = $"qu{Guid.NewGuid().ToString("N").Replace('0', 'x')}";

    private IEnumerable<FeedService> Services(string name = "Club") => Enumerable.Range(0, Many).Select(number => new FeedService
    {
        SourceId = $"{number}", Name = $"{name} {number}", Description = number == Many - 1 ? $"Says {word}." : "Tea.", Needs = number % 2 == 0 ? [Need.Loneliness, Need.Food] : [Need.Loneliness],
        Organisation = new() { SourceId = $"o{number % 3}", Name = $"People {number % 3}" }, VerifiedOn = new(2026, 1, 2),
        Locations = [new("Hall", null, null, 53.4, -2.3)], Contacts = [new("Sam", null, null, "sam@club.example")],
        Schedules = [new(Frequency.Weekly, null, "MO", null, new(9, 30), new(11, 0), null, new(2027, 3, 1), true, null)],
    });

    private Task<ServiceImportResult> Import(TestApp app, IEnumerable<FeedService> services, TimeProvider? time = null, bool fewer = false) =>
        app.InDatabase(db => new ServiceImport(db, new Postcodes(db), time ?? app.Clock).RunAsync(new(source, "OGL", "large.json"),
            services.Select((service, i) => new FeedRecord<FeedService>(new("large.json", i + 1, "record"), service, null, [])).ToAsyncEnumerable(), new(), new(), fewer, CancellationToken.None));

    [Theory, OnBothDatabases]
    public async Task All_of_it_arrives_with_its_parts_its_words_and_its_audit(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        Assert.Equal(new(Many, 0, 0, 0), await Import(app, Services()));

        var service = await app.InDatabase(db => db.Services.Rows.AsNoTracking().Include(row => row.Needs).Include(row => row.Locations).Include(row => row.Schedules).Include(row => row.Contacts).Include(row => row.Verifications)
            .SingleAsync(row => row.Source == source && row.SourceId == $"{Many - 1}"));
        Assert.Equal(("Hall", 53.4), (service.Locations.Single().Name, service.Locations.Single().Latitude!.Value));
        Assert.Equal((new TimeOnly(9, 30), new DateOnly(2027, 3, 1), true), (service.Schedules.Single().OpensAt, service.Schedules.Single().EndsOn!.Value, service.Schedules.Single().TermTimeOnly));
        Assert.Equal(("sam@club.example", Visibility.Public, VerifiedHow.Publisher), (service.Contacts.Single().Email, service.Contacts.Single().Visibility, service.Verifications.Single().How));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), service.VerifiedAt);
        Assert.Equal(3, await app.InDatabase(db => db.Organisations.Rows.CountAsync(row => row.Source == source)));
        foreach (var (entity, rows) in new[] { ("service", Many), ("location", Many), ("schedule", Many), ("service_contact", Many), ("verification", Many), ("service_need", Many + (Many + 1) / 2), ("organisation", 3) })
            Assert.Equal((entity, rows), (entity, await app.InDatabase(db => db.Audit.Rows.CountAsync(row => row.Entity == entity && row.Action == "Added"))));
        // As the audit has rows that are saved one by one.
        Assert.Equal(service.Needs.Select(need => $"{service.Id}/{need.Need}").Order(StringComparer.Ordinal), (await app.InDatabase(db => db.Audit.Rows
            .Where(row => row.Entity == "service_need" && row.EntityKey.StartsWith(service.Id.ToString())).Select(row => row.EntityKey).ToListAsync())).Order(StringComparer.Ordinal));
        Assert.Equal(1, await app.InDatabase(db => db.Audit.Rows.CountAsync(row => row.Entity == "location" && row.EntityKey == service.Locations[0].Id.ToString())));
        Assert.DoesNotContain(default, await app.InDatabase(db => db.Organisations.Rows.Where(row => row.Source == source).Select(row => row.ModifiedAt).ToListAsync()));
        var search = (IServiceSearch)app.App.Services.GetService(typeof(IServiceSearch))!;
        Assert.Equal(service.Id, Assert.Single((await search.FindAsync(new() { Words = word, Need = service.Needs[0].Need })).Services).Id);
    }

    [Theory, OnBothDatabases]
    public async Task Readers_of_the_feed_who_leave_in_the_middle_take_nothing_from_the_others(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        await Import(app, Services());
        var reader = app.Server.CreateClient();
        for (var i = 0; i < 20; i++)
        {
            var (leaves, stays) = (await reader.GetStreamAsync("/oruk/services?format=ndjson&full=true"), reader.GetAsync("/oruk/services?per_page=5"));
            await leaves.ReadExactlyAsync(new byte[100]);
            await leaves.DisposeAsync();
            Assert.Equal(HttpStatusCode.OK, (await stays).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/oruk/services?per_page=5")).StatusCode);
        }

        var all = (await reader.GetStringAsync("/oruk/services?format=ndjson&minimal=true")).TrimEnd('\n').Split('\n');
        Assert.Equal(Many, all.Distinct().Count());
    }

    [Theory, OnBothDatabases]
    public async Task Again_changes_nothing_and_what_changed_or_went_is_told_apart(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        await Import(app, Services());

        Assert.Equal(new(0, 0, 0, 0), await Import(app, Services()));
        Assert.Equal(new(0, 1_500, 0, 100), await Import(app, Services("Choir").Take(1_500).Concat(Services().Skip(1_500)).Take(Many - 100)));
        Assert.Equal(100, await app.InDatabase(db => db.Services.Rows.CountAsync(row => row.Source == source && row.Status == ServiceStatus.Inactive)));
        Assert.Equal(1_500, await app.InDatabase(db => db.Services.Rows.CountAsync(row => row.Source == source && row.Name.StartsWith("Choir") && row.Version == 1)));
    }

    [Theory, OnBothDatabases]
    public async Task What_fails_late_leaves_nothing_of_it(string engine)
    {
        var app = await TestApp.NewAsync(engine);

        await Assert.ThrowsAsync<TimeoutException>(() => Import(app, Services(), new StopsAt(2_000)));

        Assert.Equal((0, 0, 0), (await app.InDatabase(db => db.Services.Rows.CountAsync()), await app.InDatabase(db => db.Organisations.Rows.CountAsync()),
            await app.InDatabase(db => db.Audit.Rows.CountAsync(row => row.Entity == "service"))));
        Assert.Equal(new(Many, 0, 0, 0), await Import(app, Services()));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_written_while_more_is_made_ready_leaves_nothing_of_it(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        foreach (var at in new[] { 700, 1_300, Many })
            await Assert.ThrowsAnyAsync<DbException>(() => Import(app, Services().Take(at).Concat(Services().Take(1)).Concat(Services().Skip(at))));
        Assert.Equal((0, 0, 0), (await app.InDatabase(db => db.Services.Rows.CountAsync()), await app.InDatabase(db => db.Organisations.Rows.CountAsync()),
            await app.InDatabase(db => db.Audit.Rows.CountAsync(row => row.Entity == "service"))));
        Assert.Equal(new(Many, 0, 0, 0), await Import(app, Services()));
    }

    /// <summary>A clock that breaks when it has been asked so often: in the middle of writing.</summary>
    private sealed class StopsAt(int asked) : TimeProvider
    {
        private int times;

        public override DateTimeOffset GetUtcNow() => ++times < asked ? base.GetUtcNow() : throw new TimeoutException();
    }
}
