namespace Linkwork.Domain.Work;

/// <summary>Stayed in a job they had: still in it 13 weeks after support began, among people in work at the start. Being off sick is still being in it.</summary>
/// <remarks>Our own rule; 13 weeks, as long as the rules for new jobs ask.</remarks>
public sealed class Retention : Rulebook
{
    private const int Weeks = 13;

    public override string Name => "Stayed in the job they had";

    public override string Rule => "They were still in a paid job, 13 weeks after support began, that they had at the start.";

    public override string Source => "Our own rule. Being off sick is still being in the job.";

    public override DateOnly Dated => new(2026, 11, 30);

    public override Denominator Denominator => Denominator.InWorkAtStart;

    private protected override Verdict JudgeInside(JobHistory history, DateOnly today)
    {
        var day = history.Began.AddDays(7 * Weeks);
        return First(history.Jobs.Where(job => job.Origin == JobOrigin.AtStart), "The job they had when support began isn’t written down.", job =>
            NotPaid(job) is { } not ? (Outcome.DoesNot, not)
            : job.LastDay(today) is not { } last ? (Outcome.NotKnown, $"Nobody remembers when “{job.Name}” ended.")
            : last >= day ? (Outcome.Counts, $"They were still in “{job.Name}” 13 weeks after support began.")
            : job.Ended ? (Outcome.DoesNot, $"“{job.Name}” ended before 13 weeks of support were over.")
            : (Outcome.NotYet, $"They are in “{job.Name}”, and 13 weeks of support aren’t over yet."));
    }
}
