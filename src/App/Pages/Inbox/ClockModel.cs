namespace Linkwork.Pages.Inbox;

/// <summary>A waiting clock: whole days in London, against the days within which the team means to make first contact.</summary>
/// <param name="Within">Null where that aim doesn't count: the person has somebody already.</param>
public sealed record ClockModel(int Days, int? Within)
{
    public bool Late => Days > Within;

    public string Words => Days == 0 ? "Today" : Count(Days);

    public string Against => Within is not { } aim ? "not looked at yet" : Late ? $"{Count(Days - aim)} over our aim" : Days == aim ? "our last day" : $"{Count(aim - Days)} left";

    private static string Count(int days) => days == 1 ? "1 day" : $"{days} days";
}
