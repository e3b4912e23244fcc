using Linkwork.Domain.Directory;
using Linkwork.Storage.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Interop.Feeds;

/// <summary>What a feed of services is called here, on what terms it may be used, and where it came from.</summary>
public sealed record ServiceFeed(string Source, string? Licence, string Address);

/// <summary>What became of a feed's services. Kept: an editor changed them here, so the feed's words were not taken. Withdrawn: no longer in the feed.</summary>
public sealed record ServiceImportResult(int Added, int Changed, int Kept, int Withdrawn);

/// <summary>
/// Brings the directory up to date with a feed, whole or not at all. A service is known by its feed and its id there.
/// Whether it takes people now, its wait and whether it reports to a benefits authority are ours, and no feed touches them.
/// </summary>
public sealed class ServiceImport(AppDb db, Postcodes postcodes, TimeProvider time)
{
    private const int FewEnoughToVanish = 20;

    /// <summary>All of England's council directories together have fewer.</summary>
    private const int MostServices = 200_000;

    /// <summary>How many services are in memory as rows at a time.</summary>
    private const int AtOnce = 500;

    /// <summary>So many new or changed services that searches should be planned anew.</summary>
    private const int WorthLearning = 1_000;

    // A service's needs before itself, so that it is put into the words' index once, with them.
    private static readonly Type[] Order = [typeof(Organisation), typeof(ServiceNeed), typeof(Service), typeof(Location), typeof(Schedule), typeof(ServiceContact), typeof(Verification), typeof(EntryChange), typeof(EntryChangeField)];

    /// <param name="feed">Its name and terms.</param>
    /// <param name="records">Read to the end before anything is changed.</param>
    /// <param name="progress">Whether the feed admits to a shortfall: then nothing is withdrawn.</param>
    /// <param name="report">Told of rejections and warnings.</param>
    /// <param name="fewer">Withdraw even when most of what was there is gone.</param>
    /// <param name="cancellation">Leaves the directory as it was.</param>
    /// <exception cref="FeedRefused">Nothing was imported; the sentence says why.</exception>
    public async Task<ServiceImportResult> RunAsync(ServiceFeed feed, IAsyncEnumerable<FeedRecord<FeedService>> records, FeedProgress progress,
        FeedReport report, bool fewer, CancellationToken cancellation)
    {
        List<(Place Place, FeedService Service)> told = [];
        await foreach (var record in records.WithCancellation(cancellation))
            if (report.Take(record) is { } service)
                told.Add(told.Count < MostServices ? (record.Place, service) : throw new FeedRefused($"{feed.Address} holds more than {MostServices:N0} services, far more than a directory should; check that it is the right one."));
        var placed = await new FeedPositions(postcodes).PlaceAsync(told, report, cancellation);
        try
        {
            using var turn = await db.Engine.Gate.EnterAsync(cancellation);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await db.Engine.ExpectManyAsync(db, cancellation);
            var known = await db.Services.Rows.Where(service => service.Source == feed.Source)
                .Select(service => new KnownService(service.Id, service.SourceId!, service.Name, service.Status, service.EditedAt != null)).ToDictionaryAsync(service => service.SourceId, cancellation);
            var gone = Gone(known, placed, await db.WithMergedAsync(feed.Source, cancellation), progress, report, fewer);
            var result = await MergeAsync(feed, placed, known, cancellation);
            await WithdrawAsync(feed, gone, cancellation);
            await NoteAsync(feed, report, cancellation);
            await db.SaveChangesAsync(cancellation);
            if (result.Added + result.Changed >= WorthLearning) await db.Engine.LearnAsync(db, cancellation);
            await transaction.CommitAsync(cancellation);
            return result with { Withdrawn = gone.Count };
        }
        catch (DbUpdateConcurrencyException meanwhile)
        {
            throw new FeedRefused("Somebody edited one of these services meanwhile, so nothing was imported; import again.", meanwhile);
        }
    }

    private async Task<ServiceImportResult> MergeAsync(ServiceFeed feed, List<FeedService> placed, Dictionary<string, KnownService> known, CancellationToken cancellation)
    {
        var (result, taken, organisations) = (new ServiceImportResult(0, 0, 0, 0), TakenIds.Begin(), new FeedOrganisations(db, feed.Source));
        // Nothing is here of a new feed, so nothing need be read in between: some are made ready while others are written.
        var isNew = known.Count == 0 && !await db.Organisations.Rows.AnyAsync(row => row.Source == feed.Source, cancellation);
        if (isNew) foreach (var some in placed.Chunk(AtOnce)) await taken.AddAsync(db, some, cancellation);
        var saving = Task.CompletedTask;
        try
        {
            foreach (var some in placed.Chunk(AtOnce))
            {
                if (!isNew) await taken.AddAsync(db, some, cancellation);
                if (!isNew) await organisations.LoadAsync(some, cancellation);
                List<object> fresh = [];
                result = Merge(feed, some, await HereAsync(feed, [.. some.Select(service => service.SourceId).Where(known.ContainsKey)], cancellation), organisations, taken, fresh, result);
                fresh.AddRange(organisations.TakeFresh());
                await saving;
                saving = SaveAsync(fresh, cancellation);
                if (!isNew) await saving;
            }

            await saving;
        }
        finally
        {
            // The transaction ends only when nothing uses it any more.
            await saving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return result;
    }

    // SQLite writes without ever waiting, so it needs a thread of its own.
    private Task SaveAsync(List<object> fresh, CancellationToken cancellation) => Task.Run(async () =>
    {
        await db.SaveManyAsync(Order, fresh, cancellation);
        db.ChangeTracker.Clear();
    }, cancellation);

    private async Task<Dictionary<string, Service>> HereAsync(ServiceFeed feed, List<string> ids, CancellationToken cancellation) => ids.Count == 0 ? []
        : await db.Services.Rows.Include(service => service.Needs).Include(service => service.Locations).Include(service => service.Schedules).Include(service => service.Contacts).AsSplitQuery()
            .Where(service => service.Source == feed.Source && ids.Contains(service.SourceId!)).ToDictionaryAsync(service => service.SourceId!, cancellation);

    private ServiceImportResult Merge(ServiceFeed feed, FeedService[] some, Dictionary<string, Service> here, FeedOrganisations organisations, TakenIds taken, List<object> fresh, ServiceImportResult before)
    {
        var (added, changed, kept) = (before.Added, before.Changed, before.Kept);
        foreach (var service in some)
        {
            var organisation = organisations.Of(service.Organisation, taken);
            if (!here.TryGetValue(service.SourceId, out var row))
            {
                var made = ServiceWords.Told(service, organisation, null).New(taken.Own(TakenIds.Read(service.SourceId)), feed.Source, service.SourceId, time.GetUtcNow(), service.ModifiedAt, taken);
                fresh.AddRange([made, .. made.Needs, .. made.Locations, .. made.Schedules, .. made.Contacts, .. made.Verifications]);
                added++;
                continue;
            }
            var words = ServiceWords.Told(service, organisation, row);
            if (words == ServiceWords.Of(row))
                continue;
            // What was merged is another entry's part: the feed neither brings it back nor writes to the one that stayed.
            if (row.EditedAt is not null || row.MergedIntoId is not null)
            {
                kept++;
                continue;
            }
            words.WriteTo(row, time.GetUtcNow(), service.ModifiedAt, taken);
            changed++;
        }
        return new(added, changed, kept, 0);
    }

    /// <summary>What the feed no longer has. None when it admits to a shortfall, and never what was edited here.</summary>
    private static List<string> Gone(Dictionary<string, KnownService> known, List<FeedService> placed, HashSet<Guid> withMerged, FeedProgress progress, FeedReport report, bool fewer)
    {
        var present = placed.Select(service => service.SourceId).ToHashSet(StringComparer.Ordinal);
        var active = known.Values.Where(service => service.Status == ServiceStatus.Active).ToList();
        var gone = active.Where(service => !present.Contains(service.SourceId)).ToList();
        if (progress.Shortfall is { } shortfall)
        {
            report.Warn($"{shortfall} What was imported before is left as it is.");
            return [];
        }
        if (!fewer && gone.Count > FewEnoughToVanish && gone.Count > active.Count / 2)
            throw new FeedShrunk($"{gone.Count:N0} of the {active.Count:N0} services that this feed brought before are not in it now, so nothing was imported; if that is right, say --fewer.",
                [.. gone.Where(service => !Ours(service)).Select(service => service.Id)], active.Count);
        foreach (var service in gone.Where(Ours))
            report.Warn($"'{service.Name}' is no longer in the feed but was edited here, so it is left as it is");
        return [.. gone.Where(service => !Ours(service)).Select(service => service.SourceId)];

        // Another entry was merged into it: a publisher who clears up the same two may drop this one.
        bool Ours(KnownService service) => service.Edited || withMerged.Contains(service.Id);
    }

    /// <summary>What the feed no longer has is no longer offered; it stays, with its history, and comes back when the feed has it again.</summary>
    private async Task WithdrawAsync(ServiceFeed feed, List<string> gone, CancellationToken cancellation)
    {
        foreach (var some in gone.Chunk(AtOnce))
        {
            foreach (var service in await db.Services.Rows.Where(row => row.Source == feed.Source && some.Contains(row.SourceId!)).ToListAsync(cancellation)) service.Status = ServiceStatus.Inactive;
            await SaveAsync([], cancellation);
        }
    }

    private async Task NoteAsync(ServiceFeed feed, FeedReport report, CancellationToken cancellation)
    {
        var source = await db.FeedSources.Rows.SingleOrDefaultAsync(known => known.Source == feed.Source, cancellation);
        if (source is null)
            db.FeedSources.Add(source = new() { Source = feed.Source, Address = feed.Address, ImportedAt = default, Records = 0, Rejected = 0 });
        (source.Licence, source.Address, source.ImportedAt) = (feed.Licence ?? source.Licence, feed.Address, time.GetUtcNow());
        (source.Records, source.Rejected) = (report.Good, report.Rejected);
    }

    private sealed record KnownService(Guid Id, string SourceId, string Name, ServiceStatus Status, bool Edited);
}
