namespace Linkwork.Domain.Work;

/// <summary>First paid work of 4 hours a week or more, among people out of work at the start: how services of individual placement and support (IPS)
/// report job starts.</summary>
/// <remarks>Our reading: a job counts from its first day, whatever it pays; permitted work is paid work; a trial isn't.</remarks>
public sealed class FirstPaidWork : Rulebook
{
    private const decimal Least = 4;

    public override string Name => "First paid work (IPS style)";

    public override string Rule => "They have begun paid work of 4 hours a week or more since support began.";

    public override string Source => "The way services of individual placement and support (IPS) report job starts, as we read it.";

    public override DateOnly Dated => new(2026, 11, 30);

    public override Denominator Denominator => Denominator.OutOfWorkAtStart;

    private protected override Verdict JudgeInside(JobHistory history, DateOnly today) => First(history.New, "No job is written down that began since support did.", job =>
        NotPaid(job) is { } not ? (Outcome.DoesNot, not)
        : job.StartedOn > today ? (Outcome.NotYet, $"“{job.Name}” hasn’t begun yet.")
        : job.Hours is null ? (Outcome.NotKnown, $"The hours of “{job.Name}” aren’t written down.")
        : job.Hours < Least ? (Outcome.DoesNot, $"“{job.Name}” is {job.Hours:0.##} hours a week, under 4.")
        : (Outcome.Counts, $"“{job.Name}” is paid work of {job.Hours:0.##} hours a week."));
}
