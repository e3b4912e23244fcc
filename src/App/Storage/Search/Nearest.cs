using Linkwork.Domain.Directory;

namespace Linkwork.Storage;

public static class Nearest
{
    /// <summary>Whole kilometres to the nearest service for a need, whatever else it lacks; null: none has a place we know.</summary>
    public static async Task<int?> NearestKmAsync(this IServiceSearch search, Need need, Point? near, CancellationToken cancellation) =>
        near is null ? null : Gap.WholeKm((await search.ReachAsync(new() { Need = need, Near = near, ForStaff = true }, cancellation)).Km);
}
