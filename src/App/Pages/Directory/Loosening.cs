using Linkwork.Domain.Access;
using Linkwork.Ui;

namespace Linkwork.Pages.Directory;

/// <summary>One filter to take away when nothing fits.</summary>
/// <param name="Label">"Any distance".</param>
/// <param name="Found">What that alone would find: "finds some, the nearest 12 km away", or that it finds none.</param>
/// <param name="Rest">The search without it.</param>
public sealed record Loosening(string Label, string Found, ServiceFilters Rest)
{
    /// <summary>Each filter in use, those first that find something by themselves.</summary>
    public static async Task<IReadOnlyList<Loosening>> OfAsync(IServiceSearch search, ServiceFilters filters, Point? near, DateTimeOffset now, Viewer viewer, CancellationToken cancellation)
    {
        List<(bool Some, Loosening Way)> ways = [];
        foreach (var (label, without) in Ways(filters, near is not null))
        {
            var rest = filters.But(without);
            var reach = await search.ReachAsync(rest.Query(near, null, now, viewer), cancellation);
            ways.Add((reach.Some, new(label, !reach.Some ? "finds none by itself" : reach.Km is { } km ? $"finds some, the nearest {Format.Distance(km)} away" : "finds some", rest)));
        }

        return [.. ways.OrderByDescending(way => way.Some).Select(way => way.Way)];
    }

    private static IEnumerable<(string Label, Action<ServiceFilters> Without)> Ways(ServiceFilters its, bool measured)
    {
        if (its.Within is { } km && measured) yield return ($"Any distance, not only within {km} km", rest => rest.Within = null);
        if (its.Taking) yield return ("Also those not known to take people now", rest => rest.Taking = false);
        if (its.Fresh) yield return ("Also those not checked within a year", rest => rest.Fresh = false);
        if (its.Language.Said() is { } language) yield return ($"Any language, not only {language}", rest => rest.Language = null);
        if (its.Access.Said() is { } access) yield return ($"Also those that don’t say “{access}”", rest => rest.Access = null);
        if (its.Day is { } day) yield return ($"Any day, not only {day}", rest => rest.Day = null);
        if (its.Part is { } part) yield return ($"Any time, not only the {part.ToString().ToLowerInvariant()}", rest => rest.Part = null);
        if (its.Age is { } age) yield return ($"Also those not for somebody aged {age}", rest => rest.Age = null);
        if (its.Free) yield return ("Also those not known to be free", rest => rest.Free = false);
        if (its.Online || its.Phone || its.Home) yield return ("Also those one has to go to", rest => (rest.Online, rest.Phone, rest.Home) = (false, false, false));
        if (its.Words.Said() is { } words) yield return ($"Without the words “{words}”", rest => rest.Words = null);
        if (its.Need is { } need) yield return ($"Any need, not only {need.Label().ToLowerInvariant()}", rest => rest.Need = null);
    }
}
