using Linkwork.Domain.Outcomes;
using Linkwork.Domain.Plans;

namespace Linkwork.Domain.Caseload;

/// <summary>What the person wants to reach, who does what, and how it goes.</summary>
public sealed partial class Case
{
    public string? PlanProblem() => Status == CaseStatus.Closed ? "This case is closed. Reopen it to change the plan" : null;

    /// <summary>A goal in the person's words. What it is about becomes a need of the case if it isn't one yet.</summary>
    /// <exception cref="Refusal">The case is closed, or a part is missing or outside 1–10.</exception>
    public Goal AddGoal(string? words, Need? need, int? importance, int? confidence, Guid by, DateTimeOffset at)
    {
        Refusal.If(PlanProblem() ?? Goal.Problems(words, need, importance, confidence).FirstOrDefault()?.Sentence);
        var goal = new Goal
        {
            TeamId = TeamId, CaseId = Id, InTheirWords = words!.Trim(), Need = need!.Value, Importance = importance!.Value,
            Confidence = confidence!.Value, By = by, At = at,
        };
        Goals.Add(goal);
        WantsHelpWith(goal.Need, Needs.Find(row => row.Need == goal.Need)?.Importance ?? importance, at);
        return goal;
    }

    /// <summary>Puts a goal right as it was at the start; how it stands now is a review's business.</summary>
    /// <exception cref="Refusal">The case is closed, or a part is missing or outside 1–10.</exception>
    public void ChangeGoal(Goal goal, string? words, Need? need, int? importance, int? confidence, DateTimeOffset at)
    {
        Refusal.If(PlanProblem() ?? Goal.Problems(words, need, importance, confidence).FirstOrDefault()?.Sentence);
        (goal.InTheirWords, goal.Need, goal.Importance, goal.Confidence) = (words!.Trim(), need!.Value, importance!.Value, confidence!.Value);
        if (Needs.TrueForAll(row => row.Need != goal.Need)) WantsHelpWith(goal.Need, importance, at);
    }

    public IEnumerable<Problem> ActionProblems(string? what, ActionOwner? who, Guid? goalId)
    {
        foreach (var problem in PlanAction.Problems(what, who)) yield return problem;
        if (goalId is not null && Goals.TrueForAll(goal => goal.Id != goalId)) yield return new(nameof(PlanAction.GoalId), "Choose a goal of this plan, or none");
    }

    /// <exception cref="Refusal">The case is closed, a part is missing, or the goal isn't of this case.</exception>
    public PlanAction AddAction(string? what, ActionOwner? who, DateOnly? due, Guid? goalId, Guid by, DateTimeOffset at)
    {
        Refusal.If(PlanProblem() ?? ActionProblems(what, who, goalId).FirstOrDefault()?.Sentence);
        var action = new PlanAction { TeamId = TeamId, CaseId = Id, GoalId = goalId, What = what!.Trim(), Who = who!.Value, Due = due, By = by, At = at };
        Actions.Add(action);
        return action;
    }

    /// <summary>One set of answers to ONS4; unasked questions stay empty.</summary>
    /// <exception cref="Refusal">The case is closed, no answer at all, or one outside 0–10.</exception>
    public Ons4Response AnswerOns4(Ons4Answers answers, Guid by, DateTimeOffset at)
    {
        Refusal.If(PlanProblem() ?? answers.Problems().FirstOrDefault()?.Sentence);
        var response = new Ons4Response
        {
            TeamId = TeamId, CaseId = Id, Satisfied = answers.Satisfied, Worthwhile = answers.Worthwhile, Happy = answers.Happy,
            Anxious = answers.Anxious, By = by, At = at,
        };
        Ons4Responses.Add(response);
        return response;
    }

    /// <summary>The first and the newest set of answers; the same one while there is one.</summary>
    public (Ons4Response? Then, Ons4Response? Now) Ons4ThenAndNow() =>
        (Ons4Responses.MinBy(response => response.At), Ons4Responses.MaxBy(response => response.At));
}
