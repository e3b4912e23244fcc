using FsCheck.Xunit;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

/// <summary>An offer that became a job, and answers that were a slip of the pen.</summary>
public class ChecksTests
{
    private static readonly Recipient Practice = new(RecipientKind.Referrer, "Z99001", "Test Surgery");

    [Fact]
    public void An_offer_they_took_becomes_one_job_with_what_they_said_before_saying_yes_and_the_other_stays_an_offer()
    {
        var its = Made.Case();
        var (taken, other) = (Offer(its, "Mornings at Harbour Café"), Offer(its, "Nights at the depot"));

        var job = its.TakeOffer(taken, JobsMade.Facts(), null, Made.Worker, Made.At);

        Assert.Equal((job.Id, CheckTime.BeforeSayingYes, true), (taken.JobId, taken.Time, taken.Taken));
        Assert.Equal("Kitchen assistant, Harbour Café", its.About(taken));
        Assert.Equal((null, false, "Nights at the depot"), (other.JobId, other.Taken, its.About(other)));
        Assert.Throws<Refusal>(() => its.TakeOffer(taken, JobsMade.Facts(), null, Made.Worker, Made.At));
        Assert.Single(its.Jobs);
    }

    [Fact]
    public void Nothing_is_taken_where_the_job_cant_be_the_answers_are_of_a_job_were_taken_back_or_the_case_is_closed()
    {
        var its = Made.Case();
        var offer = Offer(its, "Mornings");
        var ofJob = its.Check(its.Job(JobsMade.Facts()), JobsMade.AllYes, null, 1);
        Assert.Throws<Refusal>(() => its.TakeOffer(offer, JobsMade.Facts() with { Role = "" }, null, Made.Worker, Made.At));
        Assert.Throws<Refusal>(() => its.TakeOffer(ofJob, JobsMade.Facts(), null, Made.Worker, Made.At));
        its.TakeBackCheck(offer, Made.At);
        Assert.Throws<Refusal>(() => its.TakeOffer(offer, JobsMade.Facts(), null, Made.Worker, Made.At));
        its.ReturnCheck(offer);
        its.Close(ClosureReason.GoalsMet, "x", Made.Worker, Made.At);
        Assert.NotNull(its.TakeOfferProblem(offer));
        Assert.False(offer.Taken);
        Assert.Single(its.Jobs);
    }

    [Fact]
    public void A_job_taken_back_is_an_offer_again_and_can_be_taken_again()
    {
        var its = Made.Case();
        var offer = Offer(its, "Mornings");
        var job = its.TakeOffer(offer, JobsMade.Facts(), null, Made.Worker, Made.At);
        var later = its.Check(job, JobsMade.AllYes, GoodWorkAnswer.Yes, 30);

        its.TakeBackJob(job, Made.At);

        Assert.Equal([offer], its.Checks);
        Assert.Equal((null, job.Id), (offer.JobId, later.JobId));
        Assert.Equal("Mornings", its.About(offer));
        Assert.NotSame(job, its.TakeOffer(offer, JobsMade.Facts(), null, Made.Worker, Made.At));
    }

    [Fact]
    public void What_they_thought_of_an_offer_tells_nobody_that_the_job_is_good()
    {
        var its = Made.Case();
        its.Shares.Add(Made.Share(Practice, SharingPurpose.ReferralProgress, Made.At.AddDays(-1), Made.Today.AddYears(2), DataCategory.Work));
        var offer = its.CheckWork(new(null, "Mornings", CheckTime.BeforeSayingYes, JobsMade.AllYes, GoodWorkAnswer.Yes, null), Made.Worker, Made.At.AddDays(100));
        var job = its.TakeOffer(offer, JobsMade.Facts(startsAfter: 0), null, Made.Worker, Made.At.AddDays(100));
        Assert.DoesNotContain("good for them", Read(its, 20), StringComparison.Ordinal);
        Assert.DoesNotContain("Counts “Kitchen assistant, Harbour Café” lasted 13 weeks", Read(its, 20), StringComparison.Ordinal);

        its.Check(job, JobsMade.AllYes, GoodWorkAnswer.Yes, 101);

        Assert.Contains("they say that it is good for them", Read(its, 20), StringComparison.Ordinal);
        Assert.Contains("Counts “Kitchen assistant, Harbour Café” lasted 13 weeks", Read(its, 20), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Evenings at the garden centre", "Evenings at the garden centre", null, null, null, null)]
    [InlineData("Nights at the parcel depot, through an agency", "Nights at the parcel depot, through an agency", null, null, null, null)]
    [InlineData("Kitchen assistant, Harbour Café", "Kitchen assistant", "Harbour Café", null, null, null)]
    [InlineData("Till work at Gull Café, 16 hours a week, £12.71 an hour", "Till work", "Gull Café", 16d, 12.71, PayPer.Hour)]
    [InlineData("Cleaner with Elm Court for 7.5 hrs at £1,200 per month", "Cleaner", "Elm Court", 7.5, 1200d, PayPer.Month)]
    [InlineData("Driving (20 hours)", "Driving", null, 20d, null, null)]
    [InlineData("16 hours", "16 hours", null, 16d, null, null)]
    [InlineData("£12 AN HOUR at Tesco", "£12 AN HOUR at Tesco", null, null, 12d, PayPer.Hour)]
    public void An_offer_tells_what_it_surely_tells(string offer, string role, string? employer, double? hours, double? pay, PayPer? per)
    {
        var facts = OfferWords.Facts(offer);

        Assert.Equal((role, employer, (decimal?)hours, (decimal?)pay, per, JobOrigin.SinceStart), (facts.Role, facts.Employer, facts.Hours, facts.Pay, facts.PayPer, facts.Origin));
    }

    [Property(MaxTest = 500)]
    public bool Whatever_an_offer_is_called_the_form_begins_with_a_role(string? words, byte hours, byte pay)
    {
        foreach (var offer in new[] { words, $"{words} {hours} hours", $"{words} at £{pay} a week", $"{words}, {words}, £{pay}/year {hours}hrs" }.Where(offer => offer.Said() is not null))
            if (OfferWords.Facts(offer!).Role.Said() is null) return false;
        return true;
    }

    [Fact]
    public void Answers_are_taken_back_once_put_back_once_and_not_on_a_closed_case()
    {
        var its = Made.Case();
        var check = Offer(its, "Mornings");

        its.TakeBackCheck(check, Made.At);
        Assert.Empty(its.Checks);
        Assert.Equal([check], its.ChecksTakenBack);
        Assert.Throws<Refusal>(() => its.TakeBackCheck(check, Made.At));
        its.ReturnCheck(check);
        Assert.Equal([check], its.Checks);
        Assert.Empty(its.ChecksTakenBack);
        Assert.Throws<Refusal>(() => its.ReturnCheck(check));
        its.Close(ClosureReason.GoalsMet, "x", Made.Worker, Made.At);
        Assert.Throws<Refusal>(() => its.TakeBackCheck(check, Made.At));
    }

    /// <summary>Answers as chance makes them.</summary>
    public sealed record AnyCheck(bool OfOffer, byte Day, GoodWorkAnswer Good, GoodWorkAnswer Control, GoodWorkAnswer Demands, bool TakenBack);

    [Property(MaxTest = 1000)]
    public bool To_every_reader_answers_taken_back_are_answers_never_written(AnyCheck[] checks, byte weeks) =>
        Read(With(checks, TakeBack), weeks) == Read(With(checks, leaveOut: row => row.TakenBack), weeks);

    [Property(MaxTest = 500)]
    public bool Put_back_they_read_as_before(AnyCheck[] checks, byte weeks) => Read(With(checks, (its, check, row) =>
    {
        TakeBack(its, check, row);
        if (row.TakenBack) its.ReturnCheck(check);
    }), weeks) == Read(With(checks), weeks);

    [Property(MaxTest = 500)]
    public bool A_rulebook_passes_over_them_even_when_they_are_handed_to_it(AnyCheck[] checks, byte weeks)
    {
        var its = With(checks, TakeBack);
        return Verdicts(its, its.GoodWorkChecks, weeks).SequenceEqual(Verdicts(its, its.Checks, weeks));
    }

    private static void TakeBack(Case its, GoodWorkCheck check, AnyCheck row)
    {
        if (row.TakenBack) its.TakeBackCheck(check, Made.At);
    }

    private static GoodWorkCheck Offer(Case its, string offer) =>
        its.CheckWork(new(null, offer, CheckTime.AnotherTime, JobsMade.AllYes, GoodWorkAnswer.Yes, null), Made.Worker, Made.At);

    private static Case With(AnyCheck[] checks, Action<Case, GoodWorkCheck, AnyCheck>? then = null, Predicate<AnyCheck>? leaveOut = null)
    {
        var its = Made.Case();
        var job = its.Job(JobsMade.Facts(startsAfter: 0));
        // Each at a moment of its own, so that which is the newest is the same whoever is left out.
        foreach (var (number, row) in checks.Index().Where(each => leaveOut?.Invoke(each.Item) != true))
        {
            var answers = JobsMade.AllYes;
            (answers[GoodWorkQuestion.OwnWay], answers[GoodWorkQuestion.EnoughTime]) = (row.Control, row.Demands);
            var said = new WorkSaid(row.OfOffer ? null : job.Id, row.OfOffer ? $"Offer {number}" : null, CheckTime.ThirteenWeeks, answers, row.Good, null);
            var check = its.CheckWork(said, Made.Worker, Made.At.AddDays(row.Day).AddMinutes(number));
            then?.Invoke(its, check, row);
        }

        its.Shares.Add(Made.Share(Practice, SharingPurpose.ReferralProgress, Made.At.AddDays(-1), Made.Today.AddYears(2), DataCategory.Work));
        return its;
    }

    // Everything that is made of answers: the news for whoever referred, what each rulebook says, and what the pages list.
    private static string Read(Case its, byte weeks) => string.Join('\n',
    [
        .. WorkNews.For(its, Practice, Made.At.AddDays(300)).Items.Select(item => item.Text),
        .. Verdicts(its, its.Checks, weeks).Select(verdict => $"{verdict.Outcome} {verdict.Why}"),
        .. its.Checks.Select(check => $"{its.About(check)} {check.At} {check.GoodForMe} {string.Join(',', check.Result.NotGood.Select(item => item.Question))}").Order(StringComparer.Ordinal),
    ]);

    private static IEnumerable<Verdict> Verdicts(Case its, IEnumerable<GoodWorkCheck> checks, byte weeks)
    {
        var history = new JobHistory(its.SupportBegan, JobsMade.BornOn, its.Jobs, checks, [[]], _ => JobsMade.Rates);
        return Rulebook.All.Select(rulebook => rulebook.Judge(history, Made.Today.AddDays(7 * (weeks % 60))));
    }
}
