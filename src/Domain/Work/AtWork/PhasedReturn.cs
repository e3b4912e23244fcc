namespace Linkwork.Domain.Work;

/// <summary>One week of coming back to work.</summary>
/// <param name="Hours">0–60, in quarters of an hour.</param>
/// <param name="Days">Which days and times, in words.</param>
/// <param name="Duties">What they do that week, and what they leave for later, in words.</param>
public sealed record ReturnWeek(decimal Hours, string? Days = null, string? Duties = null)
{
    /// <summary>Hours that grow evenly from the first week to the usual ones in the last, in half hours; a start for the person to change.</summary>
    /// <param name="first">Hours of the first week.</param>
    /// <param name="usual">Hours of the last: those of the contract, or those that they want to come to.</param>
    /// <param name="weeks">1–<see cref="PhasedReturn.MostWeeks"/>.</param>
    public static List<ReturnWeek> Ramp(decimal first, decimal usual, int weeks) =>
        [.. Enumerable.Range(0, weeks).Select(week => new ReturnWeek(week == weeks - 1 ? usual : Math.Min(usual, Half(first + ((usual - first) * week / (weeks - 1))))))];

    private static decimal Half(decimal hours) => Math.Round(hours * 2, MidpointRounding.AwayFromZero) / 2;
}

/// <summary>What is paid while hours are fewer. Nobody has to know yet.</summary>
public enum ReturnPay { NotAgreed, AllHours, HoursWorked, HoursWorkedAndSickPay }

/// <summary>A phased return as it is written down: first day, weeks, and what was said about pay.</summary>
public sealed record ReturnFacts
{
    /// <summary>The job by name; the letter says "my job" without it.</summary>
    public string? Job { get; init; }
    public DateOnly? StartsOn { get; init; }
    public List<ReturnWeek> Weeks { get; init; } = [];

    /// <summary>When person and employer look at how it goes.</summary>
    public DateOnly? ReviewOn { get; init; }
    public ReturnPay Pay { get; init; }

    /// <summary>What else they ask for, in their words.</summary>
    public string? AlsoAsk { get; init; }

    public IEnumerable<Problem> Problems(DateOnly today)
    {
        if (StartsOn is null) yield return new(nameof(StartsOn), "Choose the first day back");
        else if (StartsOn < today.AddYears(-1) || StartsOn > today.AddYears(1)) yield return new(nameof(StartsOn), "Choose a first day within a year of today");
        if (Weeks.Count is 0 or > PhasedReturn.MostWeeks) yield return new(nameof(Weeks), $"Plan between 1 and {PhasedReturn.MostWeeks} weeks");
        for (var week = 0; week < Weeks.Count; week++)
        {
            if (HoursProblem(Weeks[week].Hours) is { } problem) yield return new($"{nameof(Weeks)}[{week}].{nameof(ReturnWeek.Hours)}", $"Week {week + 1}: {problem}");
        }

        if (ReviewOn < StartsOn) yield return new(nameof(ReviewOn), "The day to look at how it goes can’t be before the first day");
    }

    public static string? HoursProblem(decimal? hours) =>
        hours is >= 0 and <= PhasedReturn.MostHours && hours * 4 == Math.Floor(hours.Value * 4) ? null : $"hours are a number from 0 to {PhasedReturn.MostHours}, like 12 or 7.5";

    public ReturnFacts Tidy() => this with { Job = Job.Said(), AlsoAsk = AlsoAsk.Said(), Weeks = [.. Weeks.Select(week => week with { Days = week.Days.Said(), Duties = week.Duties.Said() })] };
}

/// <summary>A plan for coming back to work week by week. It is the person's: an employer hears of it from them, by the letter they take along.</summary>
public sealed class PhasedReturn : TeamRecord, IVersioned, IOfCase
{
    public const int MostWeeks = 26;

    /// <summary>Hours in a week; more is a slip of the finger.</summary>
    public const decimal MostHours = 60;

    public required Guid CaseId { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public int Version { get; private set; }
    public string? Job { get; private set; }
    public DateOnly StartsOn { get; private set; }
    public List<ReturnWeek> Weeks { get; private set; } = [];
    public DateOnly? ReviewOn { get; private set; }
    public ReturnPay Pay { get; private set; }
    public string? AlsoAsk { get; private set; }
    public DateTimeOffset? TakenBackAt { get; private set; }

    public ReturnFacts Facts => new() { Job = Job, StartsOn = StartsOn, Weeks = Weeks, ReviewOn = ReviewOn, Pay = Pay, AlsoAsk = AlsoAsk };

    public DateOnly WeekBegins(int week) => StartsOn.AddDays(7 * week);

    public string? ChangeProblem() => TakenBackAt is null ? null : "This plan was taken back";

    internal void Write(ReturnFacts facts)
    {
        var tidy = facts.Tidy();
        (Job, StartsOn, Weeks, ReviewOn, Pay, AlsoAsk) = (tidy.Job, tidy.StartsOn!.Value, tidy.Weeks, tidy.ReviewOn, tidy.Pay, tidy.AlsoAsk);
    }

    internal void TakeBack(DateTimeOffset at) => TakenBackAt = at;
}
