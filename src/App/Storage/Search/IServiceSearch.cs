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
    public Guid? OrganisationId { get; init; }

    /// <summary>Whether hidden places are measured too. Never for the public, nor for who isn't staff of a team: a few distances would give a refuge away.</summary>
    public bool ForStaff { get; init; }

    /// <summary>Whose earlier onward referrals count: those of the teams that the asker works for.</summary>
    public IReadOnlyList<Guid> Teams { get; init; } = [];
    public bool AcceptingNow { get; init; }

    /// <summary>Confirmed since then. Services for crisis, food or safety stay in.</summary>
    public DateTimeOffset? VerifiedSince { get; init; }

    /// <summary>It runs on this day, by its rules or its own words.</summary>
    public DayOfWeek? Day { get; init; }

    /// <summary>It runs at some time between these, by its rules.</summary>
    public (TimeOnly From, TimeOnly Until)? Between { get; init; }

    /// <summary>It says that it costs nothing.</summary>
    public bool Free { get; init; }

    /// <summary>Years; services that give no ages stay in.</summary>
    public int? Age { get; init; }

    /// <summary>Part of what it says of its languages, or of access.</summary>
    public string? Language { get; init; }
    public string? Access { get; init; }

    /// <summary>One of the ways that need no journey; all false narrows nothing.</summary>
    public (bool Online, bool ByPhone, bool AtHome) Ways { get; init; }

    /// <summary>The last service of the page before. Not a distance: that would put the person's place into the address.</summary>
    public Guid? After { get; init; }
    public int Limit { get; init; } = 20;

    /// <summary>Which parts of the method to use: fewer than all only to measure what each is worth.</summary>
    public SearchParts Parts { get; init; } = SearchParts.All;
}

/// <summary>What the search does beyond looking for the words typed.</summary>
[Flags]
public enum SearchParts
{
    None = 0,

    /// <summary>Everyday words stand for what services say, and misspelt ones for what was meant.</summary>
    Synonyms = 1,

    /// <summary>A service listed under the need that a word speaks of counts.</summary>
    Needs = 2,

    /// <summary>How near, how fresh, whether it takes people, and how the words stand to each other.</summary>
    Rest = 4,
    All = 7,
}

/// <summary>One service that fits. What nobody has told us is null or unknown.</summary>
/// <param name="DistanceKm">To its nearest place; null without a place to measure from or to.</param>
/// <param name="Accepting">As it holds today: what was full until yesterday is unknown.</param>
/// <param name="Why">Which words and needs it was found by, in words.</param>
public sealed record ServiceFound(Guid Id, string Name, Guid OrganisationId, string Organisation, string? Description, double? DistanceKm, string? When,
    string? Cost, Accepting Accepting, int? WaitWeeks, DateTimeOffset? VerifiedAt, IReadOnlyList<Need> Needs, IReadOnlyList<string> Why)
{
    /// <summary>What came of the asker's team's onward referrals to it; null when there were none that came to something.</summary>
    public Experience? Experience { get; init; }

    /// <summary>The last full day, as was said last.</summary>
    public DateOnly? FullUntil { get; init; }
}

/// <param name="Started">How many people began there.</param>
/// <param name="Declined">How many it declined.</param>
public sealed record Experience(int Started, int Declined);

/// <param name="Next">Where the next page goes on from, or null on the last.</param>
/// <param name="SomeWordsOnly">No service had every word, so these have at least one.</param>
public sealed record ServicePage(IReadOnlyList<ServiceFound> Services, Guid? Next, bool SomeWordsOnly);

/// <param name="Km">To the nearest; null without a place to measure from or to.</param>
public sealed record Reach(bool Some, double? Km);

/// <summary>Finds active services that speak of any of what was typed, those that fit best first. Both databases give the same services in the same order.</summary>
public interface IServiceSearch
{
    Task<ServicePage> FindAsync(ServiceQuery query, CancellationToken cancellation = default);

    /// <summary>Whether anything fits, and how near: without reading or ordering it.</summary>
    Task<Reach> ReachAsync(ServiceQuery query, CancellationToken cancellation = default);

    /// <summary>The ids of services, closed ones too, that have every word typed in some form; null when no word was. To narrow another query by.</summary>
    IQueryable<Guid>? Holding(AppDb db, string typed);
}
