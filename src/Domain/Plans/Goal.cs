namespace Linkwork.Domain.Plans;

/// <summary>A goal in the person's words, with how much it matters and how sure they feel, 1–10 each.</summary>
public sealed class Goal : TeamRecord, IVersioned, IOfCase
{
    public required Guid CaseId { get; init; }
    public required string InTheirWords { get; set; }
    public required Need Need { get; set; }
    public required int Importance { get; set; }
    public required int Confidence { get; set; }
    public required DateTimeOffset At { get; init; }
    public required Guid By { get; init; }
    public int Version { get; private set; }
    public List<GoalReview> Reviews { get; } = [];
    public GoalState State { get; private set; } = GoalState.Current;

    public GoalReview? Latest => Reviews.MaxBy(review => review.At);

    /// <summary>The newest number given for each; what it was at the start where none was given since.</summary>
    public (int Importance, int Confidence) Newest()
    {
        var newestFirst = Reviews.OrderByDescending(review => review.At).ToList();
        return (newestFirst.Find(review => review.Importance is not null)?.Importance ?? Importance,
            newestFirst.Find(review => review.Confidence is not null)?.Confidence ?? Confidence);
    }

    public static IEnumerable<Problem> Problems(string? words, Need? need, int? importance, int? confidence)
    {
        if (words.Said() is null) yield return new(nameof(InTheirWords), "Write the goal in the person’s words");
        if (need is null) yield return new(nameof(Need), "Choose what the goal is about");
        if (importance is not (>= 1 and <= 10)) yield return new(nameof(Importance), "Importance is a number from 1 to 10");
        if (confidence is not (>= 1 and <= 10)) yield return new(nameof(Confidence), "Confidence is a number from 1 to 10");
    }

    public static IEnumerable<Problem> ReviewProblems(int? importance, int? confidence, GoalState? state)
    {
        if (state is null) yield return new(nameof(State), "Choose how the goal stands");
        if (importance is not (null or (>= 1 and <= 10))) yield return new(nameof(Importance), "Importance is a number from 1 to 10");
        if (confidence is not (null or (>= 1 and <= 10))) yield return new(nameof(Confidence), "Confidence is a number from 1 to 10");
    }

    /// <summary>How the goal stands now, in numbers and the person's words. Any number may stay unasked.</summary>
    /// <exception cref="Refusal">A number outside 1–10.</exception>
    public GoalReview Review(int? importance, int? confidence, GoalState state, string? note, Guid by, DateTimeOffset at)
    {
        Refusal.If(ReviewProblems(importance, confidence, state).FirstOrDefault()?.Sentence);
        var review = new GoalReview
        {
            TeamId = TeamId, CaseId = CaseId, GoalId = Id, Importance = importance, Confidence = confidence, State = state,
            Note = note.Said(), By = by, At = at,
        };
        Reviews.Add(review);
        State = state;
        return review;
    }
}

/// <summary>Going back to current is normal; "let go" is the person's choice and no failure.</summary>
public enum GoalState { Current, PartlyReached, Reached, LetGo }

public sealed class GoalReview : TeamRecord, IOfCase
{
    public required Guid CaseId { get; init; }
    public required Guid GoalId { get; init; }
    public int? Importance { get; init; }
    public int? Confidence { get; init; }
    public required GoalState State { get; init; }
    public string? Note { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}
