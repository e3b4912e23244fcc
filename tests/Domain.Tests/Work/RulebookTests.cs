using FsCheck.Xunit;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

/// <summary>Whatever the history, each rulebook keeps to what it says.</summary>
public class RulebookTests
{
    /// <summary>A job as chance makes it.</summary>
    public sealed record AnyJob(JobKind Kind, JobOrigin Origin, byte Hours, byte Pay, byte Starts, byte? Lasts, bool TakenBack, bool Checked, GoodWorkAnswer Good, GoodWorkAnswer Control, GoodWorkAnswer Demands)
    {
        public void AddTo(Case its)
        {
            var facts = JobsMade.Facts(Kind, Origin, Hours % 41 == 0 ? null : Hours % 41, Pay % 20 == 0 ? null : Pay % 20, Starts % 120);
            var job = its.Job(facts, Lasts is { } days ? Origin == JobOrigin.SinceStart ? facts.StartedOn!.Value.AddDays(days) : Origin == JobOrigin.AtStart ? JobsMade.Began.AddDays(days) : JobsMade.Began.AddDays(-1) : null);
            if (Checked)
            {
                var answers = JobsMade.AllYes;
                (answers[GoodWorkQuestion.OwnWay], answers[GoodWorkQuestion.EnoughTime]) = (Control, Demands);
                its.Check(job, answers, Good, 95 + (Hours % 10));
            }

            if (TakenBack) its.TakeBackJob(job, Made.At);
        }
    }

    private static Case With(IEnumerable<AnyJob> jobs)
    {
        var its = Made.Case();
        foreach (var job in jobs.Where(job => Enum.IsDefined(job.Kind) && Enum.IsDefined(job.Origin))) job.AddTo(its);
        return its;
    }

    private static IEnumerable<Verdict> Verdicts(JobHistory history, byte weeks) => Rulebook.All.Select(rulebook => rulebook.Judge(history, Made.Today.AddDays(7 * (weeks % 60))));

    [Property(MaxTest = 2000)]
    public bool No_rulebook_counts_volunteering_a_trial_or_a_job_taken_back(AnyJob[] jobs, WorkSituation[] situations, byte weeks) =>
        Verdicts(JobsMade.History(With(jobs), situations), weeks).All(verdict => !verdict.Counts
            || (verdict.Job is { TakenBackAt: null, Kind: not (JobKind.Volunteering or JobKind.WorkTrial), Origin: not JobOrigin.Before }));

    [Property(MaxTest = 2000)]
    public bool No_rulebook_counts_a_person_outside_its_denominator(AnyJob[] jobs, WorkSituation[] situations, byte weeks)
    {
        var history = JobsMade.History(With(jobs), situations);
        return Verdicts(history, weeks).All(verdict => !verdict.Counts || verdict.Rulebook.Denominator switch
        {
            Denominator.OutOfWorkAtStart => history.AtStart == AtStart.OutOfWork,
            Denominator.InWorkAtStart => history.AtStart == AtStart.InWork,
            _ => true,
        });
    }

    [Property(MaxTest = 1000)]
    public bool The_order_of_entry_changes_nothing(AnyJob[] jobs, WorkSituation[] situations, byte weeks, int seed)
    {
        var its = With(jobs);
        var (forth, back) = (JobsMade.History(its, situations), Shuffled(its, situations, seed));
        return Verdicts(forth, weeks).SequenceEqual(Verdicts(back, weeks));
    }

    [Property(MaxTest = 1000)]
    public bool A_job_given_twice_counts_once(AnyJob[] jobs, WorkSituation[] situations, byte weeks)
    {
        var its = With(jobs);
        var twice = new JobHistory(its.SupportBegan, JobsMade.BornOn, [.. its.Jobs, .. its.Jobs], [.. its.GoodWorkChecks, .. its.GoodWorkChecks], [situations], _ => JobsMade.Rates);
        return Verdicts(JobsMade.History(its, situations), weeks).SequenceEqual(Verdicts(twice, weeks));
    }

    [Property(MaxTest = 1000)]
    public bool A_job_written_down_twice_makes_nobody_count_who_didnt(AnyJob[] jobs, WorkSituation[] situations, byte weeks) =>
        Verdicts(JobsMade.History(With(jobs), situations), weeks).Zip(Verdicts(JobsMade.History(With([.. jobs, .. jobs]), situations), weeks)).All(pair => pair.First.Counts == pair.Second.Counts);

    [Property(MaxTest = 1000)]
    public bool A_table_holds_each_person_inside_the_denominator_once_and_shows_no_job_without_its_quality(AnyJob[] jobs, WorkSituation[] situations, byte weeks)
    {
        var history = JobsMade.History(With(jobs), situations);
        return Verdicts(history, weeks).All(verdict => verdict.CountedAs(history) is { } counted
            ? verdict.Counts == (counted is CountedAs.FewerThanTwo or CountedAs.TwoOrMore or CountedAs.StrainsNotKnown) && (counted != CountedAs.TwoOrMore || history.LastSaid(verdict.Job!)!.Result.TwoAdversities)
            : verdict.Outcome == Outcome.OutsideThisCount);
    }

    [Property(MaxTest = 1000)]
    public bool Every_verdict_says_why_in_a_sentence(AnyJob[] jobs, WorkSituation[] situations, byte weeks) =>
        Verdicts(JobsMade.History(With(jobs), situations), weeks).All(verdict => verdict.Why.EndsWith('.') && char.IsUpper(verdict.Why.TrimStart('“')[0]) && verdict.Counts == verdict.Job is not null);

    private static JobHistory Shuffled(Case its, WorkSituation[] situations, int seed)
    {
        var random = new Random(seed);
        return new(its.SupportBegan, JobsMade.BornOn, its.Jobs.OrderBy(_ => random.Next()).ToList(), its.GoodWorkChecks.OrderBy(_ => random.Next()).ToList(),
            [[.. situations.OrderBy(_ => random.Next())]], _ => JobsMade.Rates);
    }
}
