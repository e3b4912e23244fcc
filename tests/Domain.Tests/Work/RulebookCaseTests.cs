using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

/// <summary>Cases worked out by hand, one for each line of a rule.</summary>
public class RulebookCaseTests
{
    private static Outcome Judge(Rulebook rulebook, Case its, int weeksOn, WorkSituation at = WorkSituation.OutOfWork) =>
        rulebook.Judge(JobsMade.History(its, at), Made.Today.AddDays(7 * weeksOn)).Outcome;

    private static Case With(params JobFacts[] jobs)
    {
        var its = Made.Case();
        foreach (var job in jobs) its.Job(job);
        return its;
    }

    [Theory]
    [InlineData(4, Outcome.Counts)]
    [InlineData(3.5, Outcome.DoesNot)]
    public void First_paid_work_begins_at_four_hours(double hours, Outcome outcome) =>
        Assert.Equal(outcome, Judge(new FirstPaidWork(), With(JobsMade.Facts(hours: (decimal)hours)), 4));

    [Fact]
    public void A_job_that_hasnt_begun_doesnt_count_yet() => Assert.Equal(Outcome.NotYet, Judge(new FirstPaidWork(), With(JobsMade.Facts(startsAfter: 30)), 2));

    [Theory]
    [InlineData(12, Outcome.NotYet)]
    [InlineData(14, Outcome.Counts)]
    public void Thirteen_whole_weeks_are_needed(int weeksOn, Outcome outcome) =>
        Assert.Equal(outcome, Judge(new ThirteenOfSixteenWeeks(7), With(JobsMade.Facts(hours: 7)), weeksOn));

    [Fact]
    public void Seven_hours_dont_count_as_sixteen_and_pay_below_the_minimum_counts_for_neither()
    {
        Assert.Equal(Outcome.DoesNot, Judge(new ThirteenOfSixteenWeeks(16), With(JobsMade.Facts(hours: 7)), 20));
        Assert.Equal(Outcome.DoesNot, Judge(new ThirteenOfSixteenWeeks(7), With(JobsMade.Facts(pay: 12)), 20));
        Assert.Equal(Outcome.NotKnown, Judge(new ThirteenOfSixteenWeeks(7), With(JobsMade.Facts(pay: null)), 20));
    }

    [Fact]
    public void Two_jobs_one_after_the_other_count_together_and_two_at_once_are_never_added()
    {
        var after = Made.Case();
        after.Job(JobsMade.Facts(startsAfter: 0), Made.Today.AddDays(7 * 7 - 1));
        after.Job(JobsMade.Facts(startsAfter: 7 * 9));
        Assert.Equal(Outcome.Counts, Judge(new ThirteenOfSixteenWeeks(7), after, 17));

        Assert.Equal(Outcome.DoesNot, Judge(new ThirteenOfSixteenWeeks(7), With(JobsMade.Facts(hours: 4), JobsMade.Facts(hours: 4)), 20));
    }

    [Theory]
    [InlineData(JobKind.Apprenticeship, Outcome.Counts)]
    [InlineData(JobKind.SelfEmployedWithProof, Outcome.Counts)]
    [InlineData(JobKind.SelfEmployedWithoutProof, Outcome.DoesNot)]
    [InlineData(JobKind.Volunteering, Outcome.DoesNot)]
    [InlineData(JobKind.WorkTrial, Outcome.DoesNot)]
    public void Connect_to_work_counts_apprenticeships_and_proven_self_employment(JobKind kind, Outcome outcome) =>
        Assert.Equal(outcome, Judge(new ConnectToWork(), With(JobsMade.Facts(kind)), 4));

    [Fact]
    public void Somebody_in_work_at_the_start_is_outside_the_rules_for_new_jobs_and_inside_retention()
    {
        var its = With(JobsMade.Facts(origin: JobOrigin.AtStart), JobsMade.Facts());
        Assert.Equal(Outcome.OutsideThisCount, Judge(new FirstPaidWork(), its, 20));
        Assert.Equal(Outcome.NotYet, Judge(new Retention(), its, 12));
        Assert.Equal(Outcome.Counts, Judge(new Retention(), its, 13));
        Assert.Equal(Outcome.OutsideThisCount, Judge(new Retention(), With(JobsMade.Facts()), 20));
    }

    [Fact]
    public void A_job_they_had_that_ended_early_wasnt_kept()
    {
        var its = Made.Case();
        its.Job(JobsMade.Facts(origin: JobOrigin.AtStart), Made.Today.AddDays(40));
        Assert.Equal(Outcome.DoesNot, Judge(new Retention(), its, 20));
    }

    [Fact]
    public void When_nobody_wrote_down_how_things_stood_at_the_start_they_count_neither_way() =>
        Assert.Equal(Outcome.OutsideThisCount, Judge(new FirstPaidWork(), With(JobsMade.Facts()), 4, WorkSituation.PreferNotToSay));

    [Theory]
    [InlineData(GoodWorkAnswer.Yes, 0, Outcome.Counts)]
    [InlineData(GoodWorkAnswer.Yes, 1, Outcome.Counts)]
    [InlineData(GoodWorkAnswer.Yes, 2, Outcome.DoesNot)]
    [InlineData(GoodWorkAnswer.Partly, 0, Outcome.DoesNot)]
    [InlineData(null, 0, Outcome.NotKnown)]
    public void Good_work_lasted_has_fewer_than_two_adversities_and_their_word(GoodWorkAnswer? good, int strains, Outcome outcome)
    {
        var its = Made.Case();
        var answers = JobsMade.AllYes;
        foreach (var item in GoodWorkQuestions.All.Where(item => item.Adversity is not null).Take(strains)) answers[item.Question] = GoodWorkAnswer.No;
        its.Check(its.Job(JobsMade.Facts()), answers, good, 95);
        Assert.Equal(outcome, Judge(new GoodWorkSustained(), its, 20));
    }

    [Fact]
    public void An_early_check_says_nothing_of_how_it_lasted_and_the_newest_late_one_holds()
    {
        var its = Made.Case();
        var job = its.Job(JobsMade.Facts());
        its.Check(job, JobsMade.AllYes, GoodWorkAnswer.Yes, 30);
        Assert.Equal(Outcome.NotKnown, Judge(new GoodWorkSustained(), its, 20));
        its.Check(job, JobsMade.AllYes, GoodWorkAnswer.Yes, 95);
        its.Check(job, JobsMade.AllYes, GoodWorkAnswer.No, 100);
        Assert.Equal(Outcome.DoesNot, Judge(new GoodWorkSustained(), its, 20));
    }
}
