using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Interop;

/// <summary>What a feed changes of entries that are here is told; what it brings costs nothing.</summary>
public class ImportHistoryTests
{
    private readonly string feed = $"Made feed {Guid.NewGuid():N}";

    private static FeedService Club(string id, string? cost = null) => new() { SourceId = id, Name = "Tea club", Cost = cost, Locations = [new("Hall", "4 Lane", null, null, null)], Organisation = new() { SourceId = "o1", Name = "Tea people" } };

    private Task<ServiceImportResult> Import(TestApp app, params FeedService[] services) => app.InDatabase(db => new ServiceImport(db, new Postcodes(db), app.Clock).RunAsync(
        new(feed, "OGL", "made.json"), services.Select((service, i) => new FeedRecord<FeedService>(new("made.json", i + 1, "record"), service, null, [])).ToAsyncEnumerable(),
        new(), new FeedReport(), true, CancellationToken.None));

    private Task<Service> Held(TestApp app, string id) => app.InDatabase(db => db.Services.Rows.AsNoTracking().SingleAsync(row => row.Source == feed && row.SourceId == id));

    [Theory, OnBothDatabases]
    public async Task New_entries_have_no_history_and_changed_and_withdrawn_ones_say_by_which_feed(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        await Import(app, Club("1"), Club("2"), Club("3"));
        foreach (var id in new[] { "1", "2", "3" }) Assert.Empty(await app.HistoryAsync((await Held(app, id)).Id));

        await Import(app, Club("1", "Free") with { Locations = [new("Hall", "5 Lane", null, null, null)] }, Club("3"), Club("4"));

        var changed = Assert.Single(await app.HistoryAsync((await Held(app, "1")).Id));
        Assert.Equal((EntryChangeHow.Imported, feed), (changed.How, changed.Source));
        Assert.Equal([(MergeField.Cost, null, "Free")], changed.Fields.Where(field => field.Field == MergeField.Cost).Select(field => (field.Field, field.Before, field.After)));
        Assert.Equal(2, changed.Fields.Count(field => field.Field == MergeField.Places));
        Assert.Equal((MergeField.Status, "Active", "Inactive"), Assert.Single((Assert.Single(await app.HistoryAsync((await Held(app, "2")).Id))).Fields) is var gone ? (gone.Field, gone.Before, gone.After) : default);
        Assert.Empty(await app.HistoryAsync((await Held(app, "3")).Id));
        Assert.Empty(await app.HistoryAsync((await Held(app, "4")).Id));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_put_back_is_not_brought_again_by_the_next_import(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        await Import(app, Club("1", "£4"));
        await Import(app, Club("1", "£400"));
        var id = (await Held(app, "1")).Id;
        var change = Assert.Single(await app.HistoryAsync(id));
        await app.InDatabase(async db =>
        {
            var service = await db.Services.Rows.SingleAsync(row => row.Id == id);
            db.EntryChanges.Add(change.PutBack(service, change.Fields, "Grace", app.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });

        await Import(app, Club("1", "£400"));

        Assert.Equal("£4", (await Held(app, "1")).Cost);
        Assert.Equal([EntryChangeHow.Imported, EntryChangeHow.PutBack], (await app.HistoryAsync(id)).Select(row => row.How));
    }
}
