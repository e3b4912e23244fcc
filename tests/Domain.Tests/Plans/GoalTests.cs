using Linkwork.Domain.Plans;
using Linkwork.Domain.Shared;

namespace Linkwork.Domain.Tests.Plans;

public class GoalTests
{
    private static Goal Goal() => Made.Case().AddGoal("To see people", Need.Loneliness, 8, 3, Made.Worker, Made.At);

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(null)]
    public void Importance_and_confidence_are_1_to_10(int? number)
    {
        Assert.Single(Domain.Plans.Goal.Problems("words", Need.Food, number, 5));
        Assert.Single(Domain.Plans.Goal.Problems("words", Need.Food, 5, number));
    }

    [Fact]
    public void A_review_may_leave_the_numbers_out_and_keeps_what_was_said_at_the_start()
    {
        var goal = Goal();
        goal.Review(null, 7, GoalState.PartlyReached, " The choir ", Made.Worker, Made.At.AddDays(1));
        goal.Review(9, null, GoalState.Reached, null, Made.Worker, Made.At.AddDays(2));

        Assert.Equal((9, 7), goal.Newest());
        Assert.Equal((8, 3), (goal.Importance, goal.Confidence));
        Assert.Equal(GoalState.Reached, goal.State);
        Assert.Equal("The choir", goal.Reviews[0].Note);
    }

    [Fact]
    public void A_review_outside_1_to_10_is_refused_and_changes_nothing()
    {
        var goal = Goal();

        Assert.Throws<Refusal>(() => goal.Review(0, 5, GoalState.Reached, null, Made.Worker, Made.At));

        Assert.Equal((GoalState.Current, 0), (goal.State, goal.Reviews.Count));
    }

    [Fact]
    public void Back_to_working_on_it_is_normal()
    {
        var goal = Goal();
        goal.Review(null, null, GoalState.Reached, null, Made.Worker, Made.At);
        goal.Review(null, null, GoalState.Current, null, Made.Worker, Made.At.AddDays(1));

        Assert.Equal(GoalState.Current, goal.State);
    }

    [Fact]
    public void What_a_goal_is_about_becomes_a_need_with_its_importance()
    {
        var its = Made.Case(Need.Housing);
        its.AddGoal("To paint again", Need.Learning, 6, 5, Made.Worker, Made.At);

        Assert.Equal(6, its.Needs.Single(row => row.Need == Need.Learning).Importance);
    }

    [Fact]
    public void A_need_with_an_importance_of_its_own_keeps_it()
    {
        var its = Made.Case(Need.Housing);
        its.SetNeeds([], new Dictionary<Need, int?> { [Need.Housing] = 9 }, Made.At);

        var goal = its.AddGoal("A dry room", Need.Housing, 4, 5, Made.Worker, Made.At);
        its.ChangeGoal(goal, "A dry, warm room", Need.Housing, 5, 5, Made.At);

        Assert.Equal(9, Assert.Single(its.Needs).Importance);
        Assert.Equal(("A dry, warm room", 5), (goal.InTheirWords, goal.Importance));
    }
}
