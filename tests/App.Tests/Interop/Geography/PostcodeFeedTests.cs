using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Geography;

namespace Linkwork.App.Tests.Interop.Geography;

public sealed class PostcodeFeedTests : IDisposable
{
    private const string Sale = "\"M33 7ZZ\",10,378835,391829,\"E92000001\",\"E19000001\",\"E18000002\",\"\",\"E08000009\",\"E05015254\"\n";
    private const string Aberdeen = "\"AB10 1AB\",20,394235,806529,\"S92000003\",\"\",\"S08000020\",\"\",\"S12000033\",\"S13002842\"\n";
    private const string Nowhere = "\"AB43 1AJ\",90,0,0,\"S92000003\",\"\",\"\",\"\",\"\",\"\"\n";

    private readonly MadeFiles made = new();

    public void Dispose() => made.Dispose();

    private static List<FeedRecord<PostcodePoint>> Read(string path) => [.. PostcodeFeed.Read(path, new FeedProgress())];

    private static string Refusal(string path) => Assert.Throws<FeedRefused>(() => Read(path)).Message;

    [Fact]
    public void A_zip_a_tar_gz_and_a_folder_say_the_same()
    {
        made.Text("codepo_gb/Data/CSV/m.csv", Sale);
        made.Text("codepo_gb/Data/CSV/ab.csv", Aberdeen);
        made.Text("codepo_gb/Doc/Code-Point_Open_Column_Headers.csv", "PC,PQ\nPostcode,Quality\n");
        var folder = Path.Combine(made.Folder, "codepo_gb");
        var zip = Path.Combine(made.Folder, "codepo_gb.zip");
        var tar = Path.Combine(made.Folder, "codepo_gb.tar.gz");
        ZipFile.CreateFromDirectory(folder, zip);
        using (var gzip = new GZipStream(File.Create(tar), CompressionLevel.Fastest))
            TarFile.CreateFromDirectory(folder, gzip, includeBaseDirectory: true);

        static string[] Said(string path) =>
            [.. Read(path).Select(r => $"{r.Place} {r.Value!.Postcode} {r.Value.Latitude} {r.Value.Longitude} {r.Value.Quality} {r.Value.Country} {r.Value.District} {r.Value.Ward}").Order(StringComparer.Ordinal)];

        var expected = Said(folder);
        Assert.Equal(2, expected.Length);
        Assert.Equal(expected, Said(zip));
        Assert.Equal(expected, Said(tar));
    }

    [Fact]
    public void A_postcode_keeps_its_quality_country_district_and_ward()
    {
        var point = Assert.Single(Read(Path.GetDirectoryName(made.Text("csv/ab.csv", Aberdeen))!)).Value!;
        Assert.Equal(("AB10 1AB", (short)20, "S92000003", "S12000033", "S13002842"), (point.Postcode, point.Quality!.Value, point.Country, point.District, point.Ward));
    }

    [Fact]
    public void A_postcode_without_a_position_stays_and_says_so()
    {
        var record = Assert.Single(Read(Path.GetDirectoryName(made.Text("csv/ab.csv", Nowhere))!));
        Assert.Equal((null, null, (short)90), (record.Value!.Latitude, record.Value.Longitude, record.Value.Quality!.Value));
        Assert.Equal(["AB43 1AJ has no position"], record.Warnings);
    }

    [Fact]
    public void A_bad_row_is_rejected_with_its_file_line_and_reason_and_the_rest_is_kept()
    {
        var twice = "\"M33 7zz\"," + Sale.Split(',', 2)[1];
        var path = made.Text("csv/m.csv", Sale + Sale.Replace("M33 7ZZ", "somewhere") + "a,b,c\n" + twice
            + Sale.Replace("M33 7ZZ", "M33 7ZY").Replace("378835", "9999999") + Sale.Replace("M33 7ZZ", "M33 7ZX"));
        var records = Read(Path.GetDirectoryName(path)!);
        Assert.Equal(["M33 7ZZ", "M33 7ZX"], records.Where(r => r.Value is not null).Select(r => r.Value!.Postcode));
        Assert.Equal(
            [
                "m.csv, line 2: 'somewhere' is no postcode",
                "m.csv, line 3: it has 3 columns, not 10",
                "m.csv, line 4: M33 7ZZ was in the feed before",
                "m.csv, line 5: M33 7ZY lies outside Great Britain (9999999, 391829)",
            ],
            records.Where(r => r.Rejection is not null).Select(r => $"{r.Place}: {r.Rejection}"));
    }

    [Fact]
    public void A_cut_off_archive_is_refused()
    {
        var csv = string.Concat(Enumerable.Range(0, 20_000).Select(i => Sale.Replace("M33 7ZZ", $"M{i / 1000 + 1} {i % 10}{(char)('A' + i / 10 % 26)}{(char)('A' + i / 260 % 26)}").Replace("378835", $"{378000 + i}")));
        made.Text("csv/m.csv", csv);
        var tar = Path.Combine(made.Folder, "codepo_gb.tar.gz");
        using (var gzip = new GZipStream(File.Create(tar), CompressionLevel.Fastest))
            TarFile.CreateFromDirectory(Path.Combine(made.Folder, "csv"), gzip, includeBaseDirectory: true);
        var zip = Path.Combine(made.Folder, "codepo_gb.zip");
        ZipFile.CreateFromDirectory(Path.Combine(made.Folder, "csv"), zip);

        Assert.Contains("damaged or cut off", Refusal(made.CutOff(tar, 4)), StringComparison.Ordinal);
        Assert.Contains("damaged or cut off", Refusal(made.CutOff(tar, (int)new FileInfo(tar).Length / 2)), StringComparison.Ordinal);
        Assert.Contains("damaged or cut off", Refusal(made.CutOff(zip, (int)new FileInfo(zip).Length / 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_stops_in_the_middle_of_a_row_is_refused() =>
        Assert.Contains("stops in the middle", Refusal(Path.GetDirectoryName(made.Text("csv/m.csv", Sale + Aberdeen[..40]))!), StringComparison.Ordinal);

    [Fact]
    public void What_is_no_Code_Point_Open_is_refused()
    {
        Assert.Contains("is no zip, tar.gz, tar.xz or folder", Refusal(made.Text("m.csv", Sale)), StringComparison.Ordinal);
        Assert.Contains("damaged or cut off, or holds no tar", Refusal(made.Gzip("m.csv.gz", string.Concat(Enumerable.Repeat(Sale, 20)))), StringComparison.Ordinal);
        Assert.Contains("There is no file", Refusal(Path.Combine(made.Folder, "absent.zip")), StringComparison.Ordinal);
        Assert.Contains("is empty", Refusal(made.Text("empty.zip", "")), StringComparison.Ordinal);
        Assert.Contains("holds no records", Refusal(Directory.CreateDirectory(Path.Combine(made.Folder, "none")).FullName), StringComparison.Ordinal);
        Assert.Contains("None of the first 1 records", Refusal(Path.GetDirectoryName(made.Text("other/list.csv", "name,town\n"))!), StringComparison.Ordinal);
    }

    [Fact]
    public void An_xz_that_is_damaged_is_refused()
    {
        var damaged = made.Bytes("codepo_gb.tar.xz", [0xfd, .. "7zXZ"u8, 0, .. Encoding.ASCII.GetBytes(new string('x', 5000))]);
        // Where the system has no xz the sentence says what to do instead.
        Assert.Matches("damaged or cut off|unpack it elsewhere", Refusal(damaged));
    }

    [Fact]
    public void Every_real_postcode_lies_where_the_derived_table_says_it_does()
    {
        var codePoint = SharedData.Geography("codepoint_open_2025-11_gb.tar.xz");
        var derived = AreaFeeds.ReadPostcodes(SharedData.Geography("england_postcodes_lsoa21.csv.gz"), new FeedProgress())
            .ToDictionary(record => record.Value!.Postcode, record => record.Value!);
        var (worst, compared, rejected) = (0.0, 0, 0);
        foreach (var record in PostcodeFeed.Read(codePoint, new FeedProgress()))
        {
            rejected += record.Value is null ? 1 : 0;
            if (record.Value is not { Latitude: { } latitude, Longitude: { } longitude } point || !derived.TryGetValue(point.Postcode, out var other))
                continue;
            compared++;
            worst = Math.Max(worst, Metres(latitude, longitude, other.Latitude!.Value, other.Longitude!.Value));
            Assert.Equal((other.District, other.Ward), (point.District, point.Ward));
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{compared:N0} compared, the worst {worst:F2} m apart");
        Assert.Equal(0, rejected);
        Assert.Equal(derived.Count, compared);
        Assert.InRange(worst, 0, 10);
    }

    /// <summary>Good enough over a few metres: a degree of latitude is 111.32 km.</summary>
    private static double Metres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var north = (latitude1 - latitude2) * 111_320;
        var east = (longitude1 - longitude2) * 111_320 * Math.Cos(latitude1 * Math.PI / 180);
        return Math.Sqrt(north * north + east * east);
    }
}
