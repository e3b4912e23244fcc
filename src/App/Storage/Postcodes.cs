using Linkwork.Domain.People;
using Linkwork.Interop.Geography;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Where postcodes are, once they have been imported.</summary>
public sealed class Postcodes(AppDb db)
{
    /// <summary>The postcode however it is typed; null when it isn't known. Its position may be unknown all the same.</summary>
    public async Task<PostcodePoint?> FindAsync(string? typed, CancellationToken cancellation = default) =>
        Postcode.Read(typed) is { } postcode
            ? await db.PostcodePoints.Rows.AsNoTracking().FirstOrDefaultAsync(point => point.Postcode == postcode, cancellation)
            : null;

    /// <summary>Where a postcode is, however it is typed; null when that isn't known.</summary>
    public async Task<Point?> PointAsync(string? typed, CancellationToken cancellation = default) =>
        await FindAsync(typed, cancellation) is { Latitude: { } latitude, Longitude: { } longitude } ? new(latitude, longitude) : null;

    /// <summary>Those that are known of many, by postcode.</summary>
    public async Task<IReadOnlyDictionary<string, PostcodePoint>> FindAsync(IEnumerable<string> postcodes, CancellationToken cancellation)
    {
        var found = new Dictionary<string, PostcodePoint>(StringComparer.Ordinal);
        foreach (var some in postcodes.Distinct(StringComparer.Ordinal).Chunk(500))
            foreach (var point in await db.PostcodePoints.Rows.AsNoTracking().Where(point => some.Contains(point.Postcode)).ToListAsync(cancellation))
                found[point.Postcode] = point;
        return found;
    }

    /// <summary>The middle of all postcodes that begin so: "M33". Null when none is known.</summary>
    public async Task<Point?> CentreAsync(string firstHalf, CancellationToken cancellation)
    {
        // Between two real-looking postcodes, so that the key's own order is used, whatever the collation.
        var (first, last) = ($"{firstHalf} 0AA", $"{firstHalf} 9ZZ");
        var centre = await db.PostcodePoints.Rows.Where(point => point.Postcode.CompareTo(first) >= 0 && point.Postcode.CompareTo(last) <= 0 && point.Latitude != null && point.Longitude != null)
            .GroupBy(_ => 1).Select(all => new { Latitude = all.Average(point => point.Latitude), Longitude = all.Average(point => point.Longitude) }).SingleOrDefaultAsync(cancellation);
        return centre is { Latitude: { } latitude, Longitude: { } longitude } ? new(latitude, longitude) : null;
    }

    public Task<bool> AnyAsync(CancellationToken cancellation) => db.PostcodePoints.Rows.AnyAsync(cancellation);
}
