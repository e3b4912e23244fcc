namespace Linkwork.Domain.Work;

/// <summary>Good work that lasted: 13 weeks or more in a paid job, fewer than two adversities, and the person says that it is good for them. Among everyone.</summary>
/// <remarks>Our own rule, because a poor job is no success. The newest good-work check from 13 weeks on is what counts; an answer that isn't known is never
/// taken for a good one, nor is what they said before they said yes. Work for oneself needs no proof here: what the person says is the proof.</remarks>
public sealed class GoodWorkSustained : Rulebook
{
    private const int Days = 13 * 7;

    public override string Name => "Good work that lasted";

    public override string Rule => "They were in a paid job for 13 weeks or more, their answers from then on tell of fewer than two adversities, and they say that it is good for them.";

    public override string Source => "Our own rule, on the good-work check.";

    public override DateOnly Dated => new(2026, 11, 30);

    public override Denominator Denominator => Denominator.Everyone;

    private protected override Verdict JudgeInside(JobHistory history, DateOnly today) =>
        First(history.Jobs.Where(job => job.Origin != JobOrigin.Before), "No job is written down that they had or began during support.", job => OfJob(job, history, today));

    private static (Outcome, string) OfJob(Job job, JobHistory history, DateOnly today)
    {
        if (!JobHistory.IsWork(job.Kind)) return (Outcome.DoesNot, NotPaid(job)!);
        var thirteenth = (job.StartedOn ?? history.Began).AddDays(Days);
        if (job.LastDay(today) is not { } last) return (Outcome.NotKnown, $"Nobody remembers when “{job.Name}” ended.");
        if (last < thirteenth.AddDays(-1)) return job.Ended ? (Outcome.DoesNot, $"“{job.Name}” ended before 13 weeks.") : (Outcome.NotYet, $"“{job.Name}” hasn’t lasted 13 weeks yet.");
        var check = history.Checks.LastOrDefault(its => its.JobId == job.Id && its.Time != CheckTime.BeforeSayingYes && London.Date(its.At) >= thirteenth.AddDays(-1) && London.Date(its.At) <= today);
        return check switch
        {
            null => (Outcome.NotKnown, $"No good-work check of “{job.Name}” was answered from 13 weeks on."),
            { Result.TwoAdversities: true } => (Outcome.DoesNot, $"What they answered about “{job.Name}” tells of two adversities or more."),
            { Result.SurelyFewerThanTwo: false } => (Outcome.NotKnown, $"Too few answers about “{job.Name}” to say that it has fewer than two adversities."),
            { GoodForMe: GoodWorkAnswer.Yes } => (Outcome.Counts, $"“{job.Name}” lasted 13 weeks, has fewer than two adversities by what they answered, and they say that it is good for them."),
            { GoodForMe: GoodWorkAnswer.No or GoodWorkAnswer.Partly } => (Outcome.DoesNot, $"They don’t say that “{job.Name}” is good for them, all in all."),
            _ => (Outcome.NotKnown, $"They haven’t said whether “{job.Name}” is good for them, all in all."),
        };
    }
}
