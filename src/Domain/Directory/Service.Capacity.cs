namespace Linkwork.Domain.Directory;

/// <summary>Whether it takes people, as it told us last.</summary>
public sealed partial class Service
{
    public const int LongestWait = 260;

    /// <summary>What was said last; see <see cref="Taking"/> for what holds today.</summary>
    public Accepting Accepting { get; set; }

    /// <summary>Weeks, from 0 to 260.</summary>
    public int? WaitWeeks { get; set; }

    /// <summary>The last full day. After it nobody knows: a place may be free, but nobody has said so.</summary>
    public DateOnly? FullUntil { get; set; }

    /// <summary>Who said so, and when; null when it came with the entry.</summary>
    public string? CapacityBy { get; set; }
    public DateTimeOffset? CapacityAt { get; set; }

    /// <summary>When its organisation told us that it has stopped, until an editor has decided.</summary>
    public DateTimeOffset? SaidStoppedAt { get; internal set; }

    /// <summary>An editor has decided on it.</summary>
    public void AnsweredStopped() => SaidStoppedAt = null;

    /// <summary>Whether it takes people on that day.</summary>
    public Accepting Taking(DateOnly today) => Effective(Accepting, FullUntil, today);

    public static Accepting Effective(Accepting said, DateOnly? fullUntil, DateOnly today) =>
        said == Accepting.Full && fullUntil < today ? Accepting.Unknown : said;

    /// <summary>Why somebody shouldn't be sent on that day, or null. Unknown is no reason.</summary>
    public string? NotTaking(DateOnly today) =>
        SaidStoppedAt is not null ? "This service says that it has stopped"
        : Status != ServiceStatus.Active ? "This service has closed"
        : Taking(today) == Accepting.Full ? "This service is full" : null;

    public static IEnumerable<Problem> CapacityProblems(Accepting accepting, int? waitWeeks, DateOnly? fullUntil, DateOnly today)
    {
        if (waitWeeks is < 0 or > LongestWait) yield return new(nameof(WaitWeeks), $"Weeks to wait is a number from 0 to {LongestWait}");
        if (accepting == Accepting.Full && fullUntil < today) yield return new(nameof(FullUntil), "“Full until” is today or a day to come. Leave it empty if you don’t know");
        if (accepting == Accepting.Full && fullUntil > today.AddYears(2)) yield return new(nameof(FullUntil), "“Full until” is at most two years away. Leave it empty if you don’t know");
    }

    /// <summary>The service, or somebody who asked it, says whether it takes people. What doesn't belong to the answer is forgotten.</summary>
    /// <exception cref="Refusal">The weeks or the day make no sense.</exception>
    public void Say(Accepting accepting, int? waitWeeks, DateOnly? fullUntil, string by, DateTimeOffset at)
    {
        Refusal.If(CapacityProblems(accepting, waitWeeks, fullUntil, London.Date(at)).FirstOrDefault()?.Sentence);
        (Accepting, CapacityBy, CapacityAt) = (accepting, by, at);
        WaitWeeks = accepting is Accepting.Yes or Accepting.WaitingList ? waitWeeks : null;
        FullUntil = accepting == Accepting.Full ? fullUntil : null;
    }
}

/// <summary>Is it taking people now?</summary>
public enum Accepting { Unknown, Yes, WaitingList, Full }
