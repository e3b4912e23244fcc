using System.Globalization;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Plans;

/// <summary>The person's own copy of their plan, said to them as "I", with nothing in it that was written for staff.</summary>
/// <remarks>It goes through the gate like anything that leaves: paper lies about at home, so safety goals and their actions stay behind.
/// Goals have no numbers, for a gap would show that one was left out.</remarks>
public static class PlanCopy
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static Disclosure For(Case its, ILookup<Guid, Need> helpsWith, Recipient person, DateOnly? nextReview, DateTimeOffset now) =>
        Gate.Disclose(Items(its, helpsWith, nextReview), person, SharingPurpose.OwnCopy, its.Shares, now);

    private static IEnumerable<SharedItem> Items(Case its, ILookup<Guid, Need> helpsWith, DateOnly? nextReview)
    {
        foreach (var goal in its.Goals.Where(goal => goal.State != GoalState.LetGo).OrderBy(goal => goal.At).ThenBy(goal => goal.Id))
            yield return new(goal.Need.Category(), "What I want", Words(goal, its.Actions.Where(action => action.GoalId == goal.Id)));
        var others = its.Actions.Where(action => its.Goals.TrueForAll(goal => goal.Id != action.GoalId)).ToList();
        yield return new(DataCategory.Needs, "What else will be done", Lines(others));
        foreach (var support in Support(its, helpsWith)) yield return support;
        if (nextReview is { } day) yield return new(DataCategory.Needs, "When we look at this again", Day(day));
    }

    private static string Words(Goal goal, IEnumerable<PlanAction> actions)
    {
        var (importance, confidence) = goal.Newest();
        var stands = goal.State switch { GoalState.Reached => "\nI have reached this.", GoalState.PartlyReached => "\nI have reached part of this.", _ => "" };
        var done = Lines(actions);
        return $"{goal.InTheirWords}{stands}\nHow much it matters to me: {importance} out of 10\nHow sure I feel that I can do it: {confidence} out of 10"
            + (done.Length == 0 ? "" : $"\n\n{done}");
    }

    private static string Lines(IEnumerable<PlanAction> actions) => string.Join('\n', actions.Where(action => action.DroppedAt is null)
        .OrderBy(action => action.Due ?? DateOnly.MaxValue).ThenBy(action => action.At).Select(Line));

    private static string Line(PlanAction action)
    {
        var who = action.Who switch
        {
            ActionOwner.Person => "Me", ActionOwner.LinkWorker => "My link worker", ActionOwner.Both => "My link worker and me", _ => "Somebody else",
        };
        var when = action.DoneAt is not null ? " (done)" : action.Due is { } due ? $" (by {Day(due)})" : "";
        return $"{who}: {action.What}{when}";
    }

    /// <summary>Where the person was sent or told to go; a service's name tells what it helps with, so it has that category.</summary>
    private static IEnumerable<SharedItem> Support(Case its, ILookup<Guid, Need> helpsWith) => its.Signposts.Select(row => (row.ServiceName, row.Need, row.ServiceId))
        .Concat(its.OnwardReferrals.Select(row => (row.ServiceName, row.Need, row.ServiceId))).Distinct()
        .GroupBy(row => NeedCategories.OfNaming(row.Need, helpsWith[row.ServiceId]))
        .Select(group => new SharedItem(group.Key, "Where I can get help", string.Join('\n', group.Select(row => row.ServiceName).Distinct())));

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);
}
