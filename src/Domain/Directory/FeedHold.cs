namespace Linkwork.Domain.Directory;

/// <summary>A fetch in which most of a feed's services were missing. Nothing of it was imported; somebody is asked whether they are really gone.</summary>
public sealed class FeedHold : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid FeedId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>How many of the feed's services were running.</summary>
    public required int Before { get; init; }
    public List<FeedHoldService> Gone { get; init; } = [];
    public bool Open { get; private set; } = true;

    /// <summary>True: they are gone, withdraw them. False: leave them as they are.</summary>
    public bool? Taken { get; private set; }
    public string? AnsweredBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Whether it asks about exactly these.</summary>
    public bool Asks(IReadOnlyCollection<Guid> gone) => Open && Gone.Count == gone.Count && Gone.TrueForAll(service => gone.Contains(service.ServiceId));

    /// <summary>Whether the answer is about all of these: more that go missing are a question of their own.</summary>
    public bool Covers(IEnumerable<Guid> gone) => !Open && gone.All(Gone.Select(service => service.ServiceId).ToHashSet().Contains);

    internal void Answer(bool take, string by, DateTimeOffset at) => (Open, Taken, AnsweredBy, AnsweredAt) = (false, take, by, at);
}

/// <summary>One service that would be withdrawn.</summary>
public sealed class FeedHoldService
{
    public required Guid HoldId { get; init; }
    public required Guid ServiceId { get; init; }
}
