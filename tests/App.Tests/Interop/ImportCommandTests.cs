using System.Diagnostics;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Interop;

/// <summary>The program as whoever runs it types it.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Map = """{ "source": "Made clubs", "id": "{no}", "name": "{name}", "place": { "postcode": "{postcode}" } }""";

    private readonly MadeFiles made = new();

    public void Dispose() => made.Dispose();

    private async Task<(int Exit, string Out, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "linkwork.dll"), "import", .. arguments, "--data", made.Folder])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var program = Process.Start(start)!;
        var (said, errors) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        return (program.ExitCode, await said, await errors);
    }

    [Fact]
    public async Task What_was_kept_goes_to_standard_output_and_each_rejection_to_standard_error()
    {
        var (exit, said, errors) = await Run("csv", made.Text("clubs.csv", "no,name,postcode\n1,Tea club,nowhere\n2,,M33 7ZZ\n"), "--map", made.Text("map.json", Map));
        Assert.Equal(0, exit);
        Assert.StartsWith("services: 1 kept (1 new, 0 changed, 0 withdrawn, 0 left as edited here), 1 rejected, 1 with a warning", said, StringComparison.Ordinal);
        Assert.Equal(["clubs.csv, line 2: 'nowhere' is no postcode (kept)", "clubs.csv, line 3: it has no name"], errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Fact]
    public async Task A_refused_feed_is_one_sentence_and_a_failure()
    {
        var (exit, said, errors) = await Run("postcodes", made.Text("postcodes.zip", "not a zip"));
        Assert.Equal((1, ""), (exit, said));
        Assert.Equal("postcodes.zip is no zip, tar.gz, tar.xz or folder of Code-Point Open; give the file as Ordnance Survey issues it.", errors.Trim());
    }

    [Fact]
    public async Task Help_teaches_what_to_type_first()
    {
        var (exit, said, _) = await Run("--help");
        Assert.Equal(0, exit);
        Assert.Contains("linkwork import postcodes", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_at_an_address_is_fetched_with_leave_and_kept_up_to_date_when_asked()
    {
        await using var publisher = await Publisher.NewAsync();
        publisher.Lists("/services", 2, Publisher.Whole("s1"), Publisher.Whole("s2"), Publisher.Whole("s3"));
        var address = publisher.At("/services").ToString();
        var (refused, _, why) = await Run("oruk", address);
        Assert.Equal(1, refused);
        Assert.Contains("is not on the public internet", why, StringComparison.Ordinal);

        var (exit, said, _) = await Run("oruk", address, "--source", "Made council", "--allow-private", "--keep", "weekly");
        Assert.Equal(0, exit);
        Assert.StartsWith("services: 3 kept (3 new, 0 changed", said, StringComparison.Ordinal);
        var options = new DbContextOptionsBuilder<AppDb>();
        var engine = new SqliteEngine(Path.Combine(made.Folder, "linkwork.db"));
        engine.Configure(options);
        await using var db = new AppDb(options.Options, engine, TimeProvider.System);
        var feed = await db.KeptFeeds.Rows.Include(row => row.Health).SingleAsync();
        Assert.Equal(("Made council", address, FeedRhythm.Weekly, FeedState.Good), (feed.Source, feed.Address, feed.Every, feed.State));
        Assert.Equal(3, await db.Sightings.Rows.CountAsync());

        var (file, _, only) = await Run("oruk", made.Text("list.json", "[]"), "--keep", "daily");
        Assert.Equal(1, file);
        Assert.Contains("Only an address can be kept up to date", only, StringComparison.Ordinal);
    }
}
