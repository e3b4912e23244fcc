using Linkwork.Domain.Caseload;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Tests.Plans;

public class PlanCopyTests
{
    private static string Text(Case its, DateOnly? next = null) =>
        string.Join('\n', Copy(its, next).Items.Select(item => $"{item.Label}: {item.Text}"));

    private static Disclosure Copy(Case its, DateOnly? next = null) => PlanCopy.For(its, Array.Empty<Need>().ToLookup(_ => Guid.Empty), new(RecipientKind.Person, its.PersonId.ToString(), "Rowan"), next, Made.At.AddDays(9));

    [Fact]
    public void It_says_the_goals_the_numbers_now_and_who_does_what_by_when()
    {
        var its = Made.Case();
        var goal = its.AddGoal("I want to see people", Need.Loneliness, 8, 3, Made.Worker, Made.At);
        goal.Review(null, 6, GoalState.PartlyReached, "staff words", Made.Worker, Made.At.AddDays(1));
        its.AddAction("Go to the choir", ActionOwner.Person, new(2026, 6, 1), goal.Id, Made.Worker, Made.At);

        var text = Text(its, new(2026, 7, 3));

        Assert.Contains("I want to see people", text, StringComparison.Ordinal);
        Assert.Contains("8 out of 10", text, StringComparison.Ordinal);
        Assert.Contains("6 out of 10", text, StringComparison.Ordinal);
        Assert.Contains("Me: Go to the choir (by 1 June 2026)", text, StringComparison.Ordinal);
        Assert.Contains("3 July 2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_written_for_staff_is_in_it()
    {
        var its = Made.Case();
        its.Risks = "secret: a dog that bites";
        its.RecordConversation(new("secret words", Work: "secret work"), ContactWith.Visit, Made.At, Made.Worker, Made.At);
        its.AddGoal("I want a warm room", Need.Fuel, 8, 3, Made.Worker, Made.At).Review(8, 3, GoalState.Current, "secret note", Made.Worker, Made.At);
        its.AddAction("secret dropped", ActionOwner.LinkWorker, null, null, Made.Worker, Made.At).Drop(Made.At);

        Assert.DoesNotContain("secret", Text(its), StringComparison.Ordinal);
    }

    [Fact]
    public void Safety_stays_off_the_paper_and_leaves_no_gap()
    {
        var its = Made.Case();
        var safe = its.AddGoal("I want to be safe from him", Need.Safety, 10, 2, Made.Worker, Made.At);
        its.AddAction("Ring the refuge", ActionOwner.Both, null, safe.Id, Made.Worker, Made.At);
        its.AddGoal("I want to see people", Need.Loneliness, 8, 3, Made.Worker, Made.At.AddHours(1));

        var copy = Copy(its);

        Assert.Equal("What I want", Assert.Single(copy.Items).Label);
        Assert.DoesNotContain("refuge", Text(its), StringComparison.Ordinal);
        Assert.Equal(DataCategory.Safeguarding, Assert.Single(copy.Withheld).Category);
    }

    [Fact]
    public void What_was_let_go_is_not_held_up_to_anybody()
    {
        var its = Made.Case();
        its.AddGoal("I want to run", Need.PhysicalActivity, 5, 5, Made.Worker, Made.At).Review(null, null, GoalState.LetGo, null, Made.Worker, Made.At);

        Assert.Empty(Copy(its).Items);
    }
}
