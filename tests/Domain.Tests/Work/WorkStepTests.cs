using FsCheck.Xunit;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

public class WorkStepTests
{
    private static Case Talking()
    {
        var its = Made.Case();
        its.OfferWork(OfferedAt.Conversation, RaisedBy.Person, WorkAnswer.Yes, null, Made.Worker, Made.At);
        return its;
    }

    private static WorkStep Step(Case its, WorkStepKind kind, WorkStepState state = WorkStepState.Done, DateOnly? on = null, string? evidence = null) =>
        its.AddStep(kind, state, on, evidence, Made.Worker, Made.At);

    [Property]
    public bool Any_step_may_come_in_any_order_at_any_time(WorkStepKind[] kinds)
    {
        var its = Talking();
        foreach (var kind in kinds) Step(its, kind, evidence: "they said so");
        return WorkPath.Of(its.WorkSteps).Count == kinds.Length;
    }

    [Fact]
    public void The_map_goes_by_days_then_what_has_no_day_then_what_they_might_do()
    {
        var its = Talking();
        Step(its, WorkStepKind.JobStarted, WorkStepState.MightDo);
        Step(its, WorkStepKind.BenefitsAdvice);
        Step(its, WorkStepKind.Volunteering, on: Made.Today.AddDays(-5));
        Step(its, WorkStepKind.JoinedGroup, on: Made.Today.AddDays(-50));

        Assert.Equal(["Joining a group", "Volunteering", "Benefits advice", "Starting a job"], WorkPath.Of(its.WorkSteps).Select(step => step.What));
        Assert.Equal(["15 March 2026", "29 April 2026", "day not known", "when it suits"], WorkPath.Of(its.WorkSteps).Select(step => step.When));
    }

    [Fact]
    public void What_they_might_do_is_done_put_down_and_picked_up_again()
    {
        var its = Talking();
        var step = Step(its, WorkStepKind.Volunteering, WorkStepState.MightDo, evidence: "the allotment");
        step.Do(Made.Today.AddDays(-9), null, Made.Today);
        step.PutDown(Made.Today, "her hip", Made.Today);

        Assert.Equal("25 April 2026; put down 4 May 2026", WorkPath.Of(its.WorkSteps)[0].When);
        Assert.Equal("the allotment\nher hip", WorkPath.Of(its.WorkSteps)[0].Words);

        step.PickUp();
        Assert.Equal((WorkStepState.Done, null, null), (step.State, step.PutDownOn, step.PutDownWords));
    }

    [Fact]
    public void Taken_back_it_is_off_the_map_and_returned_it_stands_as_it_stood()
    {
        var its = Talking();
        var step = Step(its, WorkStepKind.Interview, on: Made.Today);
        step.TakeBack(Made.At);

        Assert.Empty(WorkPath.Of(its.WorkSteps));
        Assert.Throws<Refusal>(() => step.TakeBack(Made.At));
        Assert.Throws<Refusal>(() => step.PutDown(null, null, Made.Today));

        step.Return();
        Assert.Single(WorkPath.Of(its.WorkSteps));
        Assert.Throws<Refusal>(step.Return);
    }

    [Fact]
    public void Days_lie_behind_and_in_order()
    {
        var its = Talking();
        Assert.Throws<Refusal>(() => Step(its, WorkStepKind.CvDone, on: Made.Today.AddDays(1)));
        Assert.Throws<Refusal>(() => Step(its, WorkStepKind.CvDone, WorkStepState.MightDo, Made.Today));
        Assert.Throws<Refusal>(() => Step(its, WorkStepKind.CvDone, WorkStepState.PutDown));
        Assert.Throws<Refusal>(() => Step(its, WorkStepKind.SomethingElse));
        var step = Step(its, WorkStepKind.CvDone, on: Made.Today);
        Assert.Throws<Refusal>(() => step.Do(null, null, Made.Today));
        Assert.Throws<Refusal>(() => step.PutDown(Made.Today.AddDays(-1), null, Made.Today));
        Assert.Throws<Refusal>(step.PickUp);
    }

    [Fact]
    public void A_step_needs_that_work_was_talked_about() => Assert.Throws<Refusal>(() => Step(Made.Case(), WorkStepKind.CvDone));

    [Property]
    public bool What_leaves_on_paper_reads_back_as_the_step_it_was(WorkLane lane, WorkStepState state, string? words)
    {
        var step = new WorkPathStep(lane, state, "Volunteering", "day not known", words);
        return WorkPathStep.Of(step.Item) == step && step.Item.Category == DataCategory.Work;
    }

    [Fact]
    public void It_goes_to_the_person_and_to_nobody_else_without_a_share()
    {
        var its = Talking();
        Step(its, WorkStepKind.Volunteering);

        Assert.Single(WorkPath.For(its, Made.Recipient(RecipientKind.Person), Made.At).Items);
        Assert.All(Enum.GetValues<RecipientKind>().Where(kind => kind != RecipientKind.Person),
            kind => Assert.Empty(WorkPath.For(its, Made.Recipient(kind), Made.At).Items));
    }

    [Fact]
    public void Every_step_and_heading_has_words_of_its_own()
    {
        var kinds = Enum.GetValues<WorkStepKind>();
        Assert.Equal(kinds.Length, kinds.Select(WorkPath.Words).Distinct().Count());
        Assert.Equal(6, Enum.GetValues<WorkLane>().SelectMany(lane => Enum.GetValues<WorkStepState>().Select(state => WorkPath.Heading(lane, state))).Distinct().Count());
    }
}
