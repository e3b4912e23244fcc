using System.Text;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Oruk;

namespace Linkwork.App.Tests.Interop.Oruk;

public sealed class OrukFeedTests : IDisposable
{
    private const string Club = """{"id":"a1","name":"Tea club","description":"<p>Tea</p>","organization":{"id":"o1","name":"Tea people"}}""";

    private readonly MadeFiles made = new();

    public void Dispose() => made.Dispose();

    private static Task<List<FeedRecord<FeedService>>> Read(string path) => Read(path, new FeedProgress());

    private static async Task<List<FeedRecord<FeedService>>> Read(string path, FeedProgress progress) => await OrukFeed.Read(path, progress).ToListAsync();

    private async Task<FeedService> ReadOne(string json) => Assert.Single(await Read(made.Text("feed.json", $"[{json}]"))).Value!;

    private async Task<string> Refusal(string path) => (await Assert.ThrowsAsync<FeedRefused>(() => Read(path))).Message;

    [Theory]
    [InlineData("[{0}]")]
    [InlineData("\uFEFF [{0}]")]
    [InlineData("{0}")]
    [InlineData("{0}\n")]
    [InlineData("{{\"total_items\":1,\"contents\":[{0}]}}")]
    [InlineData("{{\"totalElements\":1,\"content\":[{0}]}}")]
    public async Task A_list_a_page_one_service_or_one_a_line_are_all_read(string shape)
    {
        var service = Assert.Single(await Read(made.Text("feed.json", shape.Replace("{{", "{").Replace("}}", "}").Replace("{0}", Club)))).Value!;
        Assert.Equal(("a1", "Tea club", "Tea", "Tea people"), (service.SourceId, service.Name, service.Description, service.Organisation.Name));
    }

    [Fact]
    public async Task Empty_text_counts_as_absent()
    {
        var service = await ReadOne("""{"id":"a1","name":"Tea club","description":"<p><br></p>","url":"","email":"","fees":"","assured_date":"","organization":{"id":"o1","name":"Tea people","url":"","uri":""}}""");
        Assert.Equal((null, null, null, null, null), (service.Description, service.Website, service.Email, service.Cost, service.VerifiedOn));
        Assert.Null(service.Organisation.Website);
        Assert.Equal(ServiceStatus.Active, service.Status);
    }

    [Fact]
    public async Task A_service_without_a_name_or_an_id_is_rejected_with_its_reason()
    {
        var records = await Read(made.Text("feed.json", $$"""[{"id":"x","name":" "},{{Club}},{"name":"No id"},7,{{Club.Replace("Tea club", "Again")}}]"""));
        Assert.Equal(
            [
                "feed.json, record 1: it has no name",
                "feed.json, record 3: 'No id' has no id",
                "feed.json, record 4: it is no service",
                "feed.json, record 5: 'Again' has the same id (a1) as record 2",
            ],
            records.Where(r => r.Rejection is not null).Select(r => $"{r.Place}: {r.Rejection}"));
    }

    [Fact]
    public async Task A_service_without_an_organisation_stands_for_itself()
    {
        var service = await ReadOne("""{"id":"a1","name":"Choir"}""");
        Assert.Equal(("Choir", "service a1"), (service.Organisation.Name, service.Organisation.SourceId));
    }

    [Fact]
    public async Task The_full_example_of_3_0_says_when_where_for_whom_and_at_what_cost()
    {
        var path = Path.Combine(SharedData.Repository, "..", "shared", "standards", "oruk", "examples", "service_full.json");
        Assert.SkipUnless(File.Exists(path), "needs ../shared/standards/oruk/examples/service_full.json");
        var record = Assert.Single(await Read(path));
        var service = record.Value!;
        Assert.StartsWith("Thursday, Friday 10:00 to 18:00. The service is available", service.When, StringComparison.Ordinal);
        Assert.Equal(("fees_description", null, 12, 100), (service.Cost, service.WhoFor, service.MinimumAge!.Value, service.MaximumAge!.Value));
        Assert.Equal((Frequency.Weekly, "TH,FR", new TimeOnly(10, 0)), (service.Schedules.Single().Frequency!.Value, service.Schedules.Single().ByDay, service.Schedules.Single().OpensAt!.Value));
        Assert.Equal(("Ann Persona", "Reception Manager"), (service.Contacts.Single().Name, service.Contacts.Single().Role));
        Assert.Equal("1234567", service.Organisation.CompanyNumber);
        var place = Assert.Single(service.Locations);
        Assert.Equal(("MyCity Civic Center", null, null), (place.Name, place.Postcode, place.Latitude));
        Assert.Equal(["its position (100, 101) is outside the United Kingdom", "'ABC 1234' is no postcode"], record.Warnings);
    }

    [Fact]
    public async Task The_shape_of_1_0_is_read_too()
    {
        var service = await ReadOne("""
            {"id":"a1","name":"Tea club","status":"inactive","attending_access":"Drop-in",
             "pc_targetAudience":[{"id":"1","audienceType":"Low Income>Unemployed "},{"id":"2","audienceType":"Carers"}],
             "cost_options":[{"option":"Members","amount":2.5,"amount_description":"a visit"},{"option":"Others","amount":0}],
             "regular_schedules":[{"weekday":"MO","opens_at":"10:00","closes_at":"12:00"}],
             "contacts":[{"name":"","phones":[{"number":"0161 496 0000"}]}],
             "service_at_locations":[{"location":{"latitude":"53.42","longitude":"-2.32","physical_addresses":[{"address_1":"1 High Street","city":"Sale","postal_code":"m337zz"}]}}]}
            """);
        Assert.Equal((ServiceStatus.Inactive, "How to join: Drop-in", "Unemployed, Carers"), (service.Status, service.Description, service.WhoFor));
        Assert.Equal(("Members: £2.5 a visit\nOthers: free", "Monday 10:00 to 12:00", "0161 496 0000"), (service.Cost, service.When, service.Phone));
        Assert.Equal(new FeedLocation(null, "1 High Street, Sale", "M33 7ZZ", 53.42, -2.32), Assert.Single(service.Locations));
    }

    [Fact]
    public async Task A_page_that_gives_less_than_it_says_is_noticed()
    {
        var progress = new FeedProgress();
        await Read(made.Text("feed.json", $$"""{"total_items":28,"total_pages":3,"contents":[{{Club}}]}"""), progress);
        Assert.Equal("feed.json says that it has 28 services but gave 1.", progress.Shortfall);
        var whole = new FeedProgress();
        await Read(made.Text("feed.json", $$"""{"total_items":1,"contents":[{{Club}}]}"""), whole);
        Assert.Null(whole.Shortfall);
    }

    [Fact]
    public async Task The_real_list_of_a_council_is_read_but_for_its_two_broken_records()
    {
        var records = await Read(SharedData.Directories("bristol-oruk-1.0.json"));
        Assert.Equal(819, records.Count);
        Assert.Equal(["record 1: it has no name", "record 811: 'Yoga for Fitness & Relaxation' has the same id (2af617e5-4532-bebe-1036-ffdf2e93ce55) as record 374"],
            records.Where(r => r.Rejection is not null).Select(r => $"{r.Place.Unit} {r.Place.Number}: {r.Rejection}"));
        Assert.All(records.Where(r => r.Value is not null), r => Assert.DoesNotMatch("<[a-z/]|&nbsp;|&amp;", r.Value!.Description ?? ""));
    }

    [Fact]
    public async Task A_cut_off_empty_or_foreign_feed_is_refused()
    {
        Assert.Contains("is not whole JSON", await Refusal(made.CutOff(made.Text("feed.json", $"[{Club},{Club.Replace("a1", "a2")}]"), 20)), StringComparison.Ordinal);
        Assert.Contains("is not whole JSON", await Refusal(made.Text("feed.xml", "<services/>")), StringComparison.Ordinal);
        Assert.Contains("is empty", await Refusal(made.Text("feed.json", "")), StringComparison.Ordinal);
        Assert.Contains("holds no records", await Refusal(made.Text("feed.json", "[]")), StringComparison.Ordinal);
        Assert.Contains("holds no list of services", await Refusal(made.Text("feed.json", """{"version":"HSDS-UK-3.0"}""")), StringComparison.Ordinal);
        Assert.Contains("is not UTF-8 text", await Refusal(made.Bytes("feed.json", Encoding.Latin1.GetBytes("""[{"id":"a1","name":"Café"}]"""))), StringComparison.Ordinal);
        Assert.Contains("damaged or cut off", await Refusal(made.CutOff(made.Gzip("feed.json.gz", $"[{Club}]"), 3)), StringComparison.Ordinal);
    }
}
