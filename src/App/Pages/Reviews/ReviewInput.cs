using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Shared;
using Linkwork.Pages.Conversations;

namespace Linkwork.Pages.Reviews;

/// <summary>How the goals and the person's wellbeing stand now. Anything may stay unasked.</summary>
public sealed class ReviewInput
{
    public List<GoalNow> Goals { get; set; } = [];

    public Ons4Input Ons4 { get; set; } = new();

    [Display(Name = "The next review")]
    public DateOnly? Next { get; set; }

    public IEnumerable<Problem> Problems(DateOnly today)
    {
        for (var i = 0; i < Goals.Count; i++)
            foreach (var problem in Goal.ReviewProblems(Goals[i].Importance, Goals[i].Confidence, Goals[i].State))
                yield return problem with { Field = $"Goals[{i}].{problem.Field}" };
        foreach (var problem in Ons4.ProblemsIfAny()) yield return problem with { Field = $"Ons4.{problem.Field}" };
        if (Next <= today) yield return new(nameof(Next), "The next review must be after today");
        if (!Ons4.Answers.Any && Next is null && Goals.TrueForAll(goal => !goal.SaysSomething))
            yield return new(nameof(Next), "Write down at least one answer, or the day of the next review");
    }

    public sealed class GoalNow
    {
        public Guid Id { get; set; }

        [Display(Name = "how much it matters now")]
        public int? Importance { get; set; }

        [Display(Name = "how sure they feel now")]
        public int? Confidence { get; set; }

        public GoalState? State { get; set; }

        /// <summary>The state when the form was opened: leaving it as it was says nothing.</summary>
        public GoalState? Was { get; set; }

        public string? Note { get; set; }

        public bool SaysSomething => Importance is not null || Confidence is not null || Note.Said() is not null || State != Was;
    }
}
