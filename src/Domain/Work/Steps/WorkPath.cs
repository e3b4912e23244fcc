using System.Globalization;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Work;

/// <summary>Which side of the map a step stands on. Neither leads to the other by itself, and neither is worth more.</summary>
public enum WorkLane { AlongTheWay, InWork }

/// <summary>One step as the map and its list show it.</summary>
/// <param name="When">In words; "day not known" is an answer.</param>
public sealed record WorkPathStep(WorkLane Lane, WorkStepState State, string What, string When, string? Words)
{
    private const char Line = '\n';

    /// <summary>As it leaves on paper: the lane and state are its label, so that paper is drawn from exactly what the gate let through.</summary>
    public SharedItem Item => new(DataCategory.Work, WorkPath.Heading(Lane, State), string.Join(Line, new[] { What, When, Words }.OfType<string>()));

    /// <summary>Read back from what was let through.</summary>
    /// <returns>Null for an item that no step made.</returns>
    public static WorkPathStep? Of(SharedItem item)
    {
        if (item.Text.Split(Line, 3) is not [var what, var when, .. var words]) return null;
        foreach (var lane in Enum.GetValues<WorkLane>())
            foreach (var state in Enum.GetValues<WorkStepState>())
                if (WorkPath.Heading(lane, state) == item.Label) return new(lane, state, what, when, words.FirstOrDefault());
        return null;
    }
}

/// <summary>What somebody did and might do around work, in the order of days. It shows when things happened and claims no cause.</summary>
public static class WorkPath
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static WorkLane Lane(this WorkStepKind kind) => kind switch
    {
        WorkStepKind.ReadyToGoOut or WorkStepKind.JoinedGroup or WorkStepKind.Volunteering or WorkStepKind.CourseStarted
            or WorkStepKind.CourseCompleted or WorkStepKind.BenefitsAdvice or WorkStepKind.SomethingElse => WorkLane.AlongTheWay,
        _ => WorkLane.InWork,
    };

    public static string Words(this WorkStepKind kind) => kind switch
    {
        WorkStepKind.ReadyToGoOut => "Feeling ready to go out",
        WorkStepKind.JoinedGroup => "Joining a group",
        WorkStepKind.CourseStarted => "Starting a course",
        WorkStepKind.CourseCompleted => "Finishing a course",
        WorkStepKind.ExploredOptions => "Looking at what there is",
        WorkStepKind.CvDone => "A CV",
        WorkStepKind.Application => "Applying",
        WorkStepKind.Interview => "An interview",
        WorkStepKind.Offer => "A job offer",
        WorkStepKind.AdjustmentsAgreed => "Adjustments agreed",
        WorkStepKind.JobStarted => "Starting a job",
        WorkStepKind.StayedInJob => "Staying in the job",
        WorkStepKind.ReturnedFromSickness => "Back from being off sick",
        WorkStepKind.Sustained4Weeks => "4 weeks in work",
        WorkStepKind.Sustained13Weeks => "13 weeks in work",
        WorkStepKind.Sustained26Weeks => "26 weeks in work",
        WorkStepKind.Sustained52Weeks => "52 weeks in work",
        WorkStepKind.Progression => "Moving on at work",
        _ => kind.InWords(),
    };

    public static string Heading(WorkLane lane, WorkStepState state) => (lane, state) switch
    {
        (WorkLane.AlongTheWay, WorkStepState.MightDo) => "Might do, along the way",
        (_, WorkStepState.MightDo) => "Might do, in work",
        (WorkLane.AlongTheWay, WorkStepState.PutDown) => "Along the way, put down for now",
        (_, WorkStepState.PutDown) => "In work, put down for now",
        (WorkLane.AlongTheWay, _) => "Along the way",
        _ => "In work",
    };

    /// <summary>Steps in the order they were done, those without a day after them, then what they might do. What was taken back isn't there.</summary>
    public static IReadOnlyList<WorkPathStep> Of(IEnumerable<WorkStep> steps) =>
    [
        .. steps.Where(step => step.TakenBackAt is null)
            .OrderBy(step => step.State == WorkStepState.MightDo).ThenBy(step => step.On ?? DateOnly.MaxValue).ThenBy(step => step.At).ThenBy(step => step.Id)
            .Select(step => new WorkPathStep(step.Kind.Lane(), step.State, step.Kind.Words(), When(step), Said(step))),
    ];

    /// <summary>The person's own copy of it, through the gate like anything that leaves.</summary>
    public static Disclosure For(Case its, Recipient person, DateTimeOffset now) =>
        Gate.Disclose(Of(its.WorkSteps).Select(step => step.Item), person, SharingPurpose.OwnCopy, its.Shares, now);

    private static string When(WorkStep step) => step.State switch
    {
        WorkStepState.MightDo => "when it suits",
        WorkStepState.PutDown => $"{Day(step.On)}; put down {(step.PutDownOn is { } on ? Day(on) : "for now")}",
        _ => Day(step.On),
    };

    private static string? Said(WorkStep step) => (step.Evidence, step.PutDownWords) switch
    {
        (null, null) => null,
        (var evidence, null) => evidence,
        (null, var left) => left,
        var (evidence, left) => $"{evidence}\n{left}",
    };

    private static string Day(DateOnly? on) => on?.ToString("d MMMM yyyy", British) ?? "day not known";
}
