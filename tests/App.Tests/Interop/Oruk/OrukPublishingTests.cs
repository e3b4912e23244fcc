using System.Net;
using System.Text.Json;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Interop.Csv;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Geography;
using Linkwork.Interop.Oruk;
using Linkwork.Security;
using Linkwork.Storage;

namespace Linkwork.App.Tests.Interop.Oruk;

/// <summary>The directory as anybody's program reads it.</summary>
public sealed class OrukPublishingTests : IDisposable
{
    private readonly MadeFiles made = new();

    public void Dispose() => made.Dispose();

    private static HttpClient Reader(TestApp app) => app.Server.CreateClient();

    private static async Task<JsonElement> Json(TestApp app, string address) => JsonDocument.Parse(await Reader(app).GetStringAsync(address)).RootElement;

    private static async Task<string[]> Names(TestApp app, string query) =>
        [.. (await Json(app, $"/oruk/services?per_page=1000&{query}")).GetProperty("contents").EnumerateArray().Select(each => each.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)];

    internal static Task<string> Export(TestApp app) => Reader(app).GetStringAsync("/oruk/services?format=ndjson&full=true");

    /// <summary>A service with something in every place.</summary>
    private static (Organisation, Service) Everything()
    {
        var organisation = new Organisation
        {
            Name = "Harbour People", Description = "Neighbours & friends.\n\nSince 1990.", Website = "https://harbour.example", Email = "hello@harbour.example", Phone = "01632 960001",
            CharityNumber = "1234567", CompanyNumber = "01234567",
        };
        var id = Guid.CreateVersion7();
        return (organisation, new()
        {
            Id = id, OrganisationId = organisation.Id, Name = "Walking back to work", Description = "A gentle group.\n\nBring boots < or > shoes.", Website = "https://harbour.example/walk", Phone = "01632 960002",
            Email = "walk@harbour.example", Cost = "Free, with tea", WhoFor = "Anybody off sick", MinimumAge = 18, MaximumAge = 66, Languages = "English, Urdu", Access = "Step-free, hearing loop",
            Online = true, VerifiedAt = new(2026, 7, 1, 9, 0, 0, TimeSpan.Zero), VerifiedBy = "Somebody", When = "Mondays in term time, and a picnic in June",
            Needs = [new() { ServiceId = id, Need = Need.Work }, new() { ServiceId = id, Need = Need.PhysicalActivity }],
            Locations =
            [
                new() { ServiceId = id, Name = "Hall", Address = "1 High Street, Marram Bay", Postcode = "M33 7ZZ", Latitude = 53.42, Longitude = -2.32, BusNote = "The 41 stops outside" },
                new() { ServiceId = id, Postcode = "M33 7ZZ", Latitude = 53.43, Longitude = -2.33 },
                new() { ServiceId = id, Name = "Refuge Rosewood", Address = "9 Secret Lane, Marram Bay", Postcode = "M33 3AA", Latitude = 53.5, Longitude = -2.5, Visibility = Visibility.AddressHidden },
                new() { ServiceId = id, Name = "Vols cupboard", Address = "11 Back Alley, Marram Bay", Postcode = "M33 3AB", Latitude = 53.51, Longitude = -2.51, Visibility = Visibility.StaffOnly },
            ],
            Schedules =
            [
                new() { ServiceId = id, Frequency = Frequency.Weekly, ByDay = "MO,WE", OpensAt = new(10, 0), ClosesAt = new(12, 30), TermTimeOnly = true },
                new() { ServiceId = id, Frequency = Frequency.Monthly, ByDay = "1SA", OpensAt = new(14, 0), Description = "Ring first" },
                new() { ServiceId = id, StartsOn = new(2026, 12, 20), OpensAt = new(18, 0) },
            ],
            Contacts =
            [
                new() { ServiceId = id, Name = "Sam Field", Role = "Reception", Phone = "01632 960003", Email = "sam@harbour.example" },
                new() { ServiceId = id, Name = "Volunteer Vee", Phone = "07700 900123", Visibility = Visibility.StaffOnly },
            ],
        });
    }

    private static async Task<TestApp> Filled(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        await app.InDatabase(db =>
        {
            var (organisation, everything) = Everything();
            db.Organisations.Add(organisation);
            db.Services.Add(everything);
            db.Services.Add(new() { OrganisationId = organisation.Id, Name = "Little said" });
            db.Services.Add(new() { OrganisationId = organisation.Id, Name = "Closed club", Description = "Was a loan shark", Status = ServiceStatus.Inactive });
            db.PostcodePoints.Add(new() { Postcode = "M33 7ZZ", Latitude = 53.42, Longitude = -2.32, Quality = 10, Country = "E92000001" });
            db.PostcodePoints.Add(new() { Postcode = "M33 3AA", Latitude = 53.5, Longitude = -2.5, Quality = 10, Country = "E92000001" });
            return db.SaveChangesAsync();
        });
        return app;
    }

    internal static Task<ServiceImportResult> ImportAsync(TestApp app, ServiceFeed feed, IAsyncEnumerable<FeedRecord<FeedService>> records) => app.InDatabase(db =>
        new ServiceImport(db, new Postcodes(db), app.Clock).RunAsync(feed, records, new(), new FeedReport(), fewer: false, CancellationToken.None));

    private static async Task WithRealFeedsAsync(TestApp app)
    {
        await ImportAsync(app, new("bristol", null, "file"), OrukFeed.Read(SharedData.Directories("bristol-oruk-1.0.json"), new()));
        foreach (var sheet in new[] { "trafford/sports_facilities", "trafford/gm_food_banks", "trafford/trafford_mental_health_services" })
        {
            var map = CsvMap.Read(Path.Combine(SharedData.Repository, "docs/maps", $"{Path.GetFileName(sheet)}.json"));
            await ImportAsync(app, new(map.Source, map.Licence, "file"), CsvFeed.Read(SharedData.Directories($"{sheet}.csv"), map, new()).ToAsyncEnumerable());
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_official_validator_would_pass_it_on_both_levels_without_a_warning(string engine)
    {
        OrukJudge.SkipWithoutSchemas();
        var app = await Filled(engine);
        await WithRealFeedsAsync(app);
        var judge = new OrukJudge(Reader(app));
        await judge.RunAsync();
        Assert.Empty(judge.Failures.Take(10));
        Assert.Empty(judge.Warnings.Take(10));
        Assert.True(judge.Asked > 40, $"only {judge.Asked} addresses were asked");
    }

    [Theory, OnBothDatabases]
    public async Task Every_service_in_full_fits_the_official_schema(string engine)
    {
        OrukJudge.SkipWithoutSchemas();
        var app = await Filled(engine);
        await WithRealFeedsAsync(app);
        var lines = (await Export(app)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 1000);
        var wrong = await OrukJudge.ValidateAsync(lines.Select(line => ("service.json", JsonDocument.Parse(line).RootElement)));
        Assert.Equal(lines.Length, wrong.Count);
        Assert.Empty(wrong.SelectMany(errors => errors).Take(10));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_exported_and_imported_elsewhere_is_exported_the_same(string engine)
    {
        var app = await Filled(engine);
        await WithRealFeedsAsync(app);
        var first = await Export(app);
        var other = await TestApp.NewAsync(engine);
        await ImportAsync(other, new("linkwork", null, "file"), OrukFeed.Read(made.Text("export.ndjson", first), new()));
        var (theirs, ours) = (first.Split('\n'), (await Export(other)).Split('\n'));
        Assert.True(theirs.Length > 1000);
        foreach (var (was, became) in theirs.Except(ours).Zip(ours.Except(theirs)).Take(1)) Assert.Equal(was, became);
        Assert.Equal(theirs, ours);
    }

    [Theory, OnBothDatabases]
    public async Task A_service_reads_the_same_in_the_export_on_a_page_and_by_itself(string engine)
    {
        var app = await Filled(engine);
        await WithRealFeedsAsync(app);
        var lines = (await Export(app)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var page = (await Json(app, "/oruk/services?full=true&per_page=1000")).GetProperty("contents").EnumerateArray().Select(each => each.GetRawText()).ToList();
        Assert.Equal(page, lines.Take(1000));
        Assert.Equal(lines.Length, lines.Distinct(StringComparer.Ordinal).Count());
        // The export is read without EF, one service by EF: what one of them forgot would show.
        foreach (var line in lines.Where((line, number) => line.Contains("Walking back to work", StringComparison.Ordinal) || number % 50 == 0))
            Assert.Equal(await Reader(app).GetStringAsync($"/oruk/services/{JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()}"), line);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_hidden_or_for_staff_is_nowhere_in_the_feed(string engine)
    {
        var app = await Filled(engine);
        string[] addresses =
        [
            "services?full=true", "services?format=ndjson&full=true", "service_at_locations?full=true", "service_at_locations", "organizations?full_service=true", "services?search=secret", "services?search=rosewood",
        ];
        foreach (var address in addresses)
        {
            var text = await Reader(app).GetStringAsync($"/oruk/{address}");
            foreach (var secret in new[] { "Rosewood", "Secret Lane", "M33 3A", "53.5", "cupboard", "Back Alley", "Volunteer", "900123" })
                Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        }

        // Nor can somebody find the refuge by asking what is near which postcode.
        Assert.Equal(0, (await Json(app, "/oruk/service_at_locations?postcode=M33%203AA&proximity=500")).GetProperty("total_items").GetInt32());
        Assert.Equal(0, (await Json(app, "/oruk/services?postcode=M33%203AA&proximity=500")).GetProperty("total_items").GetInt32());
        Assert.Equal(1, (await Json(app, "/oruk/service_at_locations?postcode=M33%207ZZ&proximity=100")).GetProperty("total_items").GetInt32());
        Assert.Equal(3, (await Json(app, "/oruk/service_at_locations")).GetProperty("total_items").GetInt32());
    }

    [Theory, OnBothDatabases]
    public async Task Each_parameter_narrows_the_list(string engine)
    {
        var app = await Filled(engine);
        var term = (await Json(app, "/oruk/taxonomy_terms")).GetProperty("contents").EnumerateArray().First(each => each.GetProperty("name").GetString() == "Work and employment").GetProperty("id").GetString();
        var taxonomy = (await Json(app, "/oruk/taxonomies")).GetProperty("contents")[0].GetProperty("id").GetString();
        string[] none = [], walking = ["Walking back to work"], both = ["Little said", "Walking back to work"];
        (string Query, string[] Found)[] asked =
        [
            ("", both), ("search=walk", walking), ("search=boots", walking), ("search=zebra", none), ($"taxonomy_term_id={term}", walking), ("taxonomy_term_id=nonsense", none),
            ($"taxonomy_id={taxonomy}", walking), ($"taxonomy_id={term}", none), ("minimum_age=18", walking), ("minimum_age=19", none), ("maximum_age=66", walking), ("maximum_age=65", none),
            ("day=MO", walking), ("day=saturday", walking), ("day=TU", none), ("start_time=10:00", walking), ("start_time=19:00", none), ("end_time=12:30", walking), ("end_time=09:00", none),
            ("postcode=m337zz&proximity=100", walking), ($"organization_id={Guid.NewGuid()}", none), ("modified_after=2999-01-01", none), ("unheard=of", both),
        ];
        foreach (var (query, found) in asked) Assert.Equal((query, string.Join(", ", found)), (query, string.Join(", ", await Names(app, query))));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_keeps_a_copy_learns_that_a_service_closed_and_nothing_more_of_it(string engine)
    {
        var app = await Filled(engine);
        Assert.DoesNotContain("Closed club", await Names(app, ""));
        var closed = (await Json(app, "/oruk/services?modified_after=2020-01-01&full=true")).GetProperty("contents").EnumerateArray().Single(each => each.GetProperty("name").GetString() == "Closed club");
        Assert.Equal(["id", "last_modified", "name", "organization_id", "status"], closed.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal("inactive", closed.GetProperty("status").GetString());
        var minimal = (await Json(app, "/oruk/services?minimal=true")).GetProperty("contents")[0];
        Assert.Equal(["id", "last_modified", "modified_date"], minimal.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Pages_hold_every_service_once_and_say_where_one_is(string engine)
    {
        var app = await Filled(engine);
        var pages = new[] { await Json(app, "/oruk/services?per_page=1&page=1"), await Json(app, "/oruk/services?per_page=1&page=2"), await Json(app, "/oruk/services?per_page=1&page=3") };
        Assert.Equal(["True False 1", "False True 1", "False True 0"], pages.Select(page => $"{page.GetProperty("first_page").GetBoolean()} {page.GetProperty("last_page").GetBoolean()} {page.GetProperty("size").GetInt32()}"));
        Assert.True(pages[2].GetProperty("empty").GetBoolean());
        Assert.Equal(2, pages.SelectMany(page => page.GetProperty("contents").EnumerateArray()).Select(each => each.GetProperty("id").GetString()).Distinct().Count());
    }

    [Theory, OnBothDatabases]
    public async Task What_has_not_changed_is_not_sent_again(string engine)
    {
        var app = await Filled(engine);
        var reader = Reader(app);
        var first = await reader.GetAsync("/oruk/services");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/oruk/services");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await reader.SendAsync(again)).StatusCode);

        app.Clock.Forward(TimeSpan.FromMinutes(1));
        var dated = (await reader.GetAsync("/oruk/services")).Content.Headers.LastModified!.Value;
        async Task<HttpStatusCode> Since(DateTimeOffset at)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/oruk/services") { Headers = { IfModifiedSince = at } };
            return (await reader.SendAsync(request)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await Since(dated));
        Assert.Equal(HttpStatusCode.OK, await Since(dated.AddSeconds(-1)));
        await app.InDatabase(async db =>
        {
            db.Services.Rows.First(row => row.Name == "Little said").Description = "Now it says more";
            await db.SaveChangesAsync();
        });
        app.Clock.Forward(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await Since(dated));
        using var stale = new HttpRequestMessage(HttpMethod.Get, "/oruk/services");
        stale.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, (await reader.SendAsync(stale)).StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_question_that_cannot_be_read_gets_a_sentence_that_any_site_may_read(string engine)
    {
        var app = await Filled(engine);
        foreach (var (address, status) in new[]
        {
            ("services?page=0", 400), ("services?per_page=1001", 400), ("services?per_page=many", 400), ("services?format=xml", 400), ("services?modified_after=soon", 400), ("services?day=Caturday", 400),
            ("services?start_time=late", 400), ("services?proximity=5", 400), ("services?postcode=nowhere", 400), ("services?postcode=ZZ1%201ZZ", 400), ("services?minimum_age=old", 400), ("services?full=maybe", 400),
            ($"services/{Guid.NewGuid()}", 404), ("services/x", 404), ("service_at_locations/x", 404), ("organizations/x", 404), ("taxonomies/x", 404), ("taxonomy_terms/x", 404), ("nothing", 404),
        })
        {
            var answer = await Reader(app).GetAsync($"/oruk/{address}");
            Assert.Equal((address, status), (address, (int)answer.StatusCode));
            Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.NotEqual("", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("title").GetString());
        }

        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/oruk/services");
        var allowed = await Reader(app).SendAsync(preflight);
        Assert.Equal((HttpStatusCode.NoContent, "*"), (allowed.StatusCode, allowed.Headers.GetValues("Access-Control-Allow-Origin").Single()));
    }

    [Fact]
    public async Task One_reader_cannot_keep_it_busy_for_all()
    {
        var reader = Reader(await TestApp.NewAsync("Sqlite"));
        for (var i = 0; i < SecurityRoom.FeedRequestsAMinute; i++) Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/oruk/taxonomies")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await reader.GetAsync("/oruk/taxonomies")).StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task The_description_names_what_is_there(string engine)
    {
        var app = await Filled(engine);
        var about = await Json(app, "/oruk/");
        Assert.Equal("HSDS-UK-3.0", about.GetProperty("version").GetString());
        var paths = (await Json(app, new Uri(about.GetProperty("openapi_url").GetString()!).PathAndQuery)).GetProperty("paths").EnumerateObject().ToList();
        Assert.Equal(11, paths.Count);
        foreach (var path in paths.Where(path => !path.Name.Contains('{')))
            foreach (var parameter in path.Value.GetProperty("get").TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().ToList() : [])
            {
                // Every parameter is read: nonsense in it is refused, or as an id or words finds nothing.
                var answer = await Reader(app).GetAsync($"/oruk{path.Name}?{parameter.GetProperty("name").GetString()}=%F0%9F%A6%93");
                if (answer.IsSuccessStatusCode) Assert.Contains(parameter.GetProperty("name").GetString(), new[] { "search", "taxonomy_term_id", "taxonomy_id", "organization_id", "parent_id" });
            }
    }
}
