using System.Diagnostics;
using System.Text.Json;
using Linkwork.App.Tests.Harness;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Geography;
using Linkwork.Storage;
using Linkwork.Storage.BulkLoad;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Interop.Geography;

public sealed class GeographyImportTests : IDisposable
{
    private readonly MadeFiles made = new();

    public void Dispose() => made.Dispose();

    private static string Row(string postcode, int easting = 378835) =>
        $"\"{postcode}\",10,{easting},391829,\"E92000001\",\"E19000001\",\"E18000002\",\"\",\"E08000009\",\"E05015254\"\n";

    private string CodePoint(params string[] rows) => Path.GetDirectoryName(made.Text($"{Guid.NewGuid():N}/csv/m.csv", string.Concat(rows)))!;

    private static Task<BulkResult> Import(TestApp app, Func<GeographyImport, FeedReport, Task<BulkResult>> run) =>
        app.InDatabase(db => run(new GeographyImport(db, app.Clock), new FeedReport()));

    private static Task<BulkResult> Postcodes(TestApp app, string path) =>
        Import(app, (import, report) => import.PostcodesAsync(path, new FeedProgress(), report, CancellationToken.None));

    private static Task<BulkResult> Areas(TestApp app, string path) =>
        Import(app, (import, report) => import.AreasAsync(path, new FeedProgress(), report, CancellationToken.None));

    private static Task<string> Everything(TestApp app) => app.InDatabase(async db => JsonSerializer.Serialize(new object[]
    {
        await db.PostcodePoints.Rows.OrderBy(row => row.Postcode).ToListAsync(),
        await db.Lsoas.Rows.OrderBy(row => row.Code).ToListAsync(),
        await db.Practices.Rows.OrderBy(row => row.OdsCode).ToListAsync(),
    }));

    [Theory, OnBothDatabases]
    public async Task Importing_twice_changes_nothing_the_second_time(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        var path = CodePoint(Row("M33 7ZZ"), Row("M33 7ZX", 378900));
        Assert.Equal(new(2, 0), await Postcodes(app, path));
        var first = await Everything(app);
        Assert.Equal(new(0, 0), await Postcodes(app, path));
        Assert.Equal(first, await Everything(app));
    }

    [Theory, OnBothDatabases]
    public async Task A_newer_feed_moves_adds_and_keeps(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        await Postcodes(app, CodePoint(Row("M33 7ZZ"), Row("M33 7ZX"), Row("M33 7ZY")));
        Assert.Equal(new(1, 1), await Postcodes(app, CodePoint(Row("M33 7ZX"), Row("M33 7ZY", 378900), Row("M33 7ZW"))));
        var held = await app.InDatabase(db => db.PostcodePoints.Rows.Select(point => point.Postcode).Order().ToListAsync());
        Assert.Equal(["M33 7ZW", "M33 7ZX", "M33 7ZY", "M33 7ZZ"], held);
    }

    [Theory, OnBothDatabases]
    public async Task A_feed_that_breaks_half_way_leaves_everything_as_it_was(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        await Postcodes(app, CodePoint(Row("M33 7ZZ")));
        var (before, source) = (await Everything(app), await Source(app));
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => Row($"M{i / 6760 + 1} {i % 10}{(char)('A' + i / 10 % 26)}{(char)('A' + i / 260 % 26)}", 378000 + i)));

        await Assert.ThrowsAsync<FeedRefused>(() => Postcodes(app, CodePoint(rows[..^40])));
        Assert.Equal(before, await Everything(app));
        Assert.Equal(source, await Source(app));

        using var stopped = new CancellationTokenSource();
        var progress = new FeedProgress();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Import(app, (import, report) =>
        {
            stopped.Cancel();
            return import.PostcodesAsync(CodePoint(rows), progress, report, stopped.Token);
        }));
        Assert.Equal(before, await Everything(app));
    }

    private static Task<string> Source(TestApp app) => app.InDatabase(async db => JsonSerializer.Serialize(await db.FeedSources.Rows.SingleAsync()));

    [Theory, OnBothDatabases]
    public async Task Postcodes_and_areas_may_come_in_either_order(string engine)
    {
        var (one, other) = (await TestApp.NewAsync(engine), await TestApp.NewAsync(engine));
        var codePoint = CodePoint(Row("M33 7ZZ"));
        var areas = made.Gzip("areas.csv.gz", "pc,lat,lon,lsoa21,lad,ward\nM337ZZ,53.42300,-2.32000,E01006075,E08000009,E05015254\n");
        await Postcodes(one, codePoint);
        await Areas(one, areas);
        await Areas(other, areas);
        await Postcodes(other, codePoint);
        Assert.Contains("E01006075", await Everything(one), StringComparison.Ordinal);
        Assert.Equal(await Everything(one), await Everything(other));
    }

    [Theory, OnBothDatabases]
    public async Task Deprivation_and_care_boards_meet_in_the_same_neighbourhood(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        await Areas(app, made.Text("icb.csv", "lsoa21_code,sicbl24_code_nhs,icb24_code_nhs,icb24_name\nE01000001,A3A8R,QMF,NHS North East London\n"));
        await Import(app, (import, report) => import.DeprivationAsync(
            made.Text("imd.csv", "lsoa21_code,IMD_decile,IMD_rank,IMD_score,Employment_decile\nE01000001,8,26525,8.742,10\n"), new FeedProgress(), report, CancellationToken.None));
        var lsoa = await app.InDatabase(db => db.Lsoas.Rows.SingleAsync());
        Assert.Equal(("QMF", "NHS North East London", (short)8, 26_525, 8.742, (short)10), (lsoa.IcbCode, lsoa.IcbName, lsoa.ImdDecile!.Value, lsoa.ImdRank!.Value, lsoa.ImdScore!.Value, lsoa.EmploymentDecile!.Value));
    }

    [Theory, OnBothDatabases]
    public async Task A_practice_that_closes_is_kept_as_inactive(string engine)
    {
        static string Practice(string closed, string status) =>
            $"\"A81003\",\"VICTORIA MEDICAL PRACTICE\",\"Y54\",\"Q74\",\"THE HEALTH CENTRE\",\"\",\"\",\"\",\"\",\"TS26 8DB\",\"19740401\",\"{closed}\",\"{status}\",\"B\",\"00K\",\"\",\"\",\"\",\"\",\"\",\"\",\"0\",\"\",\"00K\",\"\",\"4\",\"\"\n";
        var app = await TestApp.NewAsync(engine);
        Task<BulkResult> Practices(string row) =>
            Import(app, (import, report) => import.PracticesAsync(made.Text("epraccur.csv", row), new FeedProgress(), report, CancellationToken.None));
        Assert.Equal(new(1, 0), await Practices(Practice("", "A")));
        Assert.Equal(new(0, 1), await Practices(Practice("20171031", "C")));
        var practice = await app.InDatabase(db => db.Practices.Rows.SingleAsync());
        Assert.Equal((false, true, new DateOnly(2017, 10, 31)), (practice.Active, practice.IsGp, practice.ClosedOn!.Value));
    }

    [Theory, OnBothDatabases]
    public async Task A_postcode_is_found_however_it_is_typed(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        await Postcodes(app, CodePoint(Row("M33 7ZZ")));
        async Task<PostcodePoint?> Find(string? typed) => await app.InDatabase(db => new Postcodes(db).FindAsync(typed));
        Assert.Equal("M33 7ZZ", (await Find(" m337zz"))?.Postcode);
        Assert.Null(await Find("M33 7ZA"));
        Assert.Null(await Find("nowhere"));
        Assert.Null(await Find(null));
    }

    [Theory, OnBothDatabases]
    public async Task The_feed_remembers_where_it_came_from_and_how_it_went(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        await Postcodes(app, CodePoint(Row("M33 7ZZ"), Row("not one")));
        var source = await app.InDatabase(db => db.FeedSources.Rows.SingleAsync());
        Assert.Equal(("OS Code-Point Open", "csv", 1, 1), (source.Source, source.Address, source.Records, source.Rejected));
        Assert.Equal("Open Government Licence v3", source.Licence);
    }

    [Theory, OnBothDatabases]
    public async Task Killed_at_any_moment_an_import_has_happened_whole_or_not_at_all(string engine)
    {
        const int Whole = 60_000;
        var folder = CodePoint([.. Enumerable.Range(0, Whole).Select(i => Row($"M{i / 6760 + 1} {i % 10}{(char)('A' + i / 10 % 26)}{(char)('A' + i / 260 % 26)}", 378000 + i))]);
        var other = await Databases.NewAsync(engine);
        var watch = Stopwatch.StartNew();
        Assert.Equal((true, Whole), await Run(folder, other, Timeout.InfiniteTimeSpan));
        var whole = watch.Elapsed;

        var database = await Databases.NewAsync(engine);
        foreach (var part in new[] { 0.6, 0.8, 0.92 })
        {
            var (_, held) = await Run(folder, database, whole * part);
            Assert.True(held is 0 or Whole, $"{held} of {Whole} are there");
        }
        Assert.Equal((true, Whole), await Run(folder, database, Timeout.InfiniteTimeSpan));
    }

    /// <summary>The program itself, killed after a time: whether it ended by itself, and how many postcodes are there.</summary>
    private static async Task<(bool Ended, long Held)> Run(string folder, string database, TimeSpan killedAfter)
    {
        string[] place = database.Contains("Host=", StringComparison.Ordinal) ? ["--db", database] : ["--data", Path.GetDirectoryName(database)!];
        var program = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "linkwork.dll"), "import", "postcodes", folder, .. place])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var import = Process.Start(program)!;
        var ended = import.WaitForExit(killedAfter);
        if (!ended)
            import.Kill(entireProcessTree: true);
        await import.WaitForExitAsync();
        return (ended && import.ExitCode == 0, await Count(database));
    }

    private static async Task<long> Count(string database)
    {
        await using var connection = await StorageRoom.EngineFor(database).OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM postcode_point";
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }
}
