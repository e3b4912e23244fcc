namespace Linkwork.Pages.Inbox;

/// <summary>A waiting clock: whole days in London, against the days within which the team means to make first contact.</summary>
public sealed record ClockModel(int Days, int Within)
{
    public bool Late => Days > Within;

    public string Words => Days switch { 0 => "Today", 1 => "1 day", _ => $"{Days} days" };

    public string Against => Late ? $"{Count(Days - Within)} over the {Within}-day aim" : Days == Within ? "aim reached today" : $"{Count(Within - Days)} left";

    private static string Count(int days) => days == 1 ? "1 day" : $"{days} days";
}
