namespace Linkwork.Domain.Work;

/// <summary>What the person says of one job or offer, on one day: an answer for each question they wanted to answer. There is no score and no total.</summary>
/// <remarks>Dimensions: Measuring Good Work, Carnegie UK Trust and RSA, 2018. Adversities: Butterworth and others, 2011. The questions are our own.</remarks>
public sealed class GoodWorkCheck : TeamRecord, IVersioned, IOfCase
{
    public required Guid CaseId { get; init; }

    /// <summary>The job it is about; null for an offer that isn't a job yet.</summary>
    public Guid? JobId { get; internal set; }

    /// <summary>What the offer is, when there was no job yet; it stays when the offer is taken and <see cref="JobId"/> says which job it became.</summary>
    public string? Offer { get; init; }
    public CheckTime Time { get; internal set; }

    /// <summary>A question that isn't here was not answered.</summary>
    public required IReadOnlyDictionary<GoodWorkQuestion, GoodWorkAnswer> Answers { get; init; }

    /// <summary>All in all, is this job good for them? Their word, whatever else they answered.</summary>
    public GoodWorkAnswer? GoodForMe { get; init; }
    public string? InTheirWords { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public int Version { get; private set; }

    /// <summary>The wrong job, the wrong answers, or not their words: kept, and counted nowhere.</summary>
    public DateTimeOffset? TakenBackAt { get; internal set; }

    /// <summary>An offer that they took: it is a job.</summary>
    public bool Taken => Offer is not null && JobId is not null;

    public GoodWorkResult Result => new(Answers);

    /// <summary>They say no to something about health and safety in this job.</summary>
    public bool HealthIsntLookedAfter => Result.NotGood.Any(item => item.Dimension == GoodWorkDimension.Health);
}

/// <summary>The answers as they come from the form.</summary>
public sealed record WorkSaid(Guid? JobId, string? Offer, CheckTime? Time, IReadOnlyDictionary<GoodWorkQuestion, GoodWorkAnswer> Answers,
    GoodWorkAnswer? GoodForMe, string? InTheirWords)
{
    public bool IsEmpty => Answers.Count == 0 && GoodForMe is null && InTheirWords.Said() is null;
}

/// <summary>When in a job it was answered. None is due, and none is asked for twice.</summary>
public enum CheckTime { BeforeSayingYes, FourWeeks, ThirteenWeeks, TwentySixWeeks, AnotherTime }

public enum GoodWorkAnswer { Yes, Partly, No, DontKnow, RatherNotSay }
