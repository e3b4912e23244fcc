using Linkwork.Domain.Directory;
using Linkwork.Ui;

namespace Linkwork.Pages.Directory.Parts;

/// <summary>How often something happens, in words.</summary>
public static class TimeWords
{
    public static string Of(Repeats repeats) => repeats switch
    {
        Repeats.Weekly => "Every week", Repeats.EveryOtherWeek => "Every other week", Repeats.Monthly => "Every month", Repeats.Once => "On one day", _ => "As it was",
    };

    /// <param name="before">The rule as it is saved, when it is one that the form has no words for.</param>
    public static IEnumerable<Choice> Choices(Schedule? before) =>
        Choice.From<Repeats>(Of).Where(choice => choice.Value != nameof(Repeats.Otherwise))
            .Concat(before is null ? [] : [new Choice(nameof(Repeats.Otherwise), Of(Repeats.Otherwise), before.InWords() ?? "It says no days")]);
}
