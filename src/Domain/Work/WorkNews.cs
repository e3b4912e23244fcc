using System.Globalization;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Work;

/// <summary>What whoever referred may read of work, while the person's word for it holds: jobs, whether they lasted and are good for them, and steps taken.
/// Nothing while the person doesn't want to talk of work; and nothing there looks like nothing agreed to.</summary>
public static class WorkNews
{
    public const string Jobs = "Jobs";
    public const string Steps = "Steps";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="its">With jobs, checks, steps, the offer and shares.</param>
    public static Disclosure For(Case its, Recipient to, DateTimeOffset now) => Gate.Disclose(
        its.WorkIsQuietOn(London.Date(now)) ? [] : [new(DataCategory.Work, Jobs, Lines(its.Jobs.Where(job => job is { TakenBackAt: null, Origin: not JobOrigin.Before }).OrderBy(job => job.At).Select(job => Line(its, job)))),
            new(DataCategory.Work, Steps, Lines(WorkPath.Of(its.WorkSteps.Where(step => step.State == WorkStepState.Done)).Select(step => $"{step.What}, {step.When}")))],
        to, SharingPurpose.ReferralProgress, its.Shares, now);

    private static string Line(Case its, Job job)
    {
        var when = job.Ending is { } ending ? ending.On is { } last ? $"ended in {Month(last)}" : "ended" : job.StartedOn is { } first ? $"since {Month(first)}" : "goes on";
        // What they thought of the offer tells nothing of the job.
        var good = its.Checks.LastOrDefault(check => check.JobId == job.Id && check.GoodForMe is not null && check.Time != CheckTime.BeforeSayingYes)?.GoodForMe switch
        {
            GoodWorkAnswer.Yes => "they say that it is good for them", GoodWorkAnswer.No => "they say that it isn’t good for them", GoodWorkAnswer.Partly => "they say that it is partly good for them", _ => null,
        };
        return string.Join("; ", new[] { $"{job.Role} ({Kind(job.Kind)}), {when}", good }.OfType<string>());
    }

    private static string Kind(JobKind kind) => kind switch
    {
        JobKind.Volunteering => "volunteering", JobKind.WorkTrial => "a work trial", JobKind.PermittedWork => "permitted work", JobKind.Apprenticeship => "an apprenticeship",
        JobKind.SelfEmployedWithProof or JobKind.SelfEmployedWithoutProof => "self-employed", _ => "paid",
    };

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", British);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
