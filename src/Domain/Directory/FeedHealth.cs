namespace Linkwork.Domain.Directory;

/// <summary>How a kept feed is doing: when it came well, since when it hasn't, when it is tried next.</summary>
public sealed class FeedHealth
{
    public required Guid FeedId { get; init; }
    public required DateTimeOffset NextAt { get; set; }

    /// <summary>Somebody asked for the next run: it imports even if nothing changed. Taken back when the run begins, so that asking meanwhile asks for another.</summary>
    public bool Asked { get; set; }

    /// <summary>Whether some node is at it now, and until when it may take: longer, and it has died.</summary>
    public bool Running { get; private set; }
    public DateTimeOffset? RunningUntil { get; private set; }
    public DateTimeOffset? GoodAt { get; private set; }
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>One after the other, since it last came well.</summary>
    public int Failures { get; private set; }

    /// <summary>It came well, changed or not.</summary>
    /// <returns>One line when it had been failing.</returns>
    public string? Good(FeedRhythm every, DateTimeOffset at)
    {
        var again = Failures > 0 ? $"Good again, after {Failures} {(Failures == 1 ? "failure" : "failures")}." : null;
        (GoodAt, FailingSince, Failures) = (at, null, 0);
        Ended(at + Between(every));
        return again;
    }

    /// <summary>It came, but somebody has to be asked first.</summary>
    public void Held(FeedRhythm every, DateTimeOffset at) => Ended(at + Between(every));

    /// <summary>It didn't come. Tried again after 1, 2, 4 … hours, and no later than it would be anyway.</summary>
    /// <param name="every">Its rhythm.</param>
    /// <param name="at">Now.</param>
    /// <param name="notBefore">Until when its server asks to be left alone; a day at most.</param>
    /// <returns>Whether somebody is to be told: the first time only.</returns>
    public bool Failed(FeedRhythm every, DateTimeOffset at, DateTimeOffset? notBefore = null)
    {
        FailingSince ??= at;
        Failures++;
        var wait = TimeSpan.FromHours(Math.Min(Math.Pow(2, Math.Min(Failures, 10) - 1), Between(every).TotalHours));
        var day = at.AddDays(1);
        var asked = notBefore is { } until ? until < day ? until : day : at;
        Ended(at + wait > asked ? at + wait : asked);
        return Failures == 1;
    }

    private void Ended(DateTimeOffset next) => (NextAt, Running, RunningUntil) = (Asked ? NextAt : next, false, null);

    private static TimeSpan Between(FeedRhythm every) => every == FeedRhythm.Daily ? TimeSpan.FromDays(1) : TimeSpan.FromDays(7);
}

/// <summary>One time that a feed was fetched: what came of it.</summary>
public sealed class FeedRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid FeedId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset EndedAt { get; init; }
    public required FeedOutcome Outcome { get; init; }

    /// <summary>Why it failed or waits, or that it is good again.</summary>
    public string? Sentence { get; init; }
    public int Added { get; init; }
    public int Changed { get; init; }

    /// <summary>Left as an editor changed them here.</summary>
    public int Kept { get; init; }
    public int Withdrawn { get; init; }
    public int Rejected { get; init; }

    /// <summary>The first rejected records and warnings, one a line.</summary>
    public string? Remarks { get; init; }
}

public enum FeedOutcome { Imported, Unchanged, Held, Failed }

/// <summary>A record that a feed brought: when it was there first, and last. Kept when the feed has it no more.</summary>
public sealed class Sighting
{
    public required string Source { get; init; }
    public required string SourceId { get; init; }
    public required DateTimeOffset FirstAt { get; init; }
    public required DateTimeOffset LastAt { get; set; }
}
