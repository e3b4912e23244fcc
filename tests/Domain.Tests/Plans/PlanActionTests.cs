using Linkwork.Domain.Plans;
using Linkwork.Domain.Shared;

namespace Linkwork.Domain.Tests.Plans;

public class PlanActionTests
{
    [Fact]
    public void An_action_says_what_and_who() => Assert.Equal(["What", "Who"], PlanAction.Problems(" ", null).Select(problem => problem.Field));

    [Fact]
    public void An_action_belongs_to_a_goal_of_its_own_case()
    {
        var (its, other) = (Made.Case(), Made.Case());
        var goal = other.AddGoal("words", Need.Food, 5, 5, Made.Worker, Made.At);

        Assert.Throws<Refusal>(() => its.AddAction("words", ActionOwner.Person, null, goal.Id, Made.Worker, Made.At));
        Assert.Equal(goal.Id, other.AddAction("words", ActionOwner.Person, null, goal.Id, Made.Worker, Made.At).GoalId);
    }

    [Fact]
    public void Done_dropped_and_put_back()
    {
        var action = Made.Case().AddAction(" Ring them ", ActionOwner.Both, null, null, Made.Worker, Made.At);
        Assert.Equal("Ring them", action.What);

        action.Do(Made.At);
        Assert.Throws<Refusal>(() => action.Do(Made.At));
        action.PutBack();
        Assert.True(action.Open);
        action.Drop(Made.At);
        Assert.NotNull(action.DoneProblem());
        Assert.False(action.Open);
    }
}
