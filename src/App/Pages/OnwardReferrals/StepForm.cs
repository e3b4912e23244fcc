using Linkwork.Domain.OnwardReferrals;
using Linkwork.Ui;

namespace Linkwork.Pages.OnwardReferrals;

/// <summary>One step as a form has it, and which steps can be taken now.</summary>
public sealed class StepForm
{
    public OnwardStepKind? Kind { get; set; }
    public Helped? Helped { get; set; }
    public string? Note { get; set; }

    public static readonly IReadOnlyList<OnwardStepKind> ByProvider =
        [OnwardStepKind.Accepted, OnwardStepKind.WaitingList, OnwardStepKind.Declined, OnwardStepKind.Started, OnwardStepKind.Ended, OnwardStepKind.ProviderSaysHelped];

    public IEnumerable<Problem> Problems(OnwardReferral onward, IReadOnlyList<OnwardStepKind> kinds)
    {
        if (Kind is not { } kind || !kinds.Contains(kind)) yield return new(nameof(Kind), "Choose what happened");
        else if (onward.StepProblem(kind, "said") is null && onward.StepProblem(kind, Note) is { } note) yield return new(nameof(Note), note);
        else if (kind is OnwardStepKind.ProviderSaysHelped or OnwardStepKind.PersonSaysHelped && Helped is null) yield return new(nameof(Helped), "Choose whether it helped");
    }

    /// <summary>Wrong now, whatever the note says: somebody else was first, or the page is old.</summary>
    public string? WrongNow(OnwardReferral onward) => Kind is { } kind ? onward.StepProblem(kind, "said") : null;

    /// <summary>Whether it helped is only for the steps that ask it.</summary>
    public Helped? HelpedFor(OnwardStepKind kind) => kind is OnwardStepKind.ProviderSaysHelped or OnwardStepKind.PersonSaysHelped ? Helped : null;

    /// <summary>What can be said next, worded for a form.</summary>
    public static IReadOnlyList<Choice> Choices(OnwardReferral onward, IReadOnlyList<OnwardStepKind> kinds) =>
        [.. kinds.Where(kind => onward.StepProblem(kind, "said") is null).Select(kind => new Choice(kind.ToString(), OnwardWords.Of(kind)))];
}
