using Linkwork.Domain.Directory;

namespace Linkwork.Storage;

public static class Nearest
{
    // As many as are put in exact order: the nearest is among them.
    private const int Looked = 200;

    /// <summary>Whole kilometres to the nearest service for a need, whatever else it lacks; null: none has a place we know.</summary>
    public static async Task<int?> NearestKmAsync(this IServiceSearch search, Need need, Point? near, CancellationToken cancellation) =>
        near is null ? null : Gap.WholeKm((await search.FindAsync(new() { Need = need, Near = near, ForStaff = true, Limit = Looked }, cancellation)).Services.Min(found => found.DistanceKm));
}
