using Linkwork.Domain.Caseload;
using Linkwork.Domain.Outcomes;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Shared;

namespace Linkwork.Storage.Demo;

/// <summary>Goals in people's own words, who does what, and how it went: usually better, sometimes not.</summary>
internal sealed class DemoPlans(DemoDice dice)
{
    public void Begin(DemoEpisode episode, Guid worker, DateTimeOffset at)
    {
        var its = episode.Case;
        if (dice.Chance(0.78))
            its.AnswerOns4(new(dice.Between(2, 6), dice.Between(2, 7), dice.Between(2, 6), dice.Chance(0.9) ? dice.Between(4, 9) : null), worker, at);
        its.SetNeeds([], its.Needs.ToDictionary(need => need.Need, _ => dice.Chance(0.8) ? dice.Between(4, 10) : (int?)null), at);
        Add(its, episode.Story, worker, at);
        var others = DemoStory.Of(episode.Person.Details, at).Where(story => story.Need != episode.Story.Need && (story.Work is null || story.Work == episode.Story.Work)
            && its.Needs.Exists(need => need.Need == story.Need)).ToList();
        if (others.Count > 0 && dice.Chance(0.6)) Add(its, dice.Pick(others), worker, at);
    }

    /// <summary>Where each goal stands, and at the end the four wellbeing questions again for those who want them.</summary>
    public void Review(Case its, Guid worker, DateTimeOffset at, bool last)
    {
        foreach (var goal in its.Goals) Review(goal, worker, at, last);
        foreach (var action in its.Actions.Where(action => action.Open && dice.Chance(last ? 0.85 : 0.6))) action.Do(at);
        if (its.Ons4Responses.MinBy(answers => answers.At) is not { } then || !dice.Chance(last ? 0.8 : 0.3)) return;
        its.AnswerOns4(new(Moved(then.Satisfied, 1), Moved(then.Worthwhile, 1), Moved(then.Happy, 1), Moved(then.Anxious, -1)), worker, at);
    }

    /// <summary>Nobody leaves an action weeks overdue when they talk: it is done, or let go.</summary>
    public void Tidy(Case its, DateTimeOffset at)
    {
        foreach (var action in its.Actions.Where(action => action.Open && action.Due < London.Date(at).AddDays(-21)))
            if (dice.Chance(0.8)) action.Do(at);
            else action.Drop(at);
    }

    private void Add(Case its, DemoStory story, Guid worker, DateTimeOffset at)
    {
        var goal = its.AddGoal(story.Goal, story.Need, dice.Between(6, 10), dice.Between(2, 7), worker, at);
        var day = London.Date(at);
        its.AddAction(story.Theirs, ActionOwner.Person, day.AddDays(dice.Between(5, 20)), goal.Id, worker, at);
        its.AddAction(story.Ours, dice.Weighed((ActionOwner.LinkWorker, 80), (ActionOwner.Both, 20)), dice.Chance(0.85) ? day.AddDays(dice.Between(2, 14)) : null, goal.Id, worker, at);
    }

    private void Review(Goal goal, Guid worker, DateTimeOffset at, bool last)
    {
        var state = last
            ? dice.Weighed((GoalState.Reached, 55), (GoalState.PartlyReached, 30), (GoalState.LetGo, 10), (GoalState.Current, 5))
            : dice.Weighed((GoalState.Current, 70), (GoalState.PartlyReached, 30));
        var (importance, confidence) = goal.Newest();
        goal.Review(Within(importance + dice.Between(-1, 1)), dice.Chance(0.9) ? Within(confidence + dice.Between(-1, 3)) : null, state,
            state == GoalState.Reached ? dice.Words("person-said") : null, worker, at);
    }

    private static int Within(int number) => Math.Clamp(number, 1, 10);

    /// <param name="better">1 when higher is better, -1 when lower is.</param>
    private int? Moved(int? then, int better) =>
        then is { } was ? Math.Clamp(was + better * dice.Weighed((-1, 12), (0, 22), (1, 26), (2, 24), (3, 16)), 0, 10) : null;
}
