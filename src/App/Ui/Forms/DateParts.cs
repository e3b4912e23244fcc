using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Linkwork.Ui;

/// <summary>The three fields of a date: X.Day, X.Month and X.Year.</summary>
public static class DateParts
{
    public const string Day = nameof(DateOnly.Day);
    public const string Month = nameof(DateOnly.Month);
    public const string Year = nameof(DateOnly.Year);

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<string> All { get; } = [Day, Month, Year];

    public static string? Of(DateOnly? date, string part) => part switch
    {
        Day => date?.Day.ToString(British),
        Month => date?.Month.ToString(British),
        _ => date?.Year.ToString("0000", British),
    };

    /// <summary>Which of the fields the text typed leaves missing or out of range; none when each is fine by itself.</summary>
    public static IReadOnlyList<string> Faults(ModelStateDictionary state, string name) =>
        !state.ContainsKey($"{name}.{Day}") ? [] : [.. All.Where(part => Number(part, Typed(state, name, part)) is null)];

    public static string? Typed(ModelStateDictionary state, string name, string part) =>
        state.TryGetValue($"{name}.{part}", out var entry) ? entry.AttemptedValue?.Trim() : null;

    /// <summary>The number of one field, or null. A month may be written as a word; a year has four digits.</summary>
    public static int? Number(string part, string? text)
    {
        if (!int.TryParse(text, NumberStyles.None, British, out var number))
        {
            return part == Month ? MonthOf(text) : null;
        }

        var (from, to) = part switch { Day => (1, 31), Month => (1, 12), _ => (1000, 9999) };
        return number >= from && number <= to ? number : null;
    }

    private static int? MonthOf(string? text) =>
        DateTime.TryParseExact(text, ["MMM", "MMMM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.Month : null;
}
