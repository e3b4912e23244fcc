using System.Text;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Geography;

namespace Linkwork.App.Tests.Interop.Geography;

public sealed class TableFeedTests : IDisposable
{
    private const string Deprivation = "\"lsoa21_code\",\"IMD_decile\",\"Employment_decile\",\"IMD_rank\",\"IMD_score\"\n";

    private readonly MadeFiles made = new();

    public void Dispose() => made.Dispose();

    private static string Refusal<T>(IEnumerable<FeedRecord<T>> records)
        where T : class =>
        Assert.Throws<FeedRefused>(() => records.Count()).Message;

    private string RefusedDeprivation(string path) => Refusal(DeprivationFeed.Read(path, new FeedProgress()));

    [Fact]
    public void A_practice_that_closed_stays_as_inactive_with_its_date()
    {
        var row = "\"A81003\",\"VICTORIA MEDICAL PRACTICE\",\"Y54\",\"Q74\",\"THE HEALTH CENTRE\",\"VICTORIA ROAD\",\"HARTLEPOOL\",\"CLEVELAND\",\"\",\"TS26 8DB\",\"19740401\",\"20171031\",\"C\",\"B\",\"00K\",\"20130401\",\"20171031\",\"01429 272945\",\"\",\"\",\"\",\"0\",\"\",\"00K\",\"\",\"4\",\"\"\n";
        var practice = Assert.Single(PracticeFeed.Read(made.Text("epraccur.csv", row), new FeedProgress())).Value!;
        Assert.Equal(("A81003", false, true, new DateOnly(2017, 10, 31)), (practice.OdsCode, practice.Active, practice.IsGp, practice.ClosedOn!.Value));
        Assert.Equal("THE HEALTH CENTRE\nVICTORIA ROAD\nHARTLEPOOL\nCLEVELAND", practice.Address);
        Assert.Equal(("TS26 8DB", "01429 272945"), (practice.Postcode, practice.Phone));
    }

    [Fact]
    public void The_real_list_of_practices_holds_6750_active_GP_practices_of_15971()
    {
        var records = PracticeFeed.Read(SharedData.Geography("epraccur.csv"), new FeedProgress()).ToList();
        Assert.Empty(records.Where(r => r.Rejection is not null).Select(r => $"{r.Place}: {r.Rejection}"));
        Assert.Equal((15_971, 6_750), (records.Count, records.Count(r => r.Value is { Active: true, IsGp: true })));
    }

    [Fact]
    public void The_real_small_areas_have_deprivation_and_a_care_board_each()
    {
        var deprivation = DeprivationFeed.Read(SharedData.Geography("imd2025_england_lsoa21.csv.gz"), new FeedProgress()).ToList();
        var boards = AreaFeeds.ReadBoards(SharedData.Geography("lsoa21_icb24.csv"), new FeedProgress()).ToList();
        Assert.Equal((33_755, 33_755), (deprivation.Count(r => r.Value is not null), boards.Count(r => r.Value is not null)));
        Assert.Equal(deprivation.Select(r => r.Value!.Code).Order(), boards.Select(r => r.Value!.Code).Order());
        var first = deprivation.Single(r => r.Value!.Code == "E01000001").Value!;
        Assert.Equal(((short)8, (short)10, 26_525, 8.742), (first.ImdDecile!.Value, first.EmploymentDecile!.Value, first.ImdRank!.Value, first.ImdScore!.Value));
    }

    [Fact]
    public void The_two_area_files_are_told_apart_by_their_columns()
    {
        Assert.True(AreaFeeds.IsAboutPostcodes(made.Gzip("a.csv.gz", "pc,lat,lon,lsoa21,lad,ward\n")));
        Assert.False(AreaFeeds.IsAboutPostcodes(made.Text("b.csv", "lsoa21_code,sicbl24_code_nhs,icb24_code_nhs,icb24_name\n")));
    }

    [Fact]
    public void A_decile_out_of_range_rejects_its_row_alone()
    {
        var records = DeprivationFeed.Read(made.Gzip("imd.csv.gz", Deprivation + "E01000001,8,10,5,1.5\nE01000002,11,10,5,1.5\nE01000003,1,x,5,1.5\n"), new FeedProgress()).ToList();
        Assert.Equal([null, "E01000002 has a decile that is not 1 to 10", "E01000003 has a decile that is not 1 to 10"], records.Select(r => r.Rejection));
        Assert.Equal(3, records[1].Place.Number);
    }

    [Fact]
    public void Missing_columns_are_named() =>
        Assert.Equal(
            "imd.csv has no column 'IMD_rank'; its columns are lsoa21_code, IMD_decile.",
            RefusedDeprivation(made.Text("imd.csv", "lsoa21_code,IMD_decile\nE01000001,8\n")));

    [Fact]
    public void Other_encodings_are_refused_with_the_line()
    {
        var latin = made.Bytes("imd.csv", Encoding.Latin1.GetBytes(Deprivation + "E01000001,8,10,5,1.5\nCafé,8,10,5,1.5\n"));
        Assert.Equal("imd.csv is not UTF-8 text (line 3 shows it); save it as 'CSV UTF-8' and import that.", RefusedDeprivation(latin));
        var binary = made.Bytes("imd.csv", [.. Encoding.UTF8.GetBytes(Deprivation), 0, 1, 2, (byte)'\n']);
        Assert.Contains("is not UTF-8 text", RefusedDeprivation(binary), StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_16_with_its_mark_is_read()
    {
        var wide = made.Bytes("imd.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Deprivation + "E01000001,8,10,5,1.5\n")]);
        Assert.NotNull(Assert.Single(DeprivationFeed.Read(wide, new FeedProgress())).Value);
    }

    [Fact]
    public void A_truncated_gzip_an_empty_file_and_a_spreadsheet_are_refused()
    {
        var whole = made.Gzip("imd.csv.gz", Deprivation + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"E{i:D8},8,10,{i},1.5\n")));
        Assert.Equal(20_000, DeprivationFeed.Read(whole, new FeedProgress()).Count(r => r.Value is not null));
        Assert.Contains("damaged or cut off", RefusedDeprivation(made.CutOff(whole, 1)), StringComparison.Ordinal);
        Assert.Contains("damaged or cut off", RefusedDeprivation(made.CutOff(whole, 9000)), StringComparison.Ordinal);
        Assert.Contains("is empty", RefusedDeprivation(made.Text("none.csv", "")), StringComparison.Ordinal);
        Assert.Contains("holds no records", RefusedDeprivation(made.Text("head.csv", Deprivation)), StringComparison.Ordinal);
        Assert.Contains("save the sheet as CSV", RefusedDeprivation(made.Bytes("imd.xlsx", [.. "PK"u8, 3, 4, 0, 0])), StringComparison.Ordinal);
    }

    [Fact]
    public void An_enormous_line_is_refused_before_it_is_in_memory()
    {
        var path = made.Gzip("imd.csv.gz", Deprivation + new string('x', 50_000_000));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Contains("a row of more than", RefusedDeprivation(path), StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 20_000_000);
        Assert.Contains("a row of more than", RefusedDeprivation(made.Text("quote.csv", Deprivation + "\"never closed" + string.Concat(Enumerable.Repeat("\nline", 500_000)))), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_a_feed_can_hold_is_refused()
    {
        var path = made.Gzip("imd.csv.gz", Deprivation + new string('\n', 100_000));
        using var content = FeedFile.Open(path, new FeedProgress(), limit: 50_000);
        using var table = new CsvTable(content, "imd.csv.gz", header: true);
        var refused = Assert.Throws<FeedRefused>(() => table.Rows<Lsoa>(5, (_, _) => null).Count());
        Assert.Contains("far more than such a feed should", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_goes_from_nothing_to_everything()
    {
        var progress = new FeedProgress();
        var path = made.Gzip("imd.csv.gz", Deprivation + string.Concat(Enumerable.Range(1, 50_000).Select(i => $"E{i:D8},8,10,{i},1.5\n")));
        var seen = DeprivationFeed.Read(path, progress).Select(_ => progress.Fraction).ToList();
        Assert.True(seen[0] < 1);
        Assert.Equal(seen.Order(), seen);
        Assert.Equal(1, progress.Fraction);
    }
}
