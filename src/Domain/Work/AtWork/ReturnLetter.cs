using System.Globalization;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Work;

/// <summary>The person's letter about a phased return, said by them. It is their copy: whether an employer gets it is in their hands.</summary>
public static class ReturnLetter
{
    public const string Week = "Week ";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static Disclosure For(Case its, PhasedReturn plan, Recipient person, DateTimeOffset now) =>
        Gate.Disclose(Items(plan), person, SharingPurpose.OwnCopy, its.Shares, now);

    private static IEnumerable<SharedItem> Items(PhasedReturn plan)
    {
        var job = plan.Job is { } name ? $"my job ({name})" : "my job";
        yield return Item("What I ask for", $"I would like to come back to {job} on {Day(plan.StartsOn)}, step by step: with the hours and duties below, week by week.");
        for (var week = 0; week < plan.Weeks.Count; week++)
        {
            var its = plan.Weeks[week];
            yield return Item($"{Week}{week + 1}, from {Day(plan.WeekBegins(week))}", string.Join('\n', new[] { $"{its.Hours:0.##} {(its.Hours == 1 ? "hour" : "hours")}", its.Days, its.Duties }.OfType<string>()));
        }

        yield return Item("Looking at how it goes", plan.ReviewOn is { } day
            ? $"I would like us to talk on {Day(day)} about how it goes. If a week is too much, I would like to stay at the week before it for longer."
            : "Please tell me a day on which we talk about how it goes. If a week is too much, I would like to stay at the week before it for longer.");
        yield return Item("Pay", plan.Pay switch
        {
            ReturnPay.AllHours => "We have said that I get my full pay in these weeks. Please confirm it in writing.",
            ReturnPay.HoursWorked => "We have said that I am paid for the hours I work. Please confirm it in writing.",
            ReturnPay.HoursWorkedAndSickPay => "We have said that I am paid for the hours I work, and get sick pay or leave for the rest. Please confirm it in writing.",
            _ => "Please tell me in writing what I will be paid in each of these weeks, before I start.",
        });
        yield return Item("What else I ask for", plan.AlsoAsk ?? "");
    }

    private static SharedItem Item(string label, string text) => new(DataCategory.Work, label, text);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);
}
