using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

public class JobTests
{
    [Theory]
    [InlineData(PayPer.Hour, 12.71, 12.71)]
    [InlineData(PayPer.Week, 203.36, 12.71)]
    [InlineData(PayPer.Month, 881.23, 12.71)]
    [InlineData(PayPer.Year, 10574.72, 12.71)]
    public void Pay_for_a_longer_time_comes_to_so_much_an_hour(PayPer per, double pay, double anHour) =>
        Assert.Equal((decimal)anHour, decimal.Round(Made.Case().Job(JobsMade.Facts() with { Pay = (decimal)pay, PayPer = per }).PayAnHour!.Value, 2));

    [Fact]
    public void Without_hours_a_months_pay_says_nothing_of_an_hour() =>
        Assert.Null(Made.Case().Job(JobsMade.Facts(hours: null) with { Pay = 900, PayPer = PayPer.Month }).PayAnHour);

    [Fact]
    public void What_cant_be_is_sent_back_by_field()
    {
        var its = Made.Case();
        string[] Wrong(JobFacts facts, DateOnly? ended = null) => [.. its.JobProblems(facts, ended, Made.Today).Select(problem => problem.Field)];

        Assert.Equal([nameof(Job.Role), nameof(Job.Kind), nameof(Job.Origin)], Wrong(new()));
        Assert.Equal([nameof(Job.Hours)], Wrong(JobsMade.Facts(hours: 200)));
        Assert.Equal([nameof(Job.Hours)], Wrong(JobsMade.Facts(hours: -1)));
        Assert.Equal([nameof(Job.PayPer)], Wrong(JobsMade.Facts() with { PayPer = null }));
        Assert.Equal([nameof(Job.Pay)], Wrong(JobsMade.Facts(JobKind.Volunteering) with { Pay = 5 }));
        Assert.Equal([nameof(Job.StartedOn)], Wrong(JobsMade.Facts() with { StartedOn = null }));
        Assert.Equal([nameof(Job.StartedOn)], Wrong(JobsMade.Facts() with { StartedOn = Made.Today.AddDays(-1) }));
        Assert.Equal([nameof(Job.StartedOn)], Wrong(JobsMade.Facts() with { StartedOn = Made.Today.AddYears(9) }));
        Assert.Equal([nameof(Job.StartedOn)], Wrong(JobsMade.Facts(origin: JobOrigin.AtStart) with { StartedOn = Made.Today }));
        Assert.Equal([nameof(JobEnding.On)], Wrong(JobsMade.Facts(origin: JobOrigin.Before), Made.Today.AddDays(1)));
    }

    [Fact]
    public void A_job_ends_once_not_in_the_future_and_not_before_it_began()
    {
        var its = Made.Case();
        var job = its.Job(JobsMade.Facts(startsAfter: 0));

        Assert.Throws<Refusal>(() => its.EndJob(job, Made.Today.AddDays(1), null, null, Made.Worker, Made.At));
        Assert.Throws<Refusal>(() => its.EndJob(job, Made.Today.AddDays(-1), null, null, Made.Worker, Made.At));
        its.EndJob(job, Made.Today, EndReason.Health, " It was too much standing ", Made.Worker, Made.At);

        Assert.Equal((EndReason.Health, "It was too much standing"), (job.Ending!.Reason, job.Ending.InTheirWords));
        Assert.Throws<Refusal>(() => its.EndJob(job, Made.Today, null, null, Made.Worker, Made.At));
        its.JobGoesOn(job);
        Assert.Null(job.Ending);
    }

    [Fact]
    public void A_job_may_end_after_the_case_closed_and_nothing_else_may_be_written_then()
    {
        var its = Made.Case();
        var job = its.Job(JobsMade.Facts(startsAfter: 0));
        its.Close(ClosureReason.GoalsMet, "Has a job", Made.Worker, Made.At);

        Assert.Throws<Refusal>(() => its.ChangeJob(job, JobsMade.Facts(), Made.At));
        Assert.Throws<Refusal>(() => its.Job(JobsMade.Facts()));
        its.EndJob(job, Made.Today, null, null, Made.Worker, Made.At);

        Assert.Empty(its.TalksToOffer(Made.Today));
        its.Reopen("The job ended", Made.Worker, Made.At);
        Assert.Equal([job], its.TalksToOffer(Made.Today));
    }

    [Theory]
    [InlineData(TalkAnswer.Yes)]
    [InlineData(TalkAnswer.NotNow)]
    [InlineData(TalkAnswer.No)]
    public void Any_answer_ends_the_offer_of_a_talk(TalkAnswer answer)
    {
        var its = Made.Case();
        var job = its.Job(JobsMade.Facts(startsAfter: 0), Made.Today);
        its.AnswerTalk(job, answer, Made.At);

        Assert.Empty(its.TalksToOffer(Made.Today));
        Assert.Throws<Refusal>(() => its.AnswerTalk(job, TalkAnswer.Yes, Made.At));
    }

    [Theory]
    [InlineData(WorkAnswer.NotNow)]
    [InlineData(WorkAnswer.NotForMe)]
    public void Nobody_is_offered_a_talk_while_they_dont_want_to_talk_of_work(WorkAnswer answer)
    {
        var its = Made.Case();
        its.OfferWork(OfferedAt.FirstContact, RaisedBy.Person, answer, null, Made.Worker, Made.At);
        var job = its.Job(JobsMade.Facts(startsAfter: 0), Made.Today);

        Assert.Empty(its.TalksToOffer(Made.Today));
        Assert.Throws<Refusal>(() => its.AnswerTalk(job, TalkAnswer.Yes, Made.At));
    }

    [Fact]
    public void Writing_down_and_ending_a_job_changes_nothing_that_a_list_shows()
    {
        var its = Made.Case();
        var before = its.WaitingOn;
        its.Job(JobsMade.Facts(startsAfter: 0), Made.Today);

        Assert.Equal(before, its.WaitingOn);
    }

    [Theory]
    [InlineData(12.71, 1980, JobKind.Paid, WageAnswer.AtLeast)]
    [InlineData(12.70, 1980, JobKind.Paid, WageAnswer.Below)]
    [InlineData(10.85, 2007, JobKind.Paid, WageAnswer.AtLeast)]
    [InlineData(8.00, 2007, JobKind.Paid, WageAnswer.Below)]
    [InlineData(8.00, 1980, JobKind.Apprenticeship, WageAnswer.AtLeast)]
    [InlineData(1.00, 1980, JobKind.SelfEmployedWithProof, WageAnswer.NoMinimum)]
    public void Pay_is_held_against_the_minimum_wage_of_their_age(double pay, int born, JobKind kind, WageAnswer answer) =>
        Assert.Equal(answer, MinimumWage.Check(Made.Case().Job(JobsMade.Facts(kind, pay: (decimal)pay)), new(born, 3, 7), Made.Today.AddDays(30), _ => JobsMade.Rates).Answer);

    [Fact]
    public void Unknown_pay_or_a_year_without_rates_is_unknown()
    {
        var its = Made.Case();
        Assert.Equal(WageAnswer.NotKnown, MinimumWage.Check(its.Job(JobsMade.Facts(pay: null)), JobsMade.BornOn, Made.Today, _ => JobsMade.Rates).Answer);
        Assert.Equal(WageAnswer.NotKnown, MinimumWage.Check(its.Job(JobsMade.Facts()), JobsMade.BornOn, Made.Today, _ => null).Answer);
    }

    [Theory]
    [InlineData(2026, 3, 31, 2026, 3, 31)]
    [InlineData(2026, 4, 1, 2026, 4, 6)]
    [InlineData(2026, 4, 5, 2026, 4, 6)]
    [InlineData(2026, 4, 6, 2026, 4, 6)]
    public void The_minimum_wage_changes_on_the_first_of_April_not_with_the_tax_year(int year, int month, int day, int ratesYear, int ratesMonth, int ratesDay) =>
        Assert.Equal(new(ratesYear, ratesMonth, ratesDay), MinimumWage.RatesDay(new(year, month, day)));
}
