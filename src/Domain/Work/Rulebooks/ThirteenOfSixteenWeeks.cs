namespace Linkwork.Domain.Work;

/// <summary>So many hours a week in 13 of 16 weeks, at or above the minimum wage, among people out of work at the start: the job outcome of individual
/// placement and support in primary care (IPSPC). 7 hours is its threshold; 16 is shown beside it.</summary>
/// <remarks>Source: Department for Work and Pensions and Department of Health and Social Care, Guidance: Individual Placement and Support in Primary Care,
/// updated 18 December 2023. Our reading: weeks are counted from the first day of a job; several jobs one after another count together, the hours of two at
/// once are never added; pay is held against the minimum wage of the day the job began, and what a self-employed person earns an hour too.</remarks>
public sealed class ThirteenOfSixteenWeeks(int hours) : Rulebook
{
    private const int Needed = 13, Among = 16;

    public override string Name => $"{hours} hours or more in 13 of 16 weeks (IPSPC style)";

    public override string Rule => $"In 13 of 16 weeks they had new paid work of {hours} hours a week or more, at or above the minimum wage.";

    public override string Source => "Department for Work and Pensions and Department of Health and Social Care, Guidance: Individual Placement and Support in Primary Care. Read by us for jobs in this history.";

    public override DateOnly Dated => new(2023, 12, 18);

    public override Denominator Denominator => Denominator.OutOfWorkAtStart;

    private protected override Verdict JudgeInside(JobHistory history, DateOnly today)
    {
        var fitting = history.New.Where(job => Fits(job, history, today).Outcome == Outcome.Counts).ToList();
        var most = fitting.Select(job => (Job: job, Weeks: WeeksFrom(job.StartedOn!.Value, fitting, today))).OrderByDescending(line => line.Weeks).FirstOrDefault();
        if (most.Weeks >= Needed) return Yes(fitting.First(job => WeeksFrom(job.StartedOn!.Value, fitting, today) >= Needed), $"It was so in {most.Weeks} of 16 weeks.");
        return First(history.New, "No job is written down that began since support did.", job => Fits(job, history, today) is { Outcome: not Outcome.Counts } not ? not
            : fitting.Exists(other => other.Ending is null) ? (Outcome.NotYet, $"So far it was so in {Weeks(most.Weeks)} of 16; 13 are needed.")
            : (Outcome.DoesNot, $"It was so in {Weeks(most.Weeks)} of 16; 13 are needed."));
    }

    private static string Weeks(int weeks) => weeks == 1 ? "1 week" : $"{weeks} weeks";

    private (Outcome Outcome, string Why) Fits(Job job, JobHistory history, DateOnly today) =>
        NotPaid(job) is { } not ? (Outcome.DoesNot, not)
        : job.StartedOn > today ? (Outcome.NotYet, $"“{job.Name}” hasn’t begun yet.")
        : job.Hours is null ? (Outcome.NotKnown, $"The hours of “{job.Name}” aren’t written down.")
        : job.Hours < hours ? (Outcome.DoesNot, $"“{job.Name}” is {job.Hours:0.##} hours a week, under {hours}.")
        : job.LastDay(today) is null ? (Outcome.NotKnown, $"Nobody remembers when “{job.Name}” ended.")
        : Wage(job, history) switch
        {
            WageAnswer.AtLeast => (Outcome.Counts, ""),
            WageAnswer.Below => (Outcome.DoesNot, $"What is written down for “{job.Name}” comes to less than the minimum wage."),
            _ => (Outcome.NotKnown, $"It isn’t known whether “{job.Name}” pays the minimum wage."),
        };

    private static WageAnswer Wage(Job job, JobHistory history) => job.Kind.HasMinimumWage()
        ? MinimumWage.Check(job, history.BornOn, job.StartedOn!.Value, history.RatesOn).Answer
        : MinimumWage.Compare(job, history.BornOn, job.StartedOn!.Value, history.RatesOn).Answer;

    /// <summary>In how many of the 16 weeks from that day one of the jobs went on all week.</summary>
    private static int WeeksFrom(DateOnly first, List<Job> jobs, DateOnly today) => Enumerable.Range(0, Among).Select(week => first.AddDays(7 * week))
        .Count(begins => jobs.Exists(job => job.StartedOn <= begins && job.LastDay(today) >= begins.AddDays(6)));
}
