using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.Interop.Feeds;

/// <summary>A service as a feed tells of it, in our words. What the feed doesn't say is null, never a guess.</summary>
public sealed record FeedService
{
    /// <summary>Its id in the feed.</summary>
    public required string SourceId { get; init; }
    public required string Name { get; init; }
    public required FeedOrganisation Organisation { get; init; }

    /// <summary>Plain paragraphs with an empty line between them.</summary>
    public string? Description { get; init; }
    public ServiceStatus Status { get; init; } = ServiceStatus.Active;
    public string? Website { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? When { get; init; }
    public string? Cost { get; init; }
    public string? WhoFor { get; init; }
    public int? MinimumAge { get; init; }
    public int? MaximumAge { get; init; }
    public string? Languages { get; init; }
    public string? Access { get; init; }
    public bool Online { get; init; }
    public bool ByPhone { get; init; }
    public bool AtHome { get; init; }

    /// <summary>When its publisher last checked it, if they say so.</summary>
    public DateOnly? VerifiedOn { get; init; }
    /// <summary>When its publisher last changed it, if they say so.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }
    public IReadOnlyList<Need> Needs { get; init; } = [];
    public IReadOnlyList<FeedLocation> Locations { get; init; } = [];
    public IReadOnlyList<FeedSchedule> Schedules { get; init; } = [];
    public IReadOnlyList<FeedContact> Contacts { get; init; } = [];
}

/// <summary>Who runs a service, as a feed tells of it.</summary>
public sealed record FeedOrganisation
{
    /// <summary>Its id in the feed, or one made of what identifies it there.</summary>
    public required string SourceId { get; init; }
    public required string Name { get; init; }
    public string? Description { get; init; }
    public string? Website { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? CharityNumber { get; init; }
    public string? CompanyNumber { get; init; }
}

/// <summary>Where a service happens, as a feed tells of it: degrees in WGS84, both or neither.</summary>
public sealed record FeedLocation(string? Name, string? Address, string? Postcode, double? Latitude, double? Longitude, string? BusNote = null) : FeedPart
{
    public bool SaysNothing => this is { Name: null, Address: null, Postcode: null, Latitude: null };
}

/// <summary>When it runs, as a feed tells of it.</summary>
public sealed record FeedSchedule(Frequency? Frequency, int? Interval, string? ByDay, string? ByMonthDay, TimeOnly? OpensAt, TimeOnly? ClosesAt,
    DateOnly? StartsOn, DateOnly? EndsOn, bool TermTimeOnly, string? Description) : FeedPart;

/// <summary>Whom to ask, as a feed tells of it.</summary>
public sealed record FeedContact(string? Name, string? Role, string? Phone, string? Email) : FeedPart;

/// <summary>A part of a service that a feed may give an id of its own. Parts that say the same are the same, whatever their ids.</summary>
public abstract record FeedPart
{
    /// <summary>Kept as ours when it is a UUID that nothing here has yet: what we publish then goes by the same one.</summary>
    public Guid? Id { get; init; }

    /// <summary>What it says, without the id.</summary>
    protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false;

    public virtual bool Equals(FeedPart? other) => EqualityContract == other?.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();
}
