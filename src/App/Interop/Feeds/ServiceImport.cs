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
        var known = await db.Services.Rows.Include(service => service.Needs).Include(service => service.Locations)
            .Include(service => service.Schedules).Include(service => service.Contacts).AsSplitQuery()
            .Where(service => service.Source == feed.Source).ToDictionaryAsync(service => service.SourceId!, cancellation);
        var organisations = await db.Organisations.Rows.Where(organisation => organisation.Source == feed.Source)
            .ToDictionaryAsync(organisation => organisation.SourceId!, cancellation);

        var taken = await TakenIds.AmongAsync(db, placed, cancellation);
        var result = Merge(feed, placed, known, new FeedOrganisations(db, feed.Source, organisations, taken), taken);
        var withdrawn = Withdraw(known, placed, await db.WithMergedAsync(feed.Source, cancellation), progress, report, fewer);
        await NoteAsync(feed, report, cancellation);
        await SaveAsync(cancellation);
        return result with { Withdrawn = withdrawn };
    }

    private ServiceImportResult Merge(ServiceFeed feed, List<FeedService> placed, Dictionary<string, Service> known, FeedOrganisations organisations, TakenIds taken)
    {
        var (added, changed, kept) = (0, 0, 0);
        foreach (var service in placed)
        {
            var organisation = organisations.Of(service.Organisation);
            if (!known.TryGetValue(service.SourceId, out var here))
            {
                db.Services.Add(ServiceWords.Told(service, organisation, null)
                    .New(taken.Own(TakenIds.Read(service.SourceId)), feed.Source, service.SourceId, time.GetUtcNow(), service.ModifiedAt, taken));
                added++;
                continue;
            }
            var words = ServiceWords.Told(service, organisation, here);
            if (words == ServiceWords.Of(here))
                continue;
            // What was merged is another entry's part: the feed neither brings it back nor writes to the one that stayed.
            if (here.EditedAt is not null || here.MergedIntoId is not null)
            {
                kept++;
                continue;
            }
            words.WriteTo(here, time.GetUtcNow(), service.ModifiedAt, taken);
            changed++;
        }
        return new(added, changed, kept, 0);
    }

    /// <summary>What the feed no longer has is no longer offered; it stays, with its history, and comes back when the feed has it again.</summary>
    private static int Withdraw(Dictionary<string, Service> known, List<FeedService> placed, HashSet<Guid> withMerged, FeedProgress progress, FeedReport report, bool fewer)
    {
        var present = placed.Select(service => service.SourceId).ToHashSet(StringComparer.Ordinal);
        var active = known.Values.Where(service => service.Status == ServiceStatus.Active).ToList();
        var gone = active.Where(service => !present.Contains(service.SourceId!)).ToList();
        if (progress.Shortfall is { } shortfall)
        {
            report.Warn($"{shortfall} What was imported before is left as it is.");
            return 0;
        }
        if (!fewer && gone.Count > FewEnoughToVanish && gone.Count > active.Count / 2)
            throw new FeedRefused($"{gone.Count:N0} of the {active.Count:N0} services that this feed brought before are not in it now, so nothing was imported; if that is right, say --fewer.");
        foreach (var service in gone.Where(Ours))
            report.Warn($"'{service.Name}' is no longer in the feed but was edited here, so it is left as it is");
        var withdrawn = gone.Where(service => !Ours(service)).ToList();
        foreach (var service in withdrawn)
            service.Status = ServiceStatus.Inactive;
        return withdrawn.Count;

        // Another entry was merged into it: a publisher who clears up the same two may drop this one.
        bool Ours(Service service) => service.EditedAt is not null || withMerged.Contains(service.Id);
    }

    private async Task NoteAsync(ServiceFeed feed, FeedReport report, CancellationToken cancellation)
    {
        var source = await db.FeedSources.Rows.SingleOrDefaultAsync(known => known.Source == feed.Source, cancellation);
        if (source is null)
            db.FeedSources.Add(source = new() { Source = feed.Source, Address = feed.Address, ImportedAt = default, Records = 0, Rejected = 0 });
        (source.Licence, source.Address, source.ImportedAt) = (feed.Licence ?? source.Licence, feed.Address, time.GetUtcNow());
        (source.Records, source.Rejected) = (report.Good, report.Rejected);
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException meanwhile)
        {
            throw new FeedRefused("Somebody edited one of these services meanwhile, so nothing was imported; import again.", meanwhile);
        }
    }
}
