namespace Linkwork.Domain.Outcomes;

/// <summary>One set of answers to ONS4, each 0–10 or not given.</summary>
public sealed record Ons4Answers(int? Satisfied, int? Worthwhile, int? Happy, int? Anxious)
{
    /// <summary>In the order of <see cref="Ons4Response.Items"/>.</summary>
    public IReadOnlyList<int?> InOrder => [Satisfied, Worthwhile, Happy, Anxious];

    public bool Any => InOrder.Any(answer => answer is not null);

    public IEnumerable<Problem> Problems() => Ons4Response.Problems(Satisfied, Worthwhile, Happy, Anxious);
}

/// <summary>How the ONS groups an answer. Words for a number, never a judgement of a person.</summary>
public static class Ons4Band
{
    /// <summary>Low 0–4, medium 5–6, high 7–8, very high 9–10; anxiety very low 0–1, low 2–3, medium 4–5, high 6–10.</summary>
    /// <param name="field">A field of <see cref="Ons4Response.Items"/>.</param>
    /// <param name="answer">0–10.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0–10.</exception>
    /// <remarks>Source: Office for National Statistics, personal wellbeing thresholds (OGL v3).</remarks>
    public static string Of(string field, int answer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(answer);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(answer, 10);
        return field == nameof(Ons4Response.Anxious)
            ? answer switch { <= 1 => "very low", <= 3 => "low", <= 5 => "medium", _ => "high" }
            : answer switch { <= 4 => "low", <= 6 => "medium", <= 8 => "high", _ => "very high" };
    }

    /// <summary>The change in words: "2 higher", and for anxiety that lower is better. Null when either is missing.</summary>
    public static string? Change(string field, int? then, int? now) => (now - then) switch
    {
        null => null,
        0 => "no change",
        var change => $"{Math.Abs(change.Value)} {(change > 0 ? "higher" : "lower")}, {(change > 0 == (field != nameof(Ons4Response.Anxious)) ? "better" : "worse")}",
    };
}
