using System.Runtime.CompilerServices;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

/// <summary>Jobs for tests, each sound by itself, on a case whose support began on <see cref="Began"/>.</summary>
internal static class JobsMade
{
    /// <summary>The minimum wage of 2026-27 on every day; the other figures aren't read.</summary>
    public static readonly Rates Rates = (Rates)RuntimeHelpers.GetUninitializedObject(typeof(Rates)) with { TaxYear = "2026-27", MinimumWage = 12.71m, MinimumWage18 = 10.85m, MinimumWage16 = 8m };
    public static readonly DateOnly BornOn = new(1980, 3, 7);

    public static DateOnly Began => Made.Today;

    public static JobFacts Facts(JobKind kind = JobKind.Paid, JobOrigin origin = JobOrigin.SinceStart, decimal? hours = 16, decimal? pay = 13, int startsAfter = 7) => new()
    {
        Role = "Kitchen assistant", Employer = "Harbour Café", Kind = kind, Origin = origin, Hours = hours, Pay = kind == JobKind.Volunteering ? null : pay, PayPer = PayPer.Hour,
        StartedOn = Began.AddDays(origin == JobOrigin.SinceStart ? startsAfter : -100 - startsAfter),
    };

    public static Job Job(this Case its, JobFacts facts, DateOnly? endedOn = null)
    {
        var job = its.AddJob(facts, facts.Origin == JobOrigin.Before ? endedOn : null, Made.Worker, Made.At);
        if (endedOn is not null && facts.Origin != JobOrigin.Before) its.EndJob(job, endedOn, null, null, Made.Worker, Made.At.AddYears(5));
        return job;
    }

    public static JobHistory History(Case its, params WorkSituation[] situations) =>
        new(its.SupportBegan, BornOn, its.Jobs, its.Checks, [situations], _ => Rates);

    public static Dictionary<GoodWorkQuestion, GoodWorkAnswer> AllYes => GoodWorkQuestions.All.ToDictionary(item => item.Question, _ => GoodWorkAnswer.Yes);

    public static GoodWorkCheck Check(this Case its, Job job, Dictionary<GoodWorkQuestion, GoodWorkAnswer> answers, GoodWorkAnswer? good, int daysAfterStart) =>
        its.CheckWork(new(job.Id, null, CheckTime.ThirteenWeeks, answers, good, null), Made.Worker, Made.At.AddDays(job.StartedOn!.Value.DayNumber - Made.Today.DayNumber + daysAfterStart));
}
