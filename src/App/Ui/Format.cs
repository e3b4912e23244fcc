using System.Globalization;

namespace Linkwork.Ui;

/// <summary>How dates, times and distances are worded on every page: British English, London time.</summary>
public static class Format
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <inheritdoc cref="London.Date"/>
    public static DateOnly LondonDate(DateTimeOffset at) => London.Date(at);

    /// <inheritdoc cref="London.StartOf"/>
    public static DateTimeOffset StartOf(DateOnly day) => London.StartOf(day);

    /// <summary>"3 March 2026".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", British);

    /// <inheritdoc cref="Date(DateOnly)"/>
    public static string Date(DateTimeOffset at) => Date(LondonDate(at));

    /// <summary>"3 Mar 2026", for tables.</summary>
    public static string ShortDate(DateOnly date) => $"{date.Day} {Months[date.Month - 1]} {date.Year}";

    /// <inheritdoc cref="ShortDate(DateOnly)"/>
    public static string ShortDate(DateTimeOffset at) => ShortDate(LondonDate(at));

    /// <summary>"March 2026".</summary>
    public static string Month(DateOnly date) => date.ToString("MMMM yyyy", British);

    /// <summary>"3:05pm"; on the hour "3pm"; "midday" and "midnight" in words.</summary>
    public static string Time(TimeOnly time) => time switch
    {
        { Hour: 0, Minute: 0 } => "midnight",
        { Hour: 12, Minute: 0 } => "midday",
        _ => time.ToString(time.Minute == 0 ? "%h" : "h:mm", CultureInfo.InvariantCulture) + (time.Hour < 12 ? "am" : "pm"),
    };

    /// <inheritdoc cref="Time(TimeOnly)"/>
    public static string Time(DateTimeOffset at) => Time(London.Time(at));

    /// <summary>"3 March 2026 at 3:05pm".</summary>
    public static string DateTime(DateTimeOffset at) => $"{Date(at)} at {Time(at)}";

    /// <summary>"today", "yesterday", "4 days ago", "tomorrow", "in 4 days", counted in calendar days.</summary>
    public static string Ago(DateOnly date, DateOnly today) => (today.DayNumber - date.DayNumber) switch
    {
        0 => "today",
        1 => "yesterday",
        -1 => "tomorrow",
        > 0 and var days => $"{days} days ago",
        var days => $"in {-days} days",
    };

    /// <inheritdoc cref="Ago(DateOnly, DateOnly)"/>
    public static string Ago(DateTimeOffset at, DateTimeOffset now) => Ago(LondonDate(at), LondonDate(now));

    /// <summary>"350 m" to the nearest 50 metres below 1 km, "1.2 km" below 10 km, then whole kilometres.</summary>
    /// <param name="kilometres">Zero or more.</param>
    public static string Distance(double kilometres)
    {
        var metres = Math.Round(kilometres * 20) * 50;
        return metres < 50 ? "less than 50 m"
            : metres < 1000 ? $"{metres.ToString("0", British)} m"
            : Math.Round(kilometres, 1) < 10 ? $"{kilometres.ToString("0.0", British)} km"
            : $"{kilometres.ToString("0", British)} km";
    }

    /// <summary>"999 123 4567"; what isn't ten characters long is left as it is.</summary>
    public static string NhsNumber(string number) =>
        number.Length == 10 ? $"{number[..3]} {number[3..6]} {number[6..]}" : number;

    /// <summary>"1 person", "3 people": a count with its noun.</summary>
    public static string Count(int count, string one, string many) => $"{count.ToString("N0", British)} {(count == 1 ? one : many)}";

    /// <inheritdoc cref="London.At"/>
    public static DateTimeOffset FromLondon(DateOnly day, TimeOnly time) => London.At(day, time);

    // Spelt here: .NET's British short month for September is "Sept" on some systems and "Sep" on others.
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
}
