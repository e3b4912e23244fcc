namespace Linkwork.Domain.Directory;

/// <summary>A feed of services that is fetched again and again, so that the directory stays as its publisher has it.</summary>
public sealed class KeptFeed : IVersioned
{
    public const int LongestMap = 20_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What it is called here; each of its services carries it.</summary>
    public required string Source { get; init; }

    /// <summary>http or https, on the public internet.</summary>
    public required string Address { get; set; }
    public required FeedKind Kind { get; set; }

    /// <summary>For a spreadsheet: how its columns become services, as JSON.</summary>
    public string? Map { get; set; }

    /// <summary>The terms of use as its publisher says them.</summary>
    public string? Licence { get; set; }
    public required FeedRhythm Every { get; set; }

    /// <summary>Since when nothing is fetched; null: it goes on.</summary>
    public DateTimeOffset? PausedAt { get; private set; }
    public required string AddedBy { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public int Version { get; private set; }
    public FeedHealth Health { get; init; } = null!;
    public List<FeedHold> Holds { get; init; } = [];

    /// <summary>The question that waits for an answer, if there is one.</summary>
    public FeedHold? OpenHold => Holds.Find(hold => hold.Open);

    /// <summary>The newest answer, while no newer question waits.</summary>
    public FeedHold? LastAnswer => OpenHold is null ? Holds.OrderBy(hold => hold.At).LastOrDefault() : null;

    public static KeptFeed New(string source, string address, FeedKind kind, string? map, string? licence, FeedRhythm every, string by, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id, Source = source, Address = address, Kind = kind, Map = map, Licence = licence, Every = every, AddedBy = by, AddedAt = at,
            Health = new() { FeedId = id, NextAt = at },
        };
    }

    /// <summary>How it is doing, in one word.</summary>
    public FeedState State => PausedAt is not null ? FeedState.Paused : OpenHold is not null ? FeedState.Asking : Health.Running ? FeedState.Running
        : Health.Failures > 0 ? FeedState.Failing : Health.GoodAt is null ? FeedState.New : FeedState.Good;

    public string? RemovalProblem(DateTimeOffset now) => PausedAt is null ? "Pause the feed first"
        : Health.Running && Health.RunningUntil > now ? "The feed is being fetched at this moment. Try again in a few minutes" : null;

    public string? PauseProblem() => PausedAt is null ? null : "This feed is paused already";

    /// <exception cref="Refusal">It is paused.</exception>
    public void Pause(DateTimeOffset at)
    {
        Refusal.If(PauseProblem());
        PausedAt = at;
    }

    public string? ResumingProblem() => PausedAt is null ? "This feed isn’t paused" : null;

    /// <exception cref="Refusal">It isn't paused.</exception>
    public void Resume(DateTimeOffset at)
    {
        Refusal.If(ResumingProblem());
        PausedAt = null;
        Health.NextAt = at;
    }

    public string? RunProblem() => PausedAt is not null ? "This feed is paused: let it go on first" : Health.Running ? "It is being fetched now" : null;

    /// <summary>It is fetched within a minute or two, and imported even if nothing changed.</summary>
    /// <exception cref="Refusal">It is paused, or being fetched.</exception>
    public void RunNow(DateTimeOffset at)
    {
        Refusal.If(RunProblem());
        (Health.NextAt, Health.Asked) = (at, true);
    }

    /// <summary>Asks whether most of its services are really gone. A newer question takes the place of one that nobody answered.</summary>
    public FeedHold Hold(IReadOnlyList<Guid> gone, int before, DateTimeOffset at)
    {
        if (OpenHold is { } older) Holds.Remove(older);
        var hold = new FeedHold { FeedId = Id, At = at, Before = before };
        hold.Gone.AddRange(gone.Select(service => new FeedHoldService { HoldId = hold.Id, ServiceId = service }));
        Holds.Add(hold);
        return hold;
    }

    public string? AnswerProblem() => OpenHold is null ? "Somebody has answered this already" : null;

    /// <summary>Says whether they are gone, and has the feed fetched again.</summary>
    /// <exception cref="Refusal">Nothing is asked.</exception>
    public void Answer(bool take, string by, DateTimeOffset at)
    {
        Refusal.If(AnswerProblem());
        OpenHold!.Answer(take, by, at);
        if (PausedAt is null) (Health.NextAt, Health.Asked) = (at, true);
    }
}

public enum FeedKind { OpenReferral, Csv }

public enum FeedRhythm { Daily, Weekly }

/// <summary>Asking: somebody has to answer first.</summary>
public enum FeedState { New, Good, Running, Failing, Asking, Paused }
