using Linkwork.Domain.Plans;

namespace Linkwork.Pages.Plans;

/// <summary>What staff read for the states of a goal and the owners of an action.</summary>
public static class Words
{
    public static string Of(GoalState state) => state switch
    {
        GoalState.Current => "Working on it", GoalState.PartlyReached => "Partly reached", GoalState.Reached => "Reached", _ => "Let go: no longer wanted",
    };

    public static string? Hint(GoalState state) => state == GoalState.LetGo ? "Their choice, and no failure" : null;

    public static string Colour(GoalState state) => state switch { GoalState.Reached => "green", GoalState.PartlyReached => "aqua-green", GoalState.Current => "blue", _ => "grey" };

    public static string Of(ActionOwner who) => who switch
    {
        ActionOwner.Person => "The person", ActionOwner.LinkWorker => "Link worker", ActionOwner.Both => "Both together", _ => "Somebody else",
    };
}
