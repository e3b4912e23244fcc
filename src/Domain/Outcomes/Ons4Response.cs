namespace Linkwork.Domain.Outcomes;

/// <summary>ONS personal wellbeing (ONS4): four answers, each 0–10; anxiety is better when lower. No composite score exists.</summary>
/// <remarks>Source: Office for National Statistics, harmonised personal wellbeing questions (OGL v3).</remarks>
public sealed class Ons4Response : TeamRecord, IOfCase
{
    public required Guid CaseId { get; init; }
    public int? Satisfied { get; init; }
    public int? Worthwhile { get; init; }
    public int? Happy { get; init; }
    public int? Anxious { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid By { get; init; }

    public Ons4Answers Answers => new(Satisfied, Worthwhile, Happy, Anxious);

    /// <summary>The four questions as the ONS asks them, in its order.</summary>
    public static IReadOnlyList<(string Field, string Question, string Low, string High)> Items { get; } =
    [
        (nameof(Satisfied), "Overall, how satisfied are you with your life nowadays?", "not at all satisfied", "completely satisfied"),
        (nameof(Worthwhile), "Overall, to what extent do you feel that the things you do in your life are worthwhile?", "not at all worthwhile", "completely worthwhile"),
        (nameof(Happy), "Overall, how happy did you feel yesterday?", "not at all happy", "completely happy"),
        (nameof(Anxious), "Overall, how anxious did you feel yesterday?", "not at all anxious", "completely anxious"),
    ];

    public const string Attribution = "Source: Office for National Statistics, personal wellbeing (ONS4) questions, licensed under the Open Government Licence v3.0.";

    /// <summary>Each answer is 0–10 or left out; at least one is given.</summary>
    public static IEnumerable<Problem> Problems(params int?[] answers)
    {
        for (var i = 0; i < answers.Length; i++)
            if (answers[i] is < 0 or > 10) yield return new(Items[i].Field, "Answer with a whole number from 0 to 10, or leave it empty");
        if (Array.TrueForAll(answers, answer => answer is null)) yield return new(Items[0].Field, "Enter at least one answer");
    }
}
