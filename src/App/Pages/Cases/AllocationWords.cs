using Linkwork.Ui;

namespace Linkwork.Pages.Cases;

public static class AllocationWords
{
    public static IReadOnlyList<Choice> Weights { get; } = [new("1", "1 light"), new("2", "2 usual"), new("3", "3 heavy")];
}
