using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Tests.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

/// <summary>Where a job or an offer says, in one line, that Access to Work may help.</summary>
public class AccessToWorkTests
{
    [Theory]
    [InlineData(JobKind.Paid, true)]
    [InlineData(JobKind.Apprenticeship, true)]
    [InlineData(JobKind.PermittedWork, true)]
    [InlineData(JobKind.SelfEmployedWithProof, true)]
    [InlineData(JobKind.SelfEmployedWithoutProof, true)]
    [InlineData(JobKind.WorkTrial, false)]
    [InlineData(JobKind.Volunteering, false)]
    public void Beside_paid_work_that_goes_on_and_nothing_else(JobKind kind, bool fits)
    {
        var its = Talking();
        its.AddAdjustment("A chair", null, AdjustmentState.WouldHelp, Made.Worker, Made.At);
        var job = its.Job(JobsMade.Facts(kind, startsAfter: 0));

        Assert.Equal(fits, its.AccessToWorkMayHelp(job, Made.Today));
        its.EndJob(job, Made.Today, null, null, Made.Worker, Made.At);
        Assert.False(its.AccessToWorkMayHelp(job, Made.Today));
    }

    [Fact]
    public void Only_where_something_about_health_gets_in_the_way()
    {
        foreach (var kind in Enum.GetValues<WorkBarrierKind>())
        {
            var its = Talking();
            var job = its.Job(JobsMade.Facts(startsAfter: 0));
            Assert.False(its.AccessToWorkMayHelp(job, Made.Today));
            its.WriteProfile(new() { Barriers = [new(kind)] }, null, Made.Worker, Made.At);
            Assert.Equal(kind is WorkBarrierKind.Health or WorkBarrierKind.PainOrFatigue, its.AccessToWorkMayHelp(job, Made.Today));
            its.WriteProfile(new() { Barriers = [new(WorkBarrierKind.Travel)] }, null, Made.Worker, Made.At);
            Assert.False(its.AccessToWorkMayHelp(job, Made.Today));
        }
    }

    [Fact]
    public void Or_where_they_say_that_the_job_or_offer_doesnt_look_after_it()
    {
        var its = Talking();
        var job = its.Job(JobsMade.Facts(startsAfter: 0));
        var first = its.Check(job, Saying(GoodWorkQuestion.Safe), null, 1);
        Assert.True(its.AccessToWorkMayHelp(job, Made.Today));
        its.TakeBackCheck(first, Made.At);
        Assert.False(its.AccessToWorkMayHelp(job, Made.Today));
        its.ReturnCheck(first);
        its.Check(job, JobsMade.AllYes, null, 30);
        Assert.False(its.AccessToWorkMayHelp(job, Made.Today));

        Assert.True(its.AccessToWorkMayHelp(Offer(its, "Mornings", GoodWorkQuestion.Respect), Made.Today));
        Assert.False(its.AccessToWorkMayHelp(Offer(its, "Mornings", GoodWorkQuestion.Boss), Made.Today));
        Assert.False(its.AccessToWorkMayHelp(Offer(its, "Volunteering at the shop", GoodWorkQuestion.Respect), Made.Today));
    }

    [Theory]
    [InlineData(WorkAnswer.NotNow)]
    [InlineData(WorkAnswer.NotForMe)]
    public void Never_while_they_asked_for_quiet_or_the_case_is_closed(WorkAnswer answer)
    {
        var its = Talking();
        its.AddAdjustment("A chair", null, AdjustmentState.WouldHelp, Made.Worker, Made.At);
        var (job, offer) = (its.Job(JobsMade.Facts(startsAfter: 0)), Offer(its, "Mornings", GoodWorkQuestion.Safe));
        its.LeaveWork(answer, null, LaterAnswer.Themselves, Made.Worker, Made.At);
        Assert.False(its.AccessToWorkMayHelp(job, Made.Today) || its.AccessToWorkMayHelp(offer, Made.Today));
        its.WorkOffer!.Reopen(Made.Worker, Made.At);
        Assert.True(its.AccessToWorkMayHelp(job, Made.Today) && its.AccessToWorkMayHelp(offer, Made.Today));
        its.Close(ClosureReason.GoalsMet, "x", Made.Worker, Made.At);
        Assert.False(its.AccessToWorkMayHelp(job, Made.Today) || its.AccessToWorkMayHelp(offer, Made.Today));
    }

    [Fact]
    public void The_line_has_a_reading_age_of_nine_at_most() => Assert.InRange(ReadingAge.Of([AccessToWorkPack.Line, AccessToWorkPack.Hint]), 0, 9);

    private static Case Talking()
    {
        var its = Made.Case();
        its.OfferWork(OfferedAt.Conversation, RaisedBy.Person, WorkAnswer.Yes, null, Made.Worker, Made.At);
        return its;
    }

    private static Dictionary<GoodWorkQuestion, GoodWorkAnswer> Saying(GoodWorkQuestion no) => new(JobsMade.AllYes) { [no] = GoodWorkAnswer.No };

    private static GoodWorkCheck Offer(Case its, string offer, GoodWorkQuestion no) =>
        its.CheckWork(new(null, offer, CheckTime.BeforeSayingYes, Saying(no), null, null), Made.Worker, Made.At);
}
