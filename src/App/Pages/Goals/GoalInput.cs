using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Shared;
using Linkwork.Ui;

namespace Linkwork.Pages.Goals;

/// <summary>A goal as a form has it.</summary>
public sealed class GoalInput
{
    public string? InTheirWords { get; set; }

    public Need? Need { get; set; }

    [Display(Name = "how much it matters")]
    public int? Importance { get; set; }

    [Display(Name = "how sure they feel")]
    public int? Confidence { get; set; }

    public IEnumerable<Problem> Problems() => Goal.Problems(InTheirWords, Need, Importance, Confidence);

    /// <summary>What the case has as needs first, then the rest of the list.</summary>
    public static IReadOnlyList<Choice> Choices(IEnumerable<Need> ofTheCase)
    {
        var theirs = ofTheCase.Distinct().ToList();
        return [.. theirs.Concat(Needs.All.Except(theirs)).Select(need => new Choice(need.ToString(), need.Label()))];
    }
}
