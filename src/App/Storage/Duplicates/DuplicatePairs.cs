using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage.Duplicates;

/// <summary>Two entries that may be the same, as they were found last; nobody has dismissed them as they are.</summary>
public sealed class DuplicatePair
{
    public required Guid FirstId { get; init; }
    public required Guid SecondId { get; init; }
    public required LikenessBand Band { get; set; }
    public required int Points { get; set; }

    /// <summary>"same phone, same postcode".</summary>
    public required string Reasons { get; set; }
}

/// <summary>Looks for entries that may be the same and keeps what it finds for the pages. All running entries are read once, a few columns of each;
/// see <see cref="Domain.Directory.Duplicates"/> for what that costs: a few seconds for 50,000.</summary>
public static class DuplicatePairs
{
    /// <returns>How many pairs there are now.</returns>
    public static async Task<int> FindDuplicatesAsync(this AppDb db, CancellationToken cancellation)
    {
        var found = Domain.Directory.Duplicates.Among(await TraitsAsync(db, db.Services.Rows.Where(row => row.Status == ServiceStatus.Active && row.MergedIntoId == null), cancellation));
        var dismissed = await db.DuplicateDismissals.Rows.AsNoTracking().ToDictionaryAsync(row => (row.FirstId, row.SecondId), row => row.Fingerprint, cancellation);
        var known = await db.DuplicatePairs.Rows.ToDictionaryAsync(row => (row.FirstId, row.SecondId), cancellation);
        var pairs = 0;
        foreach (var (first, second, likeness) in found)
        {
            var key = (first.Id, second.Id);
            if (dismissed.TryGetValue(key, out var fingerprint) && fingerprint == LikePair.FingerprintOf(first, second)) continue;
            var reasons = string.Join(", ", likeness.Reasons);
            pairs++;
            if (known.Remove(key, out var row)) (row.Band, row.Points, row.Reasons) = (likeness.Band, likeness.Points, reasons);
            else db.DuplicatePairs.Add(new() { FirstId = first.Id, SecondId = second.Id, Band = likeness.Band, Points = likeness.Points, Reasons = reasons });
        }

        foreach (var gone in known.Values) db.DuplicatePairs.Remove(gone);
        await db.SaveChangesAsync(cancellation);
        return pairs;
    }

    /// <summary>How alike two entries are now, and what makes them so; null when either isn't there.</summary>
    public static async Task<(EntryTraits First, EntryTraits Second)?> TraitsOfAsync(this AppDb db, Guid one, Guid other, CancellationToken cancellation)
    {
        var (first, second) = LikePair.Key(one, other);
        var traits = await TraitsAsync(db, db.Services.Rows.Where(row => row.Id == first || row.Id == second), cancellation);
        return traits is [var a, var b] ? (a.Id == first ? a : b, a.Id == first ? b : a) : null;
    }

    /// <summary>Entries that may be the same as this one, the likeliest first.</summary>
    public static async Task<IReadOnlyList<AlikeEntry>> AlikeAsync(this AppDb db, Guid id, CancellationToken cancellation) => await db.DuplicatePairs.Rows.AsNoTracking()
        .Where(pair => pair.FirstId == id || pair.SecondId == id).OrderByDescending(pair => pair.Points)
        .Join(db.Services.Rows.Where(row => row.MergedIntoId == null), pair => pair.FirstId == id ? pair.SecondId : pair.FirstId, row => row.Id, (pair, row) => new AlikeEntry(row.Id, row.Name, pair.Reasons))
        .Take(5).ToListAsync(cancellation);

    /// <summary>An editor says that they aren't the same.</summary>
    public static async Task DismissAsync(this AppDb db, EntryTraits first, EntryTraits second, string by, DateTimeOffset at, CancellationToken cancellation)
    {
        var (firstId, secondId, fingerprint) = (first.Id, second.Id, LikePair.FingerprintOf(first, second));
        if (await db.DuplicateDismissals.Rows.SingleOrDefaultAsync(row => row.FirstId == firstId && row.SecondId == secondId, cancellation) is { } before)
            (before.Fingerprint, before.By, before.At) = (fingerprint, by, at);
        else db.DuplicateDismissals.Add(new() { FirstId = firstId, SecondId = secondId, Fingerprint = fingerprint, By = by, At = at });
        if (await db.DuplicatePairs.Rows.SingleOrDefaultAsync(row => row.FirstId == firstId && row.SecondId == secondId, cancellation) is { } pair) db.DuplicatePairs.Remove(pair);
    }

    private static async Task<List<EntryTraits>> TraitsAsync(AppDb db, IQueryable<Service> rows, CancellationToken cancellation)
    {
        var services = await rows.AsNoTracking().Select(row => new { row.Id, row.OrganisationId, row.Name, row.Phone, row.Website }).ToListAsync(cancellation);
        var places = (await rows.AsNoTracking().SelectMany(row => row.Locations).Select(place => new Location
        {
            ServiceId = place.ServiceId, Postcode = place.Postcode, Latitude = place.Latitude, Longitude = place.Longitude,
        }).ToListAsync(cancellation)).ToLookup(place => place.ServiceId);
        var organisations = await db.Organisations.Rows.AsNoTracking().Where(row => rows.Any(its => its.OrganisationId == row.Id))
            .Select(row => new Organisation { Id = row.Id, Name = row.Name, CharityNumber = row.CharityNumber, CompanyNumber = row.CompanyNumber }).ToDictionaryAsync(row => row.Id, cancellation);
        return services.ConvertAll(row => EntryTraits.Of(
            new() { Id = row.Id, OrganisationId = row.OrganisationId, Name = row.Name, Phone = row.Phone, Website = row.Website, Locations = [.. places[row.Id]] }, organisations[row.OrganisationId]));
    }
}

/// <summary>An entry that may be the same as another, and why.</summary>
public sealed record AlikeEntry(Guid Id, string Name, string Reasons);
