namespace Linkwork.Domain.Work;

/// <summary>Among whom a rulebook counts.</summary>
public enum Denominator { OutOfWorkAtStart, InWorkAtStart, Everyone }

/// <summary>What a rulebook says of one history. "Not yet" may still become yes by waiting; "not known" by asking.</summary>
public enum Outcome { Counts, DoesNot, NotYet, NotKnown, OutsideThisCount }

/// <summary>What a rulebook says of one person, and why, in a sentence for their link worker.</summary>
/// <param name="Job">The job that counts; a person counts once in each rulebook.</param>
public sealed record Verdict(Rulebook Rulebook, Outcome Outcome, Job? Job, string Why)
{
    public bool Counts => Outcome == Outcome.Counts;

    /// <summary>Where the person stands when people are counted; null outside the denominator.</summary>
    public CountedAs? CountedAs(JobHistory history) => Outcome switch
    {
        Outcome.Counts => history.LastSaid(Job!)?.Result switch { { TwoAdversities: true } => Work.CountedAs.TwoOrMore, { SurelyFewerThanTwo: true } => Work.CountedAs.FewerThanTwo, _ => Work.CountedAs.StrainsNotKnown },
        Outcome.DoesNot => Work.CountedAs.DoesNot, Outcome.NotYet => Work.CountedAs.NotYet, Outcome.NotKnown => Work.CountedAs.NotKnown, _ => null,
    };
}

/// <summary>Where a person stands in a rulebook's table. A job that counts is never counted without its quality: how many of the four adversities ("strains") the
/// person's last answers about it tell of.</summary>
public enum CountedAs { FewerThanTwo, TwoOrMore, StrainsNotKnown, DoesNot, NotYet, NotKnown }

/// <summary>One way of counting jobs, read off the one history. Several stand side by side because funders count differently; none is a target, and
/// nothing in the product counts by worker.</summary>
public abstract class Rulebook
{
    public static IReadOnlyList<Rulebook> All { get; } =
        [new FirstPaidWork(), new ThirteenOfSixteenWeeks(7), new ThirteenOfSixteenWeeks(16), new ConnectToWork(), new Retention(), new GoodWorkSustained()];

    public abstract string Name { get; }

    /// <summary>The rule in one sentence.</summary>
    public abstract string Rule { get; }

    /// <summary>Where it comes from, and how we read it.</summary>
    public abstract string Source { get; }

    /// <summary>The day the rule was published, or we wrote it down.</summary>
    public abstract DateOnly Dated { get; }

    public abstract Denominator Denominator { get; }

    /// <summary>Does this person count, on that day, and why or why not?</summary>
    public Verdict Judge(JobHistory history, DateOnly today) => Outside(history) is { } outside ? new(this, Outcome.OutsideThisCount, null, outside) : JudgeInside(history, today);

    private protected abstract Verdict JudgeInside(JobHistory history, DateOnly today);

    private protected Verdict Yes(Job job, string why) => new(this, Outcome.Counts, job, why);

    /// <summary>The first job that counts; else the most hopeful of the reasons, with all of them as the sentence.</summary>
    private protected Verdict First(IEnumerable<Job> jobs, string nothing, Func<Job, (Outcome Outcome, string Why)> judge)
    {
        var judged = jobs.Select(job => (Job: job, Said: judge(job))).ToList();
        if (judged.Count == 0) return new(this, Outcome.DoesNot, null, nothing);
        if (judged.Exists(line => line.Said.Outcome == Outcome.Counts))
        {
            var (job, said) = judged.Find(line => line.Said.Outcome == Outcome.Counts);
            return Yes(job, said.Why);
        }

        Outcome[] hope = [Outcome.NotYet, Outcome.NotKnown];
        return new(this, hope.FirstOrDefault(outcome => judged.Exists(line => line.Said.Outcome == outcome), Outcome.DoesNot), null,
            string.Join(' ', judged.Select(line => line.Said.Why).Distinct()));
    }

    /// <summary>Why a kind of work isn't counted as a job; null when it is.</summary>
    private protected static string? NotPaid(Job job) => job.Kind switch
    {
        JobKind.Volunteering => $"“{job.Name}” is volunteering, which isn’t counted as a job.",
        JobKind.WorkTrial => $"“{job.Name}” is a trial, which isn’t counted as a job yet.",
        JobKind.SelfEmployedWithoutProof => $"“{job.Name}” is work for themselves without proof of earnings, which this rule doesn’t count.",
        _ => null,
    };

    private string? Outside(JobHistory history) => (Denominator, history.AtStart) switch
    {
        (Denominator.Everyone, _) or (Denominator.OutOfWorkAtStart, AtStart.OutOfWork) or (Denominator.InWorkAtStart, AtStart.InWork) => null,
        (_, AtStart.NotKnown) => "It isn’t written down whether they had paid work when support began, so this rule doesn’t count them either way.",
        (Denominator.OutOfWorkAtStart, _) => "They had paid work when support began. This rule is about people who had none.",
        _ => "They had no paid work when support began. This rule is about people who had some.",
    };
}
