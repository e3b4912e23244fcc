using System.Text;
using Linkwork.Domain.Shared;
using Linkwork.Interop.Csv;
using Linkwork.Interop.Feeds;

namespace Linkwork.App.Tests.Interop.Csv;

public sealed class CsvFeedTests : IDisposable
{
    private const string Map = """
        {
          "source": "Made clubs", "absent": ["NA"],
          "id": "{no}", "name": "{name}", "description": "{about}", "website": "{web}", "verified": "{checked}",
          "place": { "postcode": "{postcode}", "latitude": "{lat}", "longitude": "{lon}" },
          "needs": ["Loneliness"],
          "needsWhen": [{ "in": "{about}", "words": ["debt*"], "needs": ["Money"] }],
          "leaveOut": [{ "in": "{open}", "is": ["private"], "because": "it is private" }]
        }
        """;

    private const string Header = "no,name,about,web,checked,postcode,lat,lon,open\n";

    private readonly MadeFiles made = new();

    public void Dispose() => made.Dispose();

    private static List<FeedRecord<FeedService>> Read(string csv, string map) => [.. CsvFeed.Read(csv, CsvMap.Read(map), new FeedProgress())];

    private List<FeedRecord<FeedService>> ReadMade(string rows) => Read(made.Text("clubs.csv", Header + rows), made.Text("map.json", Map));

    [Fact]
    public void A_row_becomes_a_service_with_only_what_the_row_says()
    {
        var service = Assert.Single(ReadMade("7,Tea club,\"Tea, and help with debts\",www.example.org,2026-11-01,m33 7zz,53.42,-2.32,yes\n")).Value!;
        Assert.Equal(("7", "Tea club", "Tea club"), (service.SourceId, service.Name, service.Organisation.Name));
        Assert.Equal("https://www.example.org", service.Website);
        Assert.Equal(new DateOnly(2026, 11, 1), service.VerifiedOn);
        Assert.Equal([Need.Loneliness, Need.Money], service.Needs);
        Assert.Equal(new FeedLocation(null, null, "M33 7ZZ", 53.42, -2.32), Assert.Single(service.Locations));
        Assert.Null(service.Phone);
    }

    [Fact]
    public void What_the_sheet_marks_as_absent_is_absent()
    {
        var service = Assert.Single(ReadMade("7,Tea club,NA,na,,NA,NA,,\n")).Value!;
        Assert.Equal((null, null, null, 0), (service.Description, service.Website, service.VerifiedOn, service.Locations.Count));
    }

    [Fact]
    public void A_part_that_cant_be_used_is_a_warning_and_the_row_is_kept()
    {
        var record = Assert.Single(ReadMade("7,Tea club,,no web,yesterday,nowhere,153.42,-2.32,\n"));
        Assert.NotNull(record.Value);
        Assert.Equal(
            ["'no web' is no web address", "'yesterday' is no date like 2026-11-23", "its position (153.42, -2.32) is outside the United Kingdom", "'nowhere' is no postcode"],
            record.Warnings);
    }

    [Fact]
    public void A_row_that_cant_be_used_is_rejected_with_its_line_and_reason()
    {
        var records = ReadMade("1,,,,,,,,\n,No number,,,,,,,\n2,First,,,,,,,\n2,Second,,,,,,,\n3,Hidden,,,,,,,Private\n4,short\n5,\"two\nlines\",,,,,,,\n6,Last,,,,,,,\n");
        Assert.Equal(
            [
                "clubs.csv, line 2: it has no name",
                "clubs.csv, line 3: 'No number' has nothing to tell it by",
                "clubs.csv, line 5: 'Second' has the same id (2) as line 4",
                "clubs.csv, line 6: the map leaves it out: it is private",
                "clubs.csv, line 7: it has 2 columns, not 9",
            ],
            records.Where(r => r.Rejection is not null).Select(r => $"{r.Place}: {r.Rejection}"));
        Assert.Equal(["First", "two lines", "Last"], records.Where(r => r.Value is not null).Select(r => r.Value!.Name));
    }

    [Fact]
    public void A_sheet_in_the_encoding_that_its_map_names_is_read()
    {
        var csv = made.Bytes("clubs.csv", Encoding.Latin1.GetBytes(Header + "1,Café,,,,,,,\n"));
        Assert.Contains("is not UTF-8 text (line 2 shows it)", Assert.Throws<FeedRefused>(() => Read(csv, made.Text("map.json", Map))).Message, StringComparison.Ordinal);
        var windows = made.Text("windows.json", Map.Replace("\"absent\"", "\"encoding\": \"windows-1252\", \"absent\""));
        Assert.Equal("Café", Assert.Single(Read(csv, windows)).Value!.Name);
    }

    [Theory]
    [InlineData("\"name\": \"{name}\"", "\"nam\": \"{name}\"", "nam")]
    [InlineData("\"name\": \"{name}\"", "\"name\": \"{name\"", "a brace of '{name' isn't closed")]
    [InlineData("\"name\": \"{name}\"", "\"name\": 7", "text in quotation marks")]
    [InlineData("[\"Loneliness\"]", "[\"Fun\"]", "needs")]
    [InlineData("\"source\": \"Made clubs\",", "", "source")]
    [InlineData("\"Made clubs\"", "\"\"", "has no \"source\"")]
    [InlineData("{ \"postcode\"", "\"postcode\"", "line 4")]
    public void A_wrong_map_is_refused_where_it_is_wrong(string right, string wrong, string said)
    {
        var map = made.Text("map.json", Map.Replace(right, wrong));
        Assert.Contains(said, Assert.Throws<FeedRefused>(() => CsvMap.Read(map)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_for_another_sheet_names_the_missing_column()
    {
        var csv = made.Text("clubs.csv", "no,title\n1,Tea club\n");
        Assert.Equal(
            "clubs.csv has no column 'name'; its columns are no, title.",
            Assert.Throws<FeedRefused>(() => Read(csv, made.Text("map.json", Map))).Message);
    }

    [Theory]
    [InlineData("charities_operating_in_trafford", 736, 0)]
    [InlineData("gm_food_banks", 171, 0)]
    [InlineData("gm_libraries", 141, 0)]
    [InlineData("gm_pharmacies", 631, 0)]
    [InlineData("sports_clubs", 140, 0)]
    [InlineData("sports_facilities", 232, 82)]
    [InlineData("trafford_allotments", 35, 0)]
    [InlineData("trafford_care_homes", 56, 0)]
    [InlineData("trafford_libraries", 13, 0)]
    [InlineData("trafford_mental_health_services", 60, 0)]
    public void Each_real_sheet_is_read_by_its_map(string sheet, int good, int rejected)
    {
        var csv = SharedData.Directories($"trafford/{sheet}.csv");
        var records = Read(csv, Path.Combine(SharedData.Repository, "docs", "maps", sheet + ".json"));
        foreach (var record in records.Where(r => r.Rejection is not null || r.Warnings.Count > 0))
            TestContext.Current.TestOutputHelper?.WriteLine($"{record.Place}: {record.Rejection} {string.Join("; ", record.Warnings)}");
        Assert.Equal((good, rejected), (records.Count(r => r.Value is not null), records.Count(r => r.Rejection is not null)));
        Assert.All(records.Where(r => r.Value is not null), r => Assert.DoesNotContain("NA", new[] { r.Value!.Description, r.Value.Website, r.Value.When, r.Value.Access }));
    }
}
