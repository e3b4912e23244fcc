namespace Linkwork.Domain.Work;

/// <summary>One part of a work profile at two times, and in words what became of it.</summary>
/// <param name="Then">Empty when nothing was said.</param>
/// <param name="Now">Empty when nothing was said.</param>
/// <param name="What">Never better or worse: those are for the person to say.</param>
public sealed record ProfileChange(string Part, string Then, string Now, string What)
{
    private const string Same = "The same";

    public bool Changed => What != Same;

    /// <summary>Every part that was said at either time, in the order of the form.</summary>
    /// <param name="day">How a day is written.</param>
    public static IReadOnlyList<ProfileChange> Between(WorkStanding then, WorkStanding now, Func<DateOnly, string> day)
    {
        return
        [
            .. ((IEnumerable<ProfileChange>)
            [
                Text("In their words", then.InTheirWords, now.InTheirWords),
                Choices("How things stand", then.Situations.Select(ProfileWords.Words), now.Situations.Select(ProfileWords.Words)),
                Text("Off sick since", Day(then.SickSince), Day(now.SickSince)),
                Text("Fit note until", Day(then.FitNoteUntil), Day(now.FitNoteUntil)),
                Text("Out of work since", Day(then.OutOfWorkSince), Day(now.OutOfWorkSince)),
                Choices("What they want", then.Wants.Select(ProfileWords.Words), now.Wants.Select(ProfileWords.Words)),
                Text("What they want, in their words", then.WantWords, now.WantWords),
                Number("How much it matters, 1 to 10", then.Importance, now.Importance),
                Text("Why that number for how much it matters", then.ImportanceWhy, now.ImportanceWhy),
                Number("How sure they feel, 1 to 10", then.Confidence, now.Confidence),
                Text("Why that number for how sure they feel", then.ConfidenceWhy, now.ConfidenceWhy),
                Choices("What gets in the way", then.Barriers.Select(Barrier), now.Barriers.Select(Barrier)),
                Text("What gets in the way, in their words", then.BarrierWords, now.BarrierWords),
                Text("Strengths", then.Strengths, now.Strengths),
                Text("What good work means to them", then.GoodWork, now.GoodWork),
                Choices("What matters most about it", then.Matters.Select(GoodWorkWords.Words), now.Matters.Select(GoodWorkWords.Words)),
                Text("Deal-breakers", then.DealBreakers, now.DealBreakers),
                Text("Hours a week", Hours(then), Hours(now)),
                Text("How the hours must fit", then.HoursWords, now.HoursWords),
                Text("Worries", then.Worries, now.Worries),
            ]).Where(part => part.Then.Length + part.Now.Length > 0),
        ];

        string? Day(DateOnly? date) => date is { } said ? day(said) : null;
    }

    /// <summary>"16 to 20", "up to 16", "16 or more"; nothing when neither was said.</summary>
    public static string? Hours(WorkStanding said) => (said.HoursLeast, said.HoursMost) switch
    {
        (null, null) => null,
        ({ } least, null) => $"{least} or more",
        (null, { } most) => $"up to {most}",
        ({ } least, { } most) => least == most ? $"{least}" : $"{least} to {most}",
    };

    private static ProfileChange Text(string part, string? then, string? now) => new(part, then ?? "", now ?? "",
        then == now ? Same : then is null ? "Said since" : now is null ? "No longer said" : "Said differently");

    private static ProfileChange Number(string part, int? then, int? now) => new(part, $"{then}", $"{now}", (now - then) switch
    {
        null => then == now ? Same : then is null ? "Said since" : "No longer said",
        0 => Same,
        var change => $"{Math.Abs(change.Value)} {(change > 0 ? "higher" : "lower")}",
    });

    private static ProfileChange Choices(string part, IEnumerable<string> then, IEnumerable<string> now)
    {
        var (before, after) = (then.ToList(), now.ToList());
        var (added, gone) = (after.Except(before).ToList(), before.Except(after).ToList());
        var what = string.Join(". ", new[] { Named("New", added), Named("No longer", gone) }.Where(words => words.Length > 0));
        return new(part, string.Join("; ", before), string.Join("; ", after), what.Length == 0 ? Same : what);
    }

    private static string Named(string how, List<string> which) => which.Count == 0 ? "" : $"{how}: {string.Join("; ", which)}";

    private static string Barrier(WorkBarrier barrier) => barrier.Need is { } need ? $"{barrier.Kind.Words()} (help with {need.Label().ToLowerInvariant()})" : barrier.Kind.Words();
}
