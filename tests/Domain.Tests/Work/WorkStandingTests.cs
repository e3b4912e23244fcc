using FsCheck.Xunit;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

public class WorkStandingTests
{
    private static Case Talking(WorkAnswer answer = WorkAnswer.Yes)
    {
        var its = Made.Case();
        its.OfferWork(OfferedAt.Conversation, RaisedBy.Person, answer, null, Made.Worker, Made.At);
        return its;
    }

    private static string[] Fields(WorkStanding said) => [.. said.Problems(Made.Today).Select(problem => problem.Field)];

    [Fact]
    public void Nothing_at_all_is_not_a_profile_and_one_line_is()
    {
        Assert.Equal(["InTheirWords"], Fields(new() { Worries = "  " }));
        Assert.Empty(Fields(new() { Worries = "the bus" }));
        Assert.Empty(Fields(new() { Situations = [WorkSituation.PreferNotToSay] }));
        Assert.Empty(Fields(new() { Wants = [WorkWant.PreferNotToSay] }));
    }

    [Property]
    public bool Importance_and_confidence_are_1_to_10_or_not_said(int? number) =>
        Fields(new() { InTheirWords = "well", Importance = number }).Length == 0 == (number is null or (>= 1 and <= 10))
        && Fields(new() { InTheirWords = "well", Confidence = number }).Length == 0 == (number is null or (>= 1 and <= 10));

    [Property]
    public bool Hours_are_1_to_80_and_the_most_are_no_fewer_than_the_least(int? least, int? most) =>
        Fields(new() { InTheirWords = "well", HoursLeast = least, HoursMost = most }).Length == 0
        == (least is null or (>= 1 and <= 80) && most is null or (>= 1 and <= 80) && !(most < least));

    [Fact]
    public void What_stands_alone_stands_alone()
    {
        Assert.Equal(["Situations"], Fields(new() { Situations = [WorkSituation.Caring, WorkSituation.PreferNotToSay] }));
        Assert.Equal(["Wants"], Fields(new() { Wants = [WorkWant.StartWork, WorkWant.NotForMe] }));
        Assert.Empty(Fields(new() { Wants = [WorkWant.KeepMyJob, WorkWant.ChangeJob] }));
    }

    [Fact]
    public void Days_go_with_what_they_belong_to_and_follow_each_other()
    {
        Assert.Equal(["Situations"], Fields(new() { FitNoteUntil = Made.Today }));
        Assert.Equal(["Situations"], Fields(new() { OutOfWorkSince = Made.Today }));
        Assert.Equal(["FitNoteUntil"], Fields(new() { Situations = [WorkSituation.OffSick], SickSince = Made.Today, FitNoteUntil = Made.Today.AddDays(-1) }));
        Assert.Equal(["SickSince"], Fields(new() { Situations = [WorkSituation.OffSick], SickSince = Made.Today.AddDays(1) }));
    }

    [Property]
    public bool A_fit_note_runs_out_within_two_weeks_and_not_before(byte days)
    {
        var off = new WorkStanding { Situations = [WorkSituation.OffSick], FitNoteUntil = Made.Today.AddDays(days) };
        return off.RisksOn(Made.Today).Any() == (days <= WorkStanding.FitNoteSoonDays);
    }

    [Fact]
    public void A_fit_note_that_ended_or_that_nobody_knows_of_is_a_risk_too()
    {
        Assert.Equal([JobRisk.FitNoteNotKnown], new WorkStanding { Situations = [WorkSituation.OffSick] }.RisksOn(Made.Today));
        Assert.Equal([JobRisk.FitNoteEnded], new WorkStanding { Situations = [WorkSituation.OffSick], FitNoteUntil = Made.Today.AddDays(-1) }.RisksOn(Made.Today));
        Assert.Empty(new WorkStanding { Situations = [WorkSituation.OutOfWork, WorkSituation.EmployedAndWell] }.RisksOn(Made.Today));
        Assert.Equal([JobRisk.TheySaySo, JobRisk.Struggling],
            new WorkStanding { Situations = [WorkSituation.JobAtRisk, WorkSituation.EmployedAndStruggling] }.RisksOn(Made.Today));
    }

    [Fact]
    public void Every_save_is_a_new_version_and_the_old_ones_stay_as_they_were()
    {
        var its = Talking();
        var first = its.WriteProfile(new() { InTheirWords = " tired ", Importance = 3 }, null, Made.Worker, Made.At);
        its.WriteProfile(new() { InTheirWords = "better", Importance = 7 }, null, Made.Worker, Made.At.AddDays(40));

        Assert.Equal([(1, "tired", 3), (2, "better", 7)], its.WorkProfiles.Select(profile => (profile.Number, profile.Said.InTheirWords, profile.Said.Importance!.Value)));
        Assert.Equal(("better", "tired"), (its.NewestProfile!.Said.InTheirWords, first.Said.InTheirWords));
    }

    [Fact]
    public void What_gets_in_the_way_becomes_a_need_of_the_case_once()
    {
        var its = Talking();
        its.WriteProfile(new() { Barriers = [new(WorkBarrierKind.Debt, Need.Money), new(WorkBarrierKind.MoneyAndBenefits, Need.Money), new(WorkBarrierKind.Confidence)] },
            null, Made.Worker, Made.At);

        Assert.Equal([Need.Loneliness, Need.Money], its.Needs.Select(need => need.Need));
    }

    [Fact]
    public void Before_anybody_offered_it_who_brought_it_up_is_asked_and_the_offer_is_answered()
    {
        var its = Made.Case();
        WorkStanding said = new() { Wants = [WorkWant.KeepMyJob] };

        Assert.Equal(["RaisedBy"], its.ProfileProblems(said, null, Made.Today).Select(problem => problem.Field));
        its.WriteProfile(said, RaisedBy.Person, Made.Worker, Made.At);

        Assert.Equal((WorkAnswer.KeepTheJobIHave, RaisedBy.Person), (its.WorkOffer!.Says, its.WorkOffer.RaisedBy));
    }

    [Theory]
    [InlineData(WorkWant.NothingNow, WorkAnswer.NotNow)]
    [InlineData(WorkWant.NotForMe, WorkAnswer.NotForMe)]
    public void Nothing_now_and_not_for_me_are_their_word_and_it_goes_quiet(WorkWant want, WorkAnswer answer)
    {
        var (before, after) = (Made.Case(), Talking());
        before.WriteProfile(new() { Wants = [want] }, RaisedBy.LinkWorker, Made.Worker, Made.At);
        after.WriteProfile(new() { Wants = [want] }, null, Made.Worker, Made.At);

        Assert.All([before, after], its => Assert.Equal((answer, true), (its.WorkOffer!.Says, its.WorkOffer.QuietOn(Made.Today.AddYears(1)))));
        Assert.Equal(WorkAnswer.Yes, after.WorkOffer!.Answer);
    }

    [Fact]
    public void While_they_asked_for_quiet_nothing_about_work_is_read_or_written()
    {
        var its = Talking(WorkAnswer.NotForMe);

        Assert.NotNull(its.ReadingWorkProblem(Made.Today));
        Assert.Throws<Refusal>(() => its.WriteProfile(new() { InTheirWords = "well" }, null, Made.Worker, Made.At));
        Assert.Throws<Refusal>(() => its.AddStep(WorkStepKind.CvDone, WorkStepState.Done, null, null, Made.Worker, Made.At));
        Assert.Throws<Refusal>(() => its.PlanToKeepTheJob(KeepTheJob.All[0], Made.Worker, Made.At));
    }

    [Fact]
    public void A_closed_case_is_read_and_no_longer_written()
    {
        var its = Talking();
        its.Close(ClosureReason.GoalsMet, "done", Made.Worker, Made.At);

        Assert.Null(its.ReadingWorkProblem(Made.Today));
        Assert.Throws<Refusal>(() => its.WriteProfile(new() { InTheirWords = "well" }, null, Made.Worker, Made.At));
    }

    [Fact]
    public void An_option_goes_on_the_plan_once_and_only_under_their_own_goal_about_work()
    {
        var (its, option) = (Talking(WorkAnswer.KeepTheJobIHave), KeepTheJob.Of(KeepTheJobOption.SickPay));
        Assert.Throws<Refusal>(() => its.PlanToKeepTheJob(option, Made.Worker, Made.At));
        var goal = its.AddGoal("Stay at the bakery", Need.Work, 9, 4, Made.Worker, Made.At);

        Assert.Equal(goal.Id, its.PlanToKeepTheJob(option, Made.Worker, Made.At)!.GoalId);
        Assert.Null(its.PlanToKeepTheJob(option, Made.Worker, Made.At));

        its.Actions[0].Do(Made.At);
        Assert.NotNull(its.PlanToKeepTheJob(option, Made.Worker, Made.At));
    }

    [Fact]
    public void Every_option_is_there_once_with_words_and_no_amount_of_money()
    {
        Assert.Equal(Enum.GetValues<KeepTheJobOption>().Order(), KeepTheJob.All.Select(option => option.Option).Order());
        Assert.All(KeepTheJob.All, option => Assert.DoesNotContain('£', option.Says + option.Action));
        Assert.Contains(KeepTheJob.All, option => option.ThisWeek);
    }
}
