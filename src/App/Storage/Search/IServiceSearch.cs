using Linkwork.Domain.Directory;

namespace Linkwork.Storage;

/// <summary>A point on the ground, degrees, WGS84.</summary>
public sealed record Point(double Latitude, double Longitude);

/// <summary>What somebody looks for. Everything left out doesn't narrow the search.</summary>
public sealed record ServiceQuery
{
    /// <summary>As typed: any words, any punctuation.</summary>
    public string? Words { get; init; }
    public Need? Need { get; init; }
    public Point? Near { get; init; }

    /// <summary>Kilometres; only together with <see cref="Near"/>. Services without a known place are then left out.</summary>
    public double? WithinKm { get; init; }
    public bool AcceptingNow { get; init; }
    public DateTimeOffset? VerifiedSince { get; init; }

    /// <summary>The last service of the page before. Not a distance: that would put the person's place into the address.</summary>
    public Guid? After { get; init; }
    public int Limit { get; init; } = 20;
}

/// <summary>One service that fits. What nobody has told us is null or unknown.</summary>
/// <param name="DistanceKm">To its nearest place; null without a place to measure from or to.</param>
/// <param name="Why">Which words and needs it was found by, in words.</param>
public sealed record ServiceFound(Guid Id, string Name, Guid OrganisationId, string Organisation, string? Description, double? DistanceKm, string? When,
    string? Cost, Accepting Accepting, int? WaitWeeks, DateTimeOffset? VerifiedAt, IReadOnlyList<Need> Needs, IReadOnlyList<string> Why);

/// <param name="Next">Where the next page goes on from, or null on the last.</param>
/// <param name="SomeWordsOnly">No service had every word, so these have at least one.</param>
public sealed record ServicePage(IReadOnlyList<ServiceFound> Services, Guid? Next, bool SomeWordsOnly);

/// <summary>Finds active services. First those with every word in their name or needs, then those with the words anywhere; the nearest first,
/// then by name. Both databases give the same services in the same order.</summary>
public interface IServiceSearch
{
    Task<ServicePage> FindAsync(ServiceQuery query, CancellationToken cancellation = default);

    /// <summary>The ids of services, closed ones too, that have every word typed in some form; null when no word was. To narrow another query by.</summary>
    IQueryable<Guid>? Holding(AppDb db, string typed);
}
