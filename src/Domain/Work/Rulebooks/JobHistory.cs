namespace Linkwork.Domain.Work;

/// <summary>How somebody stood to paid work on the day support began. What nobody wrote down is not known, and counts neither way.</summary>
public enum AtStart { OutOfWork, InWork, NotKnown }

/// <summary>What the rulebooks read: one person's jobs in one case and what they said of them, in an order of its own. What was taken back isn't
/// here, and what is given twice is here once.</summary>
public sealed class JobHistory
{
    /// <param name="situations">What was said of how they stood at the start, the surest first; the first that tells counts.</param>
    public JobHistory(DateOnly began, DateOnly bornOn, IEnumerable<Job> jobs, IEnumerable<GoodWorkCheck> checks,
        IEnumerable<IReadOnlyCollection<WorkSituation>> situations, Func<DateOnly, Rates?> ratesOn)
    {
        (Began, BornOn, RatesOn) = (began, bornOn, ratesOn);
        Jobs = [.. jobs.Where(job => job.TakenBackAt is null).DistinctBy(job => job.Id).OrderBy(job => job.StartedOn ?? DateOnly.MinValue).ThenBy(job => job.Id)];
        Checks = [.. checks.Where(check => check.TakenBackAt is null).DistinctBy(check => check.Id).OrderBy(check => check.At).ThenBy(check => check.Id)];
        AtStart = Jobs.Any(job => job.Origin == JobOrigin.AtStart && IsWork(job.Kind)) ? AtStart.InWork
            : situations.Select(Said).FirstOrDefault(said => said != AtStart.NotKnown, AtStart.NotKnown);
    }

    /// <summary>The day support began.</summary>
    public DateOnly Began { get; }
    public DateOnly BornOn { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Job> Jobs { get; }

    /// <inheritdoc cref="Jobs"/>
    public IReadOnlyList<GoodWorkCheck> Checks { get; }

    /// <summary>From the jobs they had then; where there is none, from what was said of their situation when they were referred, or else when it was first written down.</summary>
    public AtStart AtStart { get; }

    public Func<DateOnly, Rates?> RatesOn { get; }

    public IEnumerable<Job> New => Jobs.Where(job => job.Origin == JobOrigin.SinceStart);

    /// <summary>Paid work, with proof or on the person's word.</summary>
    public static bool IsWork(JobKind kind) => kind.CountsAsPaid() || kind == JobKind.SelfEmployedWithoutProof;

    /// <summary>What was said of how they stood at the start, the surest first: with the referral, or else when it was first written down. Written after a job had begun, it
    /// tells of that job and not of the start.</summary>
    public static IEnumerable<IReadOnlyCollection<WorkSituation>> Situations(IReadOnlyCollection<WorkSituation> referred, WorkProfile? first, IEnumerable<Job> jobs) =>
        first is null || jobs.Any(job => job is { TakenBackAt: null, Origin: JobOrigin.SinceStart } && job.StartedOn <= London.Date(first.At)) ? [referred] : [referred, first.Said.Situations];

    /// <summary>What they said last of a job they have or had, and so not of the offer.</summary>
    public GoodWorkCheck? LastSaid(Job job) => Checks.LastOrDefault(check => check.JobId == job.Id && check.Time != CheckTime.BeforeSayingYes);

    private static AtStart Said(IReadOnlyCollection<WorkSituation> situations)
    {
        var working = situations.Any(its => its is WorkSituation.EmployedAndWell or WorkSituation.EmployedAndStruggling or WorkSituation.OffSick
            or WorkSituation.JobAtRisk or WorkSituation.SelfEmployed);
        var without = situations.Any(its => its is WorkSituation.OutOfWork or WorkSituation.NeverWorked);
        return (working, without) switch { (true, false) => AtStart.InWork, (false, true) => AtStart.OutOfWork, _ => AtStart.NotKnown };
    }
}
