using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;
using Linkwork.Ui;

namespace Linkwork.Pages.Caseload;

/// <summary>What the caseload calls things.</summary>
public static class CaseloadWords
{
    private static readonly int[] Days = [7, 14, 21, 28, 42, 60, 90];

    public static string Of(WaitingOn whom) => whom switch
    {
        WaitingOn.Us => "Us",
        WaitingOn.Person => "Them",
        WaitingOn.Provider => "Provider",
        _ => "Nobody",
    };

    /// <summary>"2 days over", "Today", "Tomorrow", "Thursday", then the date.</summary>
    public static string When(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        -1 => "1 day over",
        < 0 and var days => $"{-days} days over",
        0 => "Today",
        1 => "Tomorrow",
        < 7 => day.DayOfWeek.ToString(),
        _ => Format.ShortDate(day),
    };

    public static string Sorted(CaseloadSort sort) => sort switch
    {
        CaseloadSort.Contact => "longest without contact first",
        CaseloadSort.Referred => "longest with us first",
        CaseloadSort.Name => "by last name",
        _ => "the earliest next action first",
    };

    public static string Following(CaseloadSort sort) => sort == CaseloadSort.Name ? "Further down the alphabet" : "More people";

    public static IReadOnlyList<Choice> Dues { get; } = Choice.From<CaseloadDue>(due => due switch
    {
        CaseloadDue.Week => "Within 7 days, or overdue",
        CaseloadDue.Nothing => "Nothing planned",
        _ => due.InWords(),
    });

    public static IReadOnlyList<Choice> Waitings { get; } = Choice.From<WaitingOn>(Of);

    public static IReadOnlyList<Choice> Urgencies { get; } = Choice.From<Urgency>(urgency => urgency.InWords());

    public static IReadOnlyList<Choice> Sorts { get; } = Choice.From<CaseloadSort>(sort => sort switch
    {
        CaseloadSort.Contact => "Longest without contact",
        CaseloadSort.Referred => "Longest with us",
        CaseloadSort.Name => "Last name",
        _ => "Next action",
    });

    /// <summary>The usual numbers of days, and the one in the address when it is another.</summary>
    public static IEnumerable<Choice> Quiets(int? also) =>
        Days.Concat(also is { } asked ? [asked] : []).Distinct().Order().Select(days => new Choice($"{days}", Format.Count(days, "day", "days")));
}
