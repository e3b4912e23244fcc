using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Ui;

namespace Linkwork.Pages.WorkSteps;

/// <summary>A step as a form has it.</summary>
public sealed class StepInput
{
    public WorkStepState? State { get; set; } = WorkStepState.Done;

    public WorkStepKind? Kind { get; set; }

    [Display(Name = "The day")]
    public DateOnly? On { get; set; }

    public string? Evidence { get; set; }

    public IEnumerable<Problem> Problems(DateOnly today) => WorkStep.Problems(Kind, State, On, Evidence, today);

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.From<WorkStepKind>(kind => kind.Words());
}
