using Linkwork.Bench.Data;
using Linkwork.Domain.People;
using Linkwork.Interop.Csv;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Geography;
using Linkwork.Interop.Oruk;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Bench.Relevance;

/// <summary>The real directories that the judged searches are about, imported as anybody would import them, each into a database of its own.</summary>
internal sealed class Collections(string shared, string maps)
{
    public static readonly string[] Names = ["trafford", "bristol"];

    public bool There => File.Exists(Bristol) && Directory.Exists(Trafford);

    private string Trafford => Path.Combine(shared, "data/directories/trafford");

    private string Bristol => Path.Combine(shared, "data/directories/bristol-oruk-1.0.json");

    public async Task FillAsync(ServiceProvider services, string name, IReadOnlyCollection<string> nears)
    {
        await Migrator.MigrateAsync(services.GetRequiredService<IEngine>());
        if (name == "bristol")
        {
            await ImportAsync(services, new("bristol", null, Bristol), OrukFeed.Read(Bristol, new()));
            await CountAsync(services);
            return;
        }

        var sheets = Directory.GetFiles(maps, "*.json").Select(CsvMap.Read).Zip(Directory.GetFiles(maps, "*.json"), (map, file) => (Map: map, Sheet: Path.Combine(Trafford, Path.ChangeExtension(Path.GetFileName(file), "csv"))))
            .Where(each => File.Exists(each.Sheet)).OrderBy(each => each.Sheet, StringComparer.Ordinal).ToList();
        var read = sheets.ConvertAll(each => (each.Map, Records: CsvFeed.Read(each.Sheet, each.Map, new()).ToList()));
        var wanted = read.SelectMany(sheet => sheet.Records).SelectMany(record => record.Value?.Locations ?? []).Select(place => Postcode.Read(place.Postcode)).Concat(nears.Select(Postcode.Read)).OfType<string>().ToHashSet();
        await PlaceAsync(services, wanted);
        foreach (var (map, records) in read) await ImportAsync(services, new(map.Source, map.Licence, map.Source), records.ToAsyncEnumerable());
        await CountAsync(services);
    }

    private static async Task CountAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<SearchVocabulary>().CountAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), default);
    }

    /// <summary>What stands for each service in the judgements.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> KeysAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AppDb>().Services.Rows.Select(row => new { row.Id, row.Source, row.SourceId }).ToListAsync())
            .ToDictionary(row => row.Id, row => Judgements.Key(row.Source!, row.SourceId!));
    }

    private static async Task ImportAsync(ServiceProvider services, ServiceFeed feed, IAsyncEnumerable<FeedRecord<FeedService>> records)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await new ServiceImport(db, new(db), TimeProvider.System).RunAsync(feed, records, new(), new(), fewer: false, default);
    }

    private async Task PlaceAsync(ServiceProvider services, HashSet<string> wanted)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        foreach (var record in AreaFeeds.ReadPostcodes(Path.Combine(shared, "data/geography/england_postcodes_lsoa21.csv.gz"), new()))
            if (record.Value is { } point && wanted.Contains(point.Postcode)) db.PostcodePoints.Add(point);
        await db.SaveChangesAsync();
    }
}
