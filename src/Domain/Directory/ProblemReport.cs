namespace Linkwork.Domain.Directory;

/// <summary>Somebody says that something about an entry is wrong. It stays open until an editor says what was done.</summary>
public sealed class ProblemReport
{
    public const int LongestWords = 2000;

    /// <summary>So many open reports about one entry tell an editor all they need; a flood doesn't bury the others.</summary>
    public const int EnoughOpen = 10;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ServiceId { get; init; }
    public required string Words { get; init; }

    /// <summary>The name of who was signed in; null: anybody.</summary>
    public string? By { get; init; }

    /// <summary>How to write back, if they want it. Forgotten when the report is settled.</summary>
    public string? ReplyTo { get; set; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What became of it; null while it is open.</summary>
    public ProblemSettlement? Settlement { get; private set; }

    /// <summary>Kept beside the settlement for the list.</summary>
    public bool Open { get; private set; } = true;

    /// <summary>Why one more of the public's is not wanted, or null. Who is signed in may always say.</summary>
    /// <param name="open">Open reports of the public about the same entry.</param>
    public static string? Problem(int open) => open >= EnoughOpen
        ? "Several people have told us about this entry, and somebody is looking into it. You don’t need to write again" : null;

    public static IEnumerable<Problem> Problems(string? words, string? replyTo)
    {
        if (words.Said() is null) yield return new(nameof(Words), "Say what is wrong");
        if (words?.Length > LongestWords) yield return new(nameof(Words), $"Say it in {LongestWords} letters or fewer");
        if (replyTo?.Length > 200) yield return new(nameof(ReplyTo), "Give one email address or phone number");
    }

    public string? SettlementProblem(string? done) => !Open ? "Somebody has settled this report already" : done.Said() is null ? "Say what was done" : null;

    /// <exception cref="Refusal">It is settled, or nothing is said.</exception>
    public void Settle(string? done, string by, DateTimeOffset at)
    {
        Refusal.If(SettlementProblem(done));
        (Settlement, Open, ReplyTo) = (new() { ReportId = Id, Done = done.Said()!, By = by, At = at }, false, null);
    }
}

/// <summary>What an editor did about a report.</summary>
public sealed class ProblemSettlement
{
    public required Guid ReportId { get; init; }
    public required string Done { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}
