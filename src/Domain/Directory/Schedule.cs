using System.Globalization;

namespace Linkwork.Domain.Directory;

/// <summary>When a service runs: one rule of it, as in Open Referral UK (which takes its words from iCalendar).</summary>
public sealed class Schedule
{
    private static readonly (string Code, string Name)[] WeekDays =
    [
        ("MO", "Monday"), ("TU", "Tuesday"), ("WE", "Wednesday"), ("TH", "Thursday"), ("FR", "Friday"), ("SA", "Saturday"), ("SU", "Sunday"),
    ];

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ServiceId { get; init; }

    /// <summary>Null: it doesn't repeat by rule; a single day, or nobody has said.</summary>
    public Frequency? Frequency { get; set; }

    /// <summary>Every how many weeks or months; 1 when null.</summary>
    public int? Interval { get; set; }

    /// <summary>"MO,TH"; by the month also "1MO" for its first Monday.</summary>
    public string? ByDay { get; set; }

    /// <summary>"1,15": days of the month.</summary>
    public string? ByMonthDay { get; set; }
    public TimeOnly? OpensAt { get; set; }
    public TimeOnly? ClosesAt { get; set; }

    /// <summary>The first day, or the only one.</summary>
    public DateOnly? StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }
    public bool TermTimeOnly { get; set; }
    public string? Description { get; set; }

    /// <summary>One line to read: "Monday, Thursday 10:00 to 12:00. Ring first". Null when it says nothing.</summary>
    public string? InWords()
    {
        var times = string.Join(' ', new[] { Days(), Hours(), TermTimeOnly ? "in term time" : null }.OfType<string>());
        return (times.Length > 0, Description) switch
        {
            (true, { } told) => $"{times}. {told}",
            (true, null) => times,
            var (_, told) => told,
        };
    }

    /// <summary>With the days between which it holds, as far as they matter today: "Monday 10:00 to 12:00 (from 4 January 2027)".</summary>
    public string? InWords(DateOnly today) => InWords() is { } told ? told + Holds(today) : null;

    /// <summary>Neither a rule nor weekdays: its first day is the only one.</summary>
    public bool OnOneDay => Frequency is null && ByDay is null && ByMonthDay is null && StartsOn is not null;

    /// <summary>Several rules, one a line; null when they say nothing.</summary>
    public static string? Words(IEnumerable<Schedule> rules) =>
        string.Join('\n', rules.Select(rule => rule.InWords()).OfType<string>().Distinct(StringComparer.Ordinal)) is { Length: > 0 } lines ? lines : null;

    /// <summary>The two letters that <see cref="ByDay"/> has for a day.</summary>
    public static string Code(DayOfWeek day) => WeekDays[((int)day + 6) % 7].Code;

    private string? Days()
    {
        var days = string.Join(", ", (ByDay ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Day));
        var every = Frequency is null ? null : (Frequency, Interval ?? 1) switch
        {
            (Directory.Frequency.Monthly, 1) => ByMonthDay is { } dates ? $"on day {dates} of the month" : "of the month",
            (Directory.Frequency.Monthly, var months) => $"every {months} months",
            (_, 1) => null,
            (_, 2) => "every other week",
            (_, var weeks) => $"every {weeks} weeks",
        };
        var once = Frequency is null && StartsOn is { } date && days.Length == 0 ? Written(date) : null;
        return string.Join(' ', new[] { days, every, once }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } said ? said : null;
    }

    private static string Day(string code)
    {
        var name = WeekDays.FirstOrDefault(day => code.EndsWith(day.Code, StringComparison.OrdinalIgnoreCase)).Name;
        return (name, code.Length > 2 ? code[..^2] : "") switch
        {
            (null, _) => code,
            (_, "") => name,
            (_, "1") => $"first {name}",
            (_, "2") => $"second {name}",
            (_, "3") => $"third {name}",
            (_, "4") => $"fourth {name}",
            (_, "-1") => $"last {name}",
            _ => code,
        };
    }

    private string? Hours() => (OpensAt, ClosesAt) switch
    {
        (null, null) => null,
        ({ } opens, null) => $"from {Clock(opens)}",
        (null, { } closes) => $"until {Clock(closes)}",
        ({ } opens, { } closes) => $"{Clock(opens)} to {Clock(closes)}",
    };

    private string? Holds(DateOnly today) => (OnOneDay ? null : StartsOn, EndsOn) switch
    {
        (_, { } last) when last < today => $" (ended {Written(last)})",
        ({ } first, { } last) when first > today => $" (from {Written(first)} until {Written(last)})",
        ({ } first, null) when first > today => $" (from {Written(first)})",
        (_, { } last) => $" (until {Written(last)})",
        _ => null,
    };

    private static string Written(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>How a rule repeats.</summary>
public enum Frequency { Weekly, Monthly }
