using System.Globalization;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Work;

/// <summary>What whoever referred may read of work, while the person's word for it holds: of jobs, whether they lasted and are good for them, and of steps taken, the very
/// lines that were read out to the person when they said yes. A line that has come since, or reads differently by now, stays here until they were asked about it.
/// Nothing goes while the person doesn't want to talk of work; and nothing there looks like nothing agreed to.</summary>
public static class WorkNews
{
    public const string Jobs = "Jobs";
    public const string Steps = "Steps";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="its">With jobs, checks, steps, the offer and shares.</param>
    public static Disclosure For(Case its, Recipient to, DateTimeOffset now)
    {
        var agreed = Agreed(its, to, now).SelectMany(share => share.Lines).ToHashSet(StringComparer.Ordinal);
        return Gate.Disclose(Now(its, now).Select(part => new SharedItem(DataCategory.Work, part.Label, string.Join('\n', part.Lines.Where(agreed.Contains)))), to, SharingPurpose.ReferralProgress, its.Shares, now);
    }

    /// <summary>What there is to read out and agree to now.</summary>
    /// <inheritdoc cref="For"/>
    public static List<string> Lines(Case its, DateTimeOffset now) => [.. Now(its, now).SelectMany(part => part.Lines).Distinct(StringComparer.Ordinal)];

    /// <summary>The person lets them read of work, and there is a line that was never read out to the person. Never while work is quiet.</summary>
    /// <inheritdoc cref="For"/>
    public static bool HasMore(Case its, Recipient to, DateTimeOffset now) =>
        Agreed(its, to, now) is { Count: > 0 } shares && Lines(its, now).Except(shares.SelectMany(share => share.Lines), StringComparer.Ordinal).Any();

    private static List<Share> Agreed(Case its, Recipient to, DateTimeOffset now) =>
        its.Shares.FindAll(share => share.Covers(DataCategory.Work, to, SharingPurpose.ReferralProgress, now, London.Date(now)));

    private static IEnumerable<(string Label, IEnumerable<string> Lines)> Now(Case its, DateTimeOffset now) => its.WorkIsQuietOn(London.Date(now)) ? [] :
    [
        (Jobs, its.Jobs.Where(job => job is { TakenBackAt: null, Origin: not JobOrigin.Before }).OrderBy(job => job.At).Select(job => Line(its, job).ReplaceLineEndings(" "))),
        (Steps, WorkPath.Of(its.WorkSteps.Where(step => step.State == WorkStepState.Done)).Select(step => $"{step.What}, {step.When}".ReplaceLineEndings(" "))),
    ];

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
}
