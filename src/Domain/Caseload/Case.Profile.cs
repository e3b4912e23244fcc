using Linkwork.Domain.Plans;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Caseload;

/// <summary>How things stand with work, the steps around it, and a job that may be lost. None of it while the person asked for quiet.</summary>
public sealed partial class Case
{
    private const string Asked = "They asked not to talk about work. If they bring it up themselves, write down first that they asked to talk about it";

    public List<WorkProfile> WorkProfiles { get; } = [];
    public List<WorkStep> WorkSteps { get; } = [];

    public WorkProfile? NewestProfile => WorkProfiles.MaxBy(profile => profile.Number);

    /// <summary>Why what was said about work isn't even read now: the person's quiet holds for everybody.</summary>
    public string? ReadingWorkProblem(DateOnly today) => WorkOffer?.QuietOn(today) == true ? Asked : null;

    public string? ProfileProblem(DateOnly today) => ReadingWorkProblem(today) ?? (Status == CaseStatus.Closed ? "This case is closed. Reopen it to write about work" : null);

    /// <summary>As <see cref="ProfileProblem"/>; and until work was talked about, there is nothing else to write down.</summary>
    public string? WorkProblem(DateOnly today) => ProfileProblem(today)
        ?? (WorkOffer is null ? "Work hasn’t been talked about in this case. Begin with a conversation, or with how things stand with work" : null);

    /// <param name="raisedBy">Who brought up work, when this is the first that was said of it.</param>
    public IEnumerable<Problem> ProfileProblems(WorkStanding said, RaisedBy? raisedBy, DateOnly today)
    {
        foreach (var problem in said.Problems(today)) yield return problem;
        if (WorkOffer is null && raisedBy is null) yield return new(nameof(RaisedBy), "Say who brought up work first");
    }

    /// <summary>A new version of the work profile. What gets in the way and has a need becomes a need of the case; "nothing now" and "not for me"
    /// are the person's word, and from here on it is quiet.</summary>
    /// <exception cref="Refusal">The case is closed or quiet, nothing was said, or a part can't be.</exception>
    public WorkProfile WriteProfile(WorkStanding said, RaisedBy? raisedBy, Guid by, DateTimeOffset at)
    {
        var today = London.Date(at);
        Refusal.If(ProfileProblem(today) ?? ProfileProblems(said, raisedBy, today).FirstOrDefault()?.Sentence);
        if (WorkOffer is null) OfferWork(LastContactAt is null ? OfferedAt.FirstContact : OfferedAt.Conversation, raisedBy!.Value, said.Answer, null, by, at);
        else if (said.Answer is WorkAnswer.NotNow or WorkAnswer.NotForMe) WorkOffer.GoQuiet(said.Answer, null, LaterAnswer.Themselves, by, at);
        foreach (var need in said.Barriers.Select(barrier => barrier.Need).OfType<Need>().Distinct()) WantsHelpWith(need, null, at);
        var profile = new WorkProfile { TeamId = TeamId, CaseId = Id, Number = (NewestProfile?.Number ?? 0) + 1, Said = said.Tidy(), JobAtRisk = said.JobAtRisk, By = by, At = at };
        WorkProfiles.Add(profile);
        return profile;
    }

    /// <summary>A step they took or might take.</summary>
    /// <exception cref="Refusal">Closed, quiet, never talked about; or a part is missing or can't be.</exception>
    public WorkStep AddStep(WorkStepKind? kind, WorkStepState? state, DateOnly? on, string? evidence, Guid by, DateTimeOffset at)
    {
        Refusal.If(WorkProblem(London.Date(at)) ?? WorkStep.Problems(kind, state, on, evidence, London.Date(at)).FirstOrDefault()?.Sentence);
        var step = new WorkStep { TeamId = TeamId, CaseId = Id, Kind = kind!.Value, By = by, At = at };
        step.Begin(state!.Value, on, evidence);
        WorkSteps.Add(step);
        return step;
    }

    /// <summary>The goal that what is done to keep a job belongs to: their newest about work that is still theirs. Without one the action would stand
    /// on the plan as about nothing, and what is about nothing isn't guarded as work.</summary>
    public Goal? WorkGoal => Goals.Where(goal => goal.Need == Need.Work && goal.State is (GoalState.Current or GoalState.PartlyReached)).MaxBy(goal => goal.At);

    /// <summary>That option is on the plan already, to be done.</summary>
    public bool Plans(KeepTheJob option) => Actions.Exists(action => action.Open && action.What == option.Action);

    public string? KeepTheJobProblem(DateOnly today) => WorkProblem(today) ?? (WorkGoal is null ? "Write their goal first, in their words" : null);

    /// <summary>Puts a keep-the-job option on the plan, under their goal about work.</summary>
    /// <returns>Null when it is there already.</returns>
    /// <exception cref="Refusal">Closed, quiet, never talked about; or no goal about work.</exception>
    public PlanAction? PlanToKeepTheJob(KeepTheJob option, Guid by, DateTimeOffset at)
    {
        Refusal.If(KeepTheJobProblem(London.Date(at)));
        return Plans(option) ? null : AddAction(option.Action, option.Who, null, WorkGoal!.Id, by, at);
    }
}
