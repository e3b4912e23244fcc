namespace Linkwork.Domain.Work;

/// <summary>What a check says, part by part. Nothing in it is added up: what isn't known stays unknown.</summary>
public sealed class GoodWorkResult(IReadOnlyDictionary<GoodWorkQuestion, GoodWorkAnswer> answers)
{
    /// <summary>Said with two or more adversities, word for word.</summary>
    public const string Studies = "In studies, mental health in the poorest-quality jobs was no better than in unemployment, and sometimes worse.";

    public const string Advice = "get advice before refusing or leaving a job if you get benefits";

    /// <summary>Where the parts and the sentence about studies come from.</summary>
    public static IReadOnlyList<string> Sources { get; } =
    [
        "Measuring Good Work: final report of the Measuring Job Quality Working Group. Carnegie UK Trust and RSA, September 2018.",
        "Butterworth and others, The psychosocial quality of work determines whether employment has benefits for mental health. Occupational and Environmental Medicine 68, 2011, pages 806 to 812.",
        "Chandola and Zhang, Re-employment, job quality, health and allostatic load biomarkers. International Journal of Epidemiology 47, 2018, pages 47 to 57.",
    ];

    public IReadOnlyList<GoodWorkItem> Good => Answered(GoodWorkAnswer.Yes);

    public IReadOnlyList<GoodWorkItem> Partly => Answered(GoodWorkAnswer.Partly);

    public IReadOnlyList<GoodWorkItem> NotGood => Answered(GoodWorkAnswer.No);

    /// <summary>Not known, not answered, or rather not said.</summary>
    public IReadOnlyList<GoodWorkItem> Unknown => [.. GoodWorkQuestions.All.Where(item => !Known(item.Question))];

    /// <summary>Strains that a "no" tells of, as the person sees it.</summary>
    public IReadOnlyList<WorkAdversity> Adversities => [.. Telling.Where(item => answers.GetValueOrDefault(item.Question) == GoodWorkAnswer.No && Known(item.Question))
        .Select(item => item.Adversity!.Value)];

    /// <summary>Strains about which nothing is known.</summary>
    public IReadOnlyList<WorkAdversity> AdversitiesUnknown => [.. Telling.Where(item => !Known(item.Question)).Select(item => item.Adversity!.Value)];

    /// <summary>Two strains or more, in the person's own answers.</summary>
    public bool TwoAdversities => Adversities.Count >= 2;

    /// <summary>Fewer than two, whatever the open answers would be.</summary>
    public bool SurelyFewerThanTwo => Adversities.Count + AdversitiesUnknown.Count < 2;

    public GoodWorkAnswer? this[GoodWorkQuestion question] => answers.TryGetValue(question, out var answer) ? answer : null;

    private static IEnumerable<GoodWorkItem> Telling => GoodWorkQuestions.All.Where(item => item.Adversity is not null);

    private bool Known(GoodWorkQuestion question) => answers.TryGetValue(question, out var answer) && answer is not (GoodWorkAnswer.DontKnow or GoodWorkAnswer.RatherNotSay);

    private IReadOnlyList<GoodWorkItem> Answered(GoodWorkAnswer answer) =>
        [.. GoodWorkQuestions.All.Where(item => answers.TryGetValue(item.Question, out var given) && given == answer)];
}
