using Linkwork.Domain.Work;

namespace Linkwork.Domain.Caseload;

/// <summary>What the person says of a job or an offer, an offer that became a job, and answers that were a slip of the pen.</summary>
public sealed partial class Case
{
    /// <summary>All that was ever written down, as it is kept. Whoever reads answers reads <see cref="Checks"/>, and a test holds every reader to it.</summary>
    public List<GoodWorkCheck> GoodWorkChecks { get; } = [];

    /// <summary>The answers that stand, oldest first: none that were taken back, and none about a job that was.</summary>
    public IReadOnlyList<GoodWorkCheck> Checks => [.. Known.Where(check => check.TakenBackAt is null)];

    /// <summary>Answers taken back, which can be put back; oldest first.</summary>
    public IReadOnlyList<GoodWorkCheck> ChecksTakenBack => [.. Known.Where(check => check.TakenBackAt is not null)];

    private IEnumerable<GoodWorkCheck> Known => GoodWorkChecks.Where(check => JobOf(check) is not { TakenBackAt: not null }).OrderBy(check => check.At).ThenBy(check => check.Id);

    /// <summary>The job that answers are about; null for an offer.</summary>
    public Job? JobOf(GoodWorkCheck check) => check.JobId is null ? null : Jobs.Find(job => job.Id == check.JobId);

    /// <summary>What answers are about: the job by name, or the offer.</summary>
    public string About(GoodWorkCheck check) => JobOf(check)?.Name ?? check.Offer ?? "a job";

    /// <summary>What the person says of a job or an offer.</summary>
    /// <exception cref="Refusal">The case is closed, nothing it is about, or the job isn't of this case.</exception>
    public GoodWorkCheck CheckWork(WorkSaid said, Guid by, DateTimeOffset at)
    {
        Refusal.If(JobProblem() ?? CheckProblems(said).FirstOrDefault()?.Sentence);
        var check = new GoodWorkCheck
        {
            TeamId = TeamId, CaseId = Id, JobId = said.JobId, Offer = said.JobId is null ? said.Offer.Said() : null, Time = said.Time!.Value,
            Answers = said.Answers, GoodForMe = said.GoodForMe, InTheirWords = said.InTheirWords.Said(), By = by, At = at,
        };
        GoodWorkChecks.Add(check);
        return check;
    }

    public IEnumerable<Problem> CheckProblems(WorkSaid said)
    {
        if (said.JobId is { } id && Jobs.Find(job => job.Id == id) is not { TakenBackAt: null }) yield return new(nameof(said.JobId), "Choose a job of this person");
        if (said.JobId is null && said.Offer.Said() is null) yield return new(nameof(said.Offer), "Write which job it is, like “evenings at the garden centre”");
        if (said.Time is null) yield return new(nameof(said.Time), "Choose when they were asked");
        if (said.IsEmpty) yield return new(nameof(said.Answers), "Nothing is answered yet. One answer is enough");
    }

    public string? TakeOfferProblem(GoodWorkCheck check) => JobProblem()
        ?? (check.TakenBackAt is not null ? "These answers were taken back" : check.Offer is null ? "This is about a job already"
            : check.JobId is not null ? "They took this offer, and it is written down as a job" : null);

    /// <summary>They took the offer: it is a job, and what they said of it before they said yes belongs to that job. Other offers stay what they were.</summary>
    /// <exception cref="Refusal">Closed, taken or taken back already, not an offer; or a part of the job is missing or can't be.</exception>
    public Job TakeOffer(GoodWorkCheck check, JobFacts facts, DateOnly? endedOn, Guid by, DateTimeOffset at)
    {
        Refusal.If(TakeOfferProblem(check));
        var job = AddJob(facts, endedOn, by, at);
        (check.JobId, check.Time) = (job.Id, CheckTime.BeforeSayingYes);
        return job;
    }

    /// <summary>The job that an offer became was written down by mistake: it is an offer again.</summary>
    private void OfferAgain(Job job)
    {
        foreach (var check in GoodWorkChecks.Where(check => check.JobId == job.Id && check.Offer is not null)) check.JobId = null;
    }

    public string? TakeBackCheckProblem(GoodWorkCheck check) => JobProblem() ?? (check.TakenBackAt is null ? null : "These answers were taken back already");

    /// <summary>The wrong job, the wrong answers, or not their words: they count nowhere. That they were there stays.</summary>
    /// <exception cref="Refusal">The case is closed, or they were taken back already.</exception>
    public void TakeBackCheck(GoodWorkCheck check, DateTimeOffset at)
    {
        Refusal.If(TakeBackCheckProblem(check));
        check.TakenBackAt = at;
    }

    public string? ReturnCheckProblem(GoodWorkCheck check) => JobProblem() ?? (check.TakenBackAt is null ? "These answers weren’t taken back" : null);

    /// <summary>Taken back by mistake: they stand as they stood.</summary>
    /// <exception cref="Refusal">The case is closed, or they weren't taken back.</exception>
    public void ReturnCheck(GoodWorkCheck check)
    {
        Refusal.If(ReturnCheckProblem(check));
        check.TakenBackAt = null;
    }
}
