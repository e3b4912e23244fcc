using System.CommandLine;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Csv;
using Linkwork.Interop.Feeds;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Cli;

/// <summary>Services of organisations: from Open Referral UK, or from any spreadsheet with a map.</summary>
internal static class ImportServices
{
    private static readonly Option<bool> Fewer = new("--fewer") { Description = "Go on although most services that this feed brought before are not in it now." };
    private static readonly Option<bool> Trusted = new("--allow-private") { Description = "Fetch from an address inside your own network." };
    private static readonly Option<FeedRhythm?> Keep = new("--keep") { Description = "Have the server fetch the address again, daily or weekly, from now on.", HelpName = "DAILY|WEEKLY" };

    public static Command Oruk()
    {
        var feed = new Argument<string>("feed") { Description = "A file, or the address of a list: https://council.example/services. Its further pages are fetched too, and each service by its id where the list is short.", HelpName = "FILE|URL" };
        var source = new Option<string?>("--source") { Description = "What the feed is called here; its host or file name if left out. A later import under the same name brings its services up to date.", HelpName = "NAME" };
        var licence = new Option<string?>("--licence") { Description = "On what terms its publisher lets you use it.", HelpName = "TEXT" };
        var command = new Command("oruk", "Services from an Open Referral UK feed (1.0 or 3.0), however a council publishes it.") { feed, source, licence, Trusted, Fewer, Keep };
        command.SetAction((parsed, cancellation) =>
        {
            var from = parsed.GetValue(feed)!;
            var named = parsed.GetValue(source) ?? FeedFetch.Address(from)?.Host ?? Path.GetFileNameWithoutExtension(from);
            return RunAsync(parsed, named, parsed.GetValue(licence), from, null, null, cancellation);
        });
        return command;
    }

    public static Command Csv()
    {
        var file = new Argument<string>("file") { Description = "The spreadsheet, saved as CSV, or its address.", HelpName = "FILE|URL" };
        var map = new Option<string>("--map") { Description = "How its columns become services; docs/maps has some to copy and explains them.", Required = true, HelpName = "MAP" };
        var command = new Command("csv", "Services from any spreadsheet, with a map that says what its columns mean.") { file, map, Trusted, Fewer, Keep };
        command.SetAction((parsed, cancellation) =>
        {
            var path = parsed.GetValue(map)!;
            var read = CsvMap.Read(path);
            return RunAsync(parsed, read.Source, read.Licence, parsed.GetValue(file)!, read, path, cancellation);
        });
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, string source, string? licence, string from, CsvMap? map, string? mapFile, CancellationToken cancellation)
    {
        var (address, every) = (FeedFetch.Address(from), parsed.GetValue(Keep));
        if (every is not null && address is null) throw new FeedRefused("Only an address can be kept up to date, not a file: give one like https://council.example/services.");
        return Import.RunAsync(parsed, "services", async (scope, progress, report) =>
        {
            var services = scope.ServiceProvider;
            var feed = new ServiceFeed(source, licence, address?.ToString() ?? Path.GetFileName(from));
            using var fetched = address is null ? null : await FetchedAsync(parsed, services, address, map, progress, report, cancellation);
            var result = await ActivatorUtilities.CreateInstance<FeedImport>(services)
                .RunAsync(feed, FeedImport.Read(fetched?.File ?? from, map, progress), progress, report, parsed.GetValue(Fewer), cancellation);
            if (every is { } rhythm) await KeepAsync(services, feed, rhythm, mapFile, cancellation);
            return $"{result.Added:N0} new, {result.Changed:N0} changed, {result.Withdrawn:N0} withdrawn, {result.Kept:N0} left as edited here";
        }, cancellation);
    }

    private static async Task<FetchedFeed> FetchedAsync(ParseResult parsed, IServiceProvider services, Uri address, CsvMap? map, FeedProgress progress, FeedReport report,
        CancellationToken cancellation)
    {
        var contact = await services.GetRequiredService<AppDb>().Settings.Rows.Where(row => row.Key == Installation.AddressKey).Select(row => row.Value).SingleOrDefaultAsync(cancellation);
        var manners = new Manners { AllowPrivate = parsed.GetValue(Trusted), Contact = contact };
        return await new FeedFetch(manners, Place.FeedsOf(parsed), services.GetRequiredService<TimeProvider>())
            .FetchAsync(map is null ? FeedKind.OpenReferral : FeedKind.Csv, address, progress, report, cancellation);
    }

    private static async Task KeepAsync(IServiceProvider services, ServiceFeed feed, FeedRhythm every, string? mapFile, CancellationToken cancellation)
    {
        var (db, now) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var (kind, map) = mapFile is null ? (FeedKind.OpenReferral, null) : (FeedKind.Csv, await File.ReadAllTextAsync(mapFile, cancellation));
        var kept = await db.KeptFeeds.Rows.Include(row => row.Health).SingleOrDefaultAsync(row => row.Source == feed.Source, cancellation);
        if (kept is null) db.KeptFeeds.Add(kept = KeptFeed.New(feed.Source, feed.Address, kind, map, feed.Licence, every, "the command line", now));
        (kept.Address, kept.Kind, kept.Map, kept.Licence, kept.Every) = (feed.Address, kind, map, feed.Licence ?? kept.Licence, every);
        kept.Health.Good(every, now);
        await db.SaveChangesAsync(cancellation);
    }
}
