namespace Linkwork.Domain.Work;

/// <summary>How far an adjustment has come with an employer. "Turned down" is the employer's answer, never the person's doing.</summary>
public enum AdjustmentState { WouldHelp, AskedFor, Agreed, InPlace, TurnedDown }

/// <summary>Something that helps the person at work, as they say it. Which employer may read it is agreed to sheet by sheet; see <see cref="EmployerSheet"/>.</summary>
public sealed class Adjustment : TeamRecord, IVersioned, IOfCase
{
    /// <summary>Letters and spaces: one line on the paper that an employer reads.</summary>
    public const int Longest = 300;

    public required Guid CaseId { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public int Version { get; private set; }

    /// <summary>What helps, in one line: "a chair I can change the height of".</summary>
    public string What { get; private set; } = "";

    /// <summary>Why it helps. It may tell of their health, so it goes with the rest only when they say so.</summary>
    public string? Why { get; private set; }
    public AdjustmentState State { get; private set; }

    /// <summary>Written by mistake, or it helps no longer.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    public static IEnumerable<Problem> Problems(string? what, string? why, AdjustmentState? state)
    {
        if (what.Said() is null) yield return new(nameof(What), "Write what helps, like “a quiet place to sit”");
        if (what.Said()?.Length > Longest) yield return new(nameof(What), $"Write it shorter, in {Longest} letters at most");
        if (why.Said()?.Length > Longest) yield return new(nameof(Why), $"Write why it helps shorter, in {Longest} letters at most");
        if (state is null) yield return new(nameof(State), "Choose how far it has come");
    }

    public string? ChangeProblem() => TakenBackAt is null ? null : "This was taken off the list";

    public string? ReturnProblem() => TakenBackAt is null ? "This is on the list" : null;

    /// <summary>Back on the list: it was taken off by mistake, or helps again.</summary>
    /// <exception cref="Refusal">It is on the list.</exception>
    public void Return()
    {
        Refusal.If(ReturnProblem());
        TakenBackAt = null;
    }

    internal void Write(string what, string? why, AdjustmentState state) => (What, Why, State) = (OneLine(what)!, OneLine(why), state);

    internal void TakeBack(DateTimeOffset at) => TakenBackAt = at;

    private static string? OneLine(string? typed) => typed.Said() is { } said ? string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;
}
