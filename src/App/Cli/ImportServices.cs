using System.CommandLine;
using Linkwork.Interop.Csv;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Oruk;

namespace Linkwork.Cli;

/// <summary>Services of organisations: from Open Referral UK, or from any spreadsheet with a map.</summary>
internal static class ImportServices
{
    private static readonly Option<bool> Fewer = new("--fewer") { Description = "Go on although most services that this feed brought before are not in it now." };

    public static Command Oruk()
    {
        var feed = new Argument<string>("feed") { Description = "A file, or the address of a list: https://council.example/services. Its further pages are fetched too.", HelpName = "FILE|URL" };
        var source = new Option<string?>("--source") { Description = "What the feed is called here; its host or file name if left out. A later import under the same name brings its services up to date.", HelpName = "NAME" };
        var licence = new Option<string?>("--licence") { Description = "On what terms its publisher lets you use it.", HelpName = "TEXT" };
        var trusted = new Option<bool>("--allow-private") { Description = "Fetch from an address inside your own network." };
        var command = new Command("oruk", "Services from an Open Referral UK feed (1.0 or 3.0), however a council publishes it.") { feed, source, licence, trusted, Fewer };
        command.SetAction((parsed, cancellation) =>
        {
            var from = parsed.GetValue(feed)!;
            var named = new ServiceFeed(
                parsed.GetValue(source) ?? OrukDownload.Address(from)?.Host ?? Path.GetFileNameWithoutExtension(from), parsed.GetValue(licence),
                OrukDownload.Address(from)?.ToString() ?? Path.GetFileName(from));
            return RunAsync(parsed, named, (file, progress) => OrukFeed.Read(file, progress), from, parsed.GetValue(trusted), cancellation);
        });
        return command;
    }

    public static Command Csv()
    {
        var file = new Argument<string>("file") { Description = "The spreadsheet, saved as CSV." };
        var map = new Option<string>("--map") { Description = "How its columns become services; docs/maps has some to copy and explains them.", Required = true, HelpName = "MAP" };
        var command = new Command("csv", "Services from any spreadsheet, with a map that says what its columns mean.") { file, map, Fewer };
        command.SetAction((parsed, cancellation) =>
        {
            var read = CsvMap.Read(parsed.GetValue(map)!);
            var from = parsed.GetValue(file)!;
            return RunAsync(parsed, new(read.Source, read.Licence, Path.GetFileName(from)), (path, progress) => CsvFeed.Read(path, read, progress).ToAsyncEnumerable(), from, false, cancellation);
        });
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, ServiceFeed feed, Func<string, FeedProgress, IAsyncEnumerable<FeedRecord<FeedService>>> read,
        string from, bool trusted, CancellationToken cancellation) =>
        Import.RunAsync(parsed, "services", async (scope, progress, report) =>
        {
            var services = scope.ServiceProvider;
            var import = new ServiceImport(services.GetRequiredService<AppDb>(), services.GetRequiredService<Postcodes>(), services.GetRequiredService<TimeProvider>());
            using var fetched = await FetchedAsync(from, trusted, progress, cancellation);
            var result = await import.RunAsync(feed, read(fetched.File, progress), progress, report, parsed.GetValue(Fewer), cancellation);
            await services.GetRequiredService<SearchVocabulary>().CountAsync(services.GetRequiredService<AppDb>(), cancellation);
            return $"{result.Added:N0} new, {result.Changed:N0} changed, {result.Withdrawn:N0} withdrawn, {result.Kept:N0} left as edited here";
        }, cancellation);

    /// <summary>The file itself, or a temporary one with what the address sent.</summary>
    private static async Task<FetchedFeed> FetchedAsync(string from, bool trusted, FeedProgress progress, CancellationToken cancellation)
    {
        if (OrukDownload.Address(from) is not { } address)
            return new(from, Temporary: false);
        // Named after its host, as rejected records are told by their file.
        var fetched = new FetchedFeed(Path.Combine(Directory.CreateTempSubdirectory("linkwork-feed-").FullName, address.Host), Temporary: true);
        try
        {
            using var download = new OrukDownload(trusted);
            await download.FetchAsync(address, fetched.File, progress, cancellation);
            return fetched;
        }
        catch
        {
            fetched.Dispose();
            throw;
        }
    }

    private sealed record FetchedFeed(string File, bool Temporary) : IDisposable
    {
        public void Dispose()
        {
            if (Temporary)
                Directory.Delete(Path.GetDirectoryName(File)!, recursive: true);
        }
    }
}
