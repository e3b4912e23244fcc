using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Plans;
using Linkwork.Ui;

namespace Linkwork.Pages.Actions;

/// <summary>An action as a form has it.</summary>
public sealed class ActionInput
{
    public string? What { get; set; }

    public ActionOwner? Who { get; set; }

    [Display(Name = "The day it is to be done by")]
    public DateOnly? Due { get; set; }

    public Guid? GoalId { get; set; }

    public static IReadOnlyList<Choice> Goals(Case its) =>
        [.. its.Goals.Where(goal => goal.State != GoalState.LetGo).OrderBy(goal => goal.At).Select(goal => new Choice(goal.Id.ToString(), Short(goal.InTheirWords)))];

    private static string Short(string words) => words.Length <= 80 ? words : $"{words[..79]}…";
}
