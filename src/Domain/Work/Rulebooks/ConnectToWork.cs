namespace Linkwork.Domain.Work;

/// <summary>New paid work of any hours, among people out of work at the start: an apprenticeship counts, and so does work for oneself with proof;
/// volunteering doesn't.</summary>
/// <remarks>After: Department for Work and Pensions, Connect to Work: Grant Guidance for England, 26 November 2024. Our reading is of job starts only; the
/// programme also counts earnings, which this history doesn't hold.</remarks>
public sealed class ConnectToWork : Rulebook
{
    public override string Name => "Job started (Connect to Work style)";

    public override string Rule => "They have begun paid work since support began. An apprenticeship counts, and so does work for themselves with proof. Volunteering doesn’t.";

    public override string Source => "After the Department for Work and Pensions, Connect to Work: Grant Guidance for England. Our reading, of job starts only; that programme looks at earnings too.";

    public override DateOnly Dated => new(2024, 11, 26);

    public override Denominator Denominator => Denominator.OutOfWorkAtStart;

    private protected override Verdict JudgeInside(JobHistory history, DateOnly today) => First(history.New, "No job is written down that began since support did.", job =>
        NotPaid(job) is { } not ? (Outcome.DoesNot, not)
        : job.StartedOn > today ? (Outcome.NotYet, $"“{job.Name}” hasn’t begun yet.")
        : (Outcome.Counts, $"“{job.Name}” is paid work that began since support did."));
}
