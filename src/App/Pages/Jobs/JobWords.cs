using System.Globalization;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Ui;

namespace Linkwork.Pages.Jobs;

/// <summary>How the pages about jobs word what the domain names.</summary>
public static class JobWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Words(this JobKind kind) => kind switch
    {
        JobKind.Paid => "Paid job", JobKind.SelfEmployedWithProof => "Self-employed, with proof of earnings",
        JobKind.SelfEmployedWithoutProof => "Self-employed, without proof", _ => kind.InWords(),
    };

    public static string? Hint(JobKind kind) => kind switch
    {
        JobKind.SelfEmployedWithProof => "They have shown invoices, accounts or a tax return",
        JobKind.PermittedWork => "Paid work within the limits of Employment and Support Allowance",
        JobKind.WorkTrial => "To see whether it fits, before there is a job",
        _ => null,
    };

    public static string Words(this JobOrigin origin) => origin switch
    {
        JobOrigin.Before => "They had it before, and it was over when support began",
        JobOrigin.AtStart => "They had it when support began",
        _ => "It began since, or will begin",
    };

    public static string Words(this PayPer per) => $"a{(per == PayPer.Hour ? "n" : "")} {per.InWords().ToLowerInvariant()}";

    public static string Words(this Contract contract) => contract == Contract.FixedTerm ? "Fixed term" : contract.InWords();

    public static string Words(this FoundThrough through) => through switch
    {
        FoundThrough.EmploymentSupport => "Employment support or a job coach", FoundThrough.FriendOrFamily => "Somebody they know", _ => through.InWords(),
    };

    public static string Words(this Wanted wanted) => wanted switch
    {
        Wanted.Yes => "Yes, it was what they wanted", Wanted.ForNow => "For now", _ => "No",
    };

    public static string Words(this EndReason reason) => reason switch
    {
        EndReason.FoundBetter => "Found something better", EndReason.OnlyForATime => "It was only for a time", EndReason.EmployerEndedIt => "The employer ended it",
        EndReason.HoursOrPay => "Hours or pay", EndReason.NotRightForThem => "It wasn’t right for them", EndReason.CaringOrFamily => "Caring or family",
        EndReason.TravelOrChildcare => "Travel or childcare", _ => reason.InWords(),
    };

    public static string Words(this TalkAnswer answer) => answer switch
    {
        TalkAnswer.Yes => "Yes, they would like to talk about it", TalkAnswer.NotNow => "Not now", _ => "No, thank you",
    };

    public static string Words(this CheckTime time) => time switch
    {
        CheckTime.BeforeSayingYes => "Before saying yes to it", CheckTime.FourWeeks => "At about 4 weeks", CheckTime.ThirteenWeeks => "At about 13 weeks",
        CheckTime.TwentySixWeeks => "At about 26 weeks", _ => "Another time",
    };

    public static string Words(this GoodWorkAnswer answer) => answer switch
    {
        GoodWorkAnswer.DontKnow => "Don’t know", _ => answer.InWords(),
    };

    public static string Words(this Outcome outcome) => outcome switch
    {
        Outcome.Counts => "Counts", Outcome.DoesNot => "Doesn’t count", Outcome.NotYet => "Not yet", Outcome.NotKnown => "Not known", _ => "Not in this count",
    };

    public static string Words(this Denominator among) => among switch
    {
        Denominator.OutOfWorkAtStart => "people who had no paid work when support began", Denominator.InWorkAtStart => "people who had paid work when support began", _ => "everyone",
    };

    /// <summary>"£12.71".</summary>
    public static string Pounds(decimal amount) => amount.ToString("£#,##0.00", British);

    /// <summary>As somebody types it: "16", "7.5".</summary>
    public static string? Plain(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>"16 hours a week".</summary>
    public static string Hours(decimal hours) => $"{hours.ToString("0.##", British)} {(hours == 1 ? "hour" : "hours")} a week";

    /// <summary>"£900.00 a month, about £12.98 an hour".</summary>
    public static string? Pay(Job job) => job is not { Pay: { } pay, PayPer: { } per } ? null
        : $"{Pounds(pay)} {per.Words()}" + (per != PayPer.Hour && job.PayAnHour is { } hour ? $", about {Pounds(hour)} an hour" : "");

    /// <summary>"since 3 March 2026", "from 3 March to 9 May 2026", with what isn't known left out.</summary>
    public static string When(DateOnly? startedOn, bool ended, DateOnly? endedOn, DateOnly today) => (startedOn, ended, endedOn) switch
    {
        ({ } start, false, _) when start > today => $"begins on {Format.Date(start)}",
        ({ } start, false, _) => $"since {Format.Date(start)}",
        (null, false, _) => "goes on",
        ({ } start, _, { } end) => $"from {Format.Date(start)} to {Format.Date(end)}",
        (null, _, { } end) => $"until {Format.Date(end)}",
        ({ } start, _, _) => $"began on {Format.Date(start)} and has ended",
        _ => "has ended",
    };

    /// <inheritdoc cref="When(DateOnly?, bool, DateOnly?, DateOnly)"/>
    public static string When(Job job, DateOnly today) => When(job.StartedOn, job.Ended, job.Ending?.On, today);

    /// <summary>What a job's pay is beside the minimum wage, in a sentence; null where there is none.</summary>
    public static string? Words(this MinimumWage wage) => wage.Answer switch
    {
        WageAnswer.Below => $"What is written down comes to {Pounds(wage.AnHour!.Value)} an hour. The minimum wage at their age was {Pounds(wage.Minimum!.Value)} on {Format.Date(wage.On)}. Acas or Citizens Advice can say what to do, before anybody speaks to the employer.",
        WageAnswer.AtLeast => $"At or above the minimum wage at their age, {Pounds(wage.Minimum!.Value)} an hour on {Format.Date(wage.On)}.",
        WageAnswer.NotKnown when wage.Minimum is { } minimum => $"Not known whether it pays the minimum wage, {Pounds(minimum)} an hour at their age on {Format.Date(wage.On)}: write down the pay, and the hours where pay is for longer than an hour.",
        WageAnswer.NotKnown => $"Not known whether it pays the minimum wage: there are no rates for {Format.Date(wage.On)}.",
        _ => null,
    };
}
