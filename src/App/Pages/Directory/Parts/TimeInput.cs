using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;
using Linkwork.Ui;

namespace Linkwork.Pages.Directory.Parts;

/// <summary>One rule of when a service runs, as a form has it.</summary>
public sealed partial class TimeInput : PartInput
{
    private const int Longest = 300;

    private static readonly string[] Codes = [.. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7).Select(Schedule.Code)];

    public Repeats Repeats { get; set; }

    /// <summary>"MO".</summary>
    public List<string> Days { get; set; } = [];

    /// <summary>Which of the month: "1" to "4", and "-1" for the last.</summary>
    public List<string> Nth { get; set; } = [];

    /// <summary>"10:00", as it is shown; "10am" and "2.30pm" are read as well.</summary>
    public string? From { get; set; }
    public string? Until { get; set; }
    public bool TermTimeOnly { get; set; }

    [Display(Name = "The first day")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "The last day")]
    public DateOnly? EndsOn { get; set; }
    public string? Note { get; set; }

    public override bool Blank => Id is null && Days.Count == 0 && Nth.Count == 0 && StartsOn is null && EndsOn is null && (From.Said() ?? Until.Said() ?? Note.Said()) is null;

    public static IReadOnlyList<Choice> DayChoices { get; } = [.. ServiceFilters.Days.Zip(Codes, (day, code) => new Choice(code, day.Label))];

    public static IReadOnlyList<Choice> NthChoices { get; } = [new("1", "First"), new("2", "Second"), new("3", "Third"), new("4", "Fourth"), new("-1", "Last")];

    public static TimeInput Of(Schedule rule)
    {
        var codes = (rule.ByDay ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        var (nth, days) = (codes.Select(code => code[..^Math.Min(2, code.Length)]).Distinct().ToList(), codes.Select(code => code[^Math.Min(2, code.Length)..]).Distinct().ToList());
        var plain = days.Count > 0 && days.TrueForAll(Codes.Contains) && rule.ByMonthDay is null && codes.Count == nth.Count * days.Count;
        var repeats = (rule.Frequency, rule.Interval ?? 1) switch
        {
            _ when rule.OnOneDay && rule.Interval is null => Repeats.Once,
            (null or Frequency.Weekly, 1) when plain && nth is [""] => Repeats.Weekly,
            (Frequency.Weekly, 2) when plain && nth is [""] => Repeats.EveryOtherWeek,
            (Frequency.Monthly, 1) when plain && nth.TrueForAll(which => NthChoices.Any(choice => choice.Value == which)) => Repeats.Monthly,
            _ => Repeats.Otherwise,
        };
        return new()
        {
            Id = rule.Id, Repeats = repeats, Days = repeats is Repeats.Once or Repeats.Otherwise ? [] : days, Nth = repeats == Repeats.Monthly ? nth : [], From = Shown(rule.OpensAt), Until = Shown(rule.ClosesAt),
            TermTimeOnly = rule.TermTimeOnly, StartsOn = rule.StartsOn, EndsOn = rule.EndsOn, Note = rule.Description,
        };
    }

    public override IEnumerable<(string Field, string? Words)> Said() =>
    [
        (nameof(Repeats), TimeWords.Of(Repeats)), (nameof(Days), string.Join(", ", DayChoices.Where(day => Days.Contains(day.Value)).Select(day => day.Label))),
        (nameof(Nth), string.Join(", ", NthChoices.Where(which => Nth.Contains(which.Value)).Select(which => which.Label))), (nameof(From), Shown(Clock(From)) ?? From), (nameof(Until), Shown(Clock(Until)) ?? Until),
        (nameof(TermTimeOnly), TermTimeOnly ? "Only in term time" : null), (nameof(StartsOn), StartsOn is { } first ? Format.Date(first) : null), (nameof(EndsOn), EndsOn is { } last ? Format.Date(last) : null), (nameof(Note), Note),
    ];

    public IEnumerable<Problem> Problems(Schedule? before)
    {
        if (!Enum.IsDefined(Repeats) || (Repeats == Repeats.Otherwise && before is null)) yield return new(nameof(Repeats), "Say how often");
        if (Repeats is Repeats.Weekly or Repeats.EveryOtherWeek or Repeats.Monthly && !Days.Exists(Codes.Contains)) yield return new(nameof(Days), "Choose its days");
        if (Repeats == Repeats.Monthly && !Nth.Exists(which => NthChoices.Any(choice => choice.Value == which))) yield return new(nameof(Nth), "Choose which of the month");
        if (From.Said() is not null && Clock(From) is null) yield return new(nameof(From), "Enter a time, like 10:00 or 2.30pm");
        if (Until.Said() is not null && Clock(Until) is null) yield return new(nameof(Until), "Enter a time, like 12:00 or 4.30pm");
        else if (Clock(From) is { } from && from == Clock(Until)) yield return new(nameof(Until), "It can’t end when it begins");
        if (Repeats == Repeats.Once && StartsOn is null) yield return new(nameof(StartsOn), "Enter the day");
        if (Repeats == Repeats.Once && EndsOn is not null && EndsOn != StartsOn) yield return new(nameof(EndsOn), "Leave the last day empty: it is on one day");
        else if (StartsOn > EndsOn) yield return new(nameof(EndsOn), "The last day can’t be before the first");
        if (Note?.Length > Longest) yield return new(nameof(Note), $"Use {Longest} characters or fewer");
    }

    /// <summary>The rule as typed. One that says what it said before stays as it was written, and so does how it repeats where the form has no words for that.</summary>
    public Schedule Rule(Schedule? before, Guid serviceId, Guid id)
    {
        if (before is not null && SaysTheSame(Of(before))) return before;
        var written = Repeats == Repeats.Otherwise ? before : null;
        var days = Codes.Where(Days.Contains).ToList();
        return new()
        {
            Id = id, ServiceId = serviceId,
            Frequency = Repeats switch { Repeats.Once => null, Repeats.Otherwise => written?.Frequency, Repeats.Monthly => Frequency.Monthly, _ => Frequency.Weekly },
            Interval = Repeats switch { Repeats.EveryOtherWeek => 2, _ => written?.Interval }, ByMonthDay = written?.ByMonthDay,
            ByDay = Repeats switch
            {
                Repeats.Once => null, Repeats.Otherwise => written?.ByDay, _ when days.Count == 0 => null,
                Repeats.Monthly => string.Join(',', NthChoices.Where(which => Nth.Contains(which.Value)).SelectMany(which => days.Select(day => which.Value + day))), _ => string.Join(',', days),
            },
            OpensAt = Clock(From), ClosesAt = Clock(Until), StartsOn = StartsOn, EndsOn = EndsOn, TermTimeOnly = TermTimeOnly, Description = PlainText.OneLine(Note),
        };
    }

    /// <summary>"10", "10:00", "10.00", "10am", "2.30 pm", "midday"; null when it is no time of day.</summary>
    public static TimeOnly? Clock(string? typed)
    {
        var told = (typed ?? "").Trim().ToLowerInvariant() switch { "noon" or "midday" => "12:00", "midnight" => "00:00", var other => other };
        var match = ClockShape().Match(told);
        if (!match.Success) return null;
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } minutes ? int.Parse(minutes.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value;
        if (half.Length > 0 && hour is < 1 or > 12) return null;
        if (half == "p") hour = hour % 12 + 12;
        if (half == "a") hour %= 12;
        return hour < 24 && minute < 60 ? new(hour, minute) : null;
    }

    private static string? Shown(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<hour>\d{1,2})([:.](?<minute>\d{2}))? ?((?<half>[ap])\.?m\.?)?$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex ClockShape();
}

/// <summary>How often.</summary>
public enum Repeats
{
    Weekly,
    EveryOtherWeek,
    Monthly,
    Once,

    /// <summary>As its feed has it: every third week, or on days of the month.</summary>
    Otherwise,
}
