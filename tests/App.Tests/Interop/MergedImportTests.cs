using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;
using Linkwork.Storage;
using Linkwork.Storage.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Interop;

/// <summary>What feeds may do to entries that were merged: nothing.</summary>
public class MergedImportTests
{
    private readonly string one = $"Made feed {Guid.NewGuid():N}", two = $"Made feed {Guid.NewGuid():N}";

    private static FeedService Club(string id, string name = "Tea club") => new() { SourceId = id, Name = name, Phone = "0161 111 2222", Organisation = new() { SourceId = "o1", Name = "Tea people" } };

    private static Task<ServiceImportResult> Import(TestApp app, string source, params FeedService[] services) => app.InDatabase(db => new ServiceImport(db, new Postcodes(db), app.Clock).RunAsync(
        new(source, "OGL", "made.json"), services.Select((service, i) => new FeedRecord<FeedService>(new("made.json", i + 1, "record"), service, null, [])).ToAsyncEnumerable(),
        new(), new FeedReport(), false, CancellationToken.None));

    private static Task<Service> Held(TestApp app, string source, string id) => app.InDatabase(db => db.Services.Rows.AsNoTracking().SingleAsync(row => row.Source == source && row.SourceId == id));

    private async Task MergeAsync(TestApp app, (string Source, string Id) kept, (string Source, string Id) other, params MergeField[] from)
    {
        var (keptId, otherId) = ((await Held(app, kept.Source, kept.Id)).Id, (await Held(app, other.Source, other.Id)).Id);
        await app.InDatabase(async db =>
        {
            await db.MergeAsync((await db.WholeEntryAsync(keptId, default))!, (await db.WholeEntryAsync(otherId, default))!, from.ToHashSet(), "Grace", app.Clock.GetUtcNow(), default);
            await db.SaveChangesAsync();
        });
    }

    [Theory, OnBothDatabases]
    public async Task A_merged_entry_neither_comes_back_nor_writes_to_the_one_that_stayed(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        await Import(app, one, Club("1", "Tea club"));
        await Import(app, two, Club("9", "The tea club"));
        await MergeAsync(app, (one, "1"), (two, "9"));

        Assert.Equal(new(0, 0, 1, 0), await Import(app, two, Club("9", "Loans at your door") with { Phone = "07000 000000" }));
        var (kept, other) = (await Held(app, one, "1"), await Held(app, two, "9"));
        Assert.Equal(("Tea club", "0161 111 2222", ServiceStatus.Active), (kept.Name, kept.Phone, kept.Status));
        Assert.Equal(("The tea club", ServiceStatus.Inactive, kept.Id), (other.Name, other.Status, other.MergedIntoId!.Value));
        // Its own feed goes on: nothing of it was changed.
        Assert.Equal(new(0, 1, 0, 0), await Import(app, one, Club("1", "Tea and cake club")));
    }

    [Theory, OnBothDatabases]
    public async Task What_an_editor_took_from_the_other_is_left_alone_by_its_own_feed(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        await Import(app, one, Club("1"));
        await Import(app, two, Club("9", "Sale tea club"));
        await MergeAsync(app, (one, "1"), (two, "9"), MergeField.Name);
        Assert.Equal(new(0, 0, 1, 0), await Import(app, one, Club("1")));
        Assert.Equal("Sale tea club", (await Held(app, one, "1")).Name);
    }

    [Theory, OnBothDatabases]
    public async Task A_feed_that_drops_either_of_two_merged_entries_withdraws_nothing(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        await Import(app, one, Club("1"), Club("2", "The tea club"), Club("3", "Choir"));
        await MergeAsync(app, (one, "1"), (one, "2"));
        Assert.Equal(0, (await Import(app, one, Club("1"), Club("3", "Choir"))).Withdrawn);
        Assert.Equal(0, (await Import(app, one, Club("2", "The tea club"), Club("3", "Choir"))).Withdrawn);
        Assert.Equal(ServiceStatus.Active, (await Held(app, one, "1")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task After_undoing_the_feed_has_its_entry_again(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        await Import(app, one, Club("1"), Club("2", "The tea club"));
        await MergeAsync(app, (one, "1"), (one, "2"));
        var id = (await Held(app, one, "2")).Id;
        await app.InDatabase(async db =>
        {
            var merge = await db.EntryMerges.Rows.Include(row => row.Changes).SingleAsync(row => row.ServiceId == id);
            await db.UndoAsync(merge, (await db.WholeEntryAsync(merge.IntoId, default))!, merge, "Grace", app.Clock.GetUtcNow(), default);
            await db.SaveChangesAsync();
        });
        Assert.Equal(1, (await Import(app, one, Club("1"), Club("2", "Coffee club"))).Changed);
        Assert.Equal(("Coffee club", ServiceStatus.Active), ((await Held(app, one, "2")).Name, (await Held(app, one, "2")).Status));
    }
}
