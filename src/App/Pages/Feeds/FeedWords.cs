using Linkwork.Domain.Directory;
using Linkwork.Ui;

namespace Linkwork.Pages.Feeds;

/// <summary>What the pages say about feeds.</summary>
public static class FeedWords
{
    public static string Of(FeedState state) => state switch
    {
        FeedState.New => "Not fetched yet", FeedState.Running => "Being fetched", FeedState.Failing => "Failing", FeedState.Asking => "Needs your answer",
        FeedState.Paused => "Paused", _ => "Good",
    };

    public static string Colour(FeedState state) => state switch
    {
        FeedState.Failing => "red", FeedState.Asking => "orange", FeedState.Good => "green", FeedState.Running => "blue", _ => "grey",
    };

    public static string Of(FeedOutcome outcome) => outcome switch
    {
        FeedOutcome.Imported => "Imported", FeedOutcome.Unchanged => "Nothing new", FeedOutcome.Held => "Asked first", _ => "Failed",
    };

    public static string Colour(FeedOutcome outcome) => outcome switch { FeedOutcome.Failed => "red", FeedOutcome.Held => "orange", _ => "green" };

    public static string Of(FeedKind kind) => kind == FeedKind.Csv ? "A spreadsheet saved as CSV" : "Open Referral UK";

    public static string Of(FeedRhythm every) => every == FeedRhythm.Daily ? "Every day" : "Every week";

    /// <summary>"12 new, 3 changed, 1 left as edited here"; what is none isn't said.</summary>
    public static string Counts(FeedRun run)
    {
        (int Count, string Words)[] parts =
        [
            (run.Added, "new"), (run.Changed, "changed"), (run.Withdrawn, "withdrawn"), (run.Kept, "left as edited here"), (run.Rejected, "rejected"),
        ];
        return string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count:N0} {part.Words}")) is { Length: > 0 } said ? said : "No change";
    }

    public static string Took(FeedRun run) => (run.EndedAt - run.StartedAt) is { TotalSeconds: < 100 } quick ? $"{Math.Max(1, Math.Round(quick.TotalSeconds)):N0} s" : $"{(run.EndedAt - run.StartedAt).TotalMinutes:N0} min";
}
