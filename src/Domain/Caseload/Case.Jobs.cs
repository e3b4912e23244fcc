using Linkwork.Domain.Work;

namespace Linkwork.Domain.Caseload;

/// <summary>The jobs the person told us of and how each ended. Nothing here is ever asked of anybody.</summary>
public sealed partial class Case
{
    public List<Job> Jobs { get; } = [];

    /// <summary>The day support began, for telling a job they had from one that began since: the day the referral arrived.</summary>
    public DateOnly SupportBegan => London.Date(ReferredAt);

    /// <summary>True while the team's case page says not to raise work: then nothing about jobs is shown unasked.</summary>
    public bool WorkIsQuietOn(DateOnly day) => WorkOffer?.QuietOn(day) == true;

    public string? JobProblem() => Status == CaseStatus.Closed ? "This case is closed. Reopen it to write down a job" : null;

    /// <summary>Writes down a job. One they had before support began has ended, then or at a day nobody remembers.</summary>
    /// <exception cref="Refusal">The case is closed, or a part is missing or can't be.</exception>
    public Job AddJob(JobFacts facts, DateOnly? endedOn, Guid by, DateTimeOffset at)
    {
        Refusal.If(JobProblem() ?? JobProblems(facts, endedOn, London.Date(at)).FirstOrDefault()?.Sentence);
        var job = new Job { TeamId = TeamId, CaseId = Id, By = by, At = at };
        job.Write(facts);
        Jobs.Add(job);
        if (facts.Origin == JobOrigin.Before) job.End(endedOn, null, null, by, at);
        return job;
    }

    public IEnumerable<Problem> JobProblems(JobFacts facts, DateOnly? endedOn, DateOnly today)
    {
        foreach (var problem in facts.Problems(SupportBegan, today, endedOn)) yield return problem;
        if (facts.Origin == JobOrigin.Before && endedOn > SupportBegan) yield return new(nameof(JobEnding.On), "It ended after support began. Choose that they had it when support began");
    }

    public string? ChangeJobProblem(Job job) => JobProblem() ?? job.TakeBackProblem();

    /// <summary>Puts a job right. How it ended stays.</summary>
    /// <exception cref="Refusal">The case is closed, the job was taken back, or a part is missing or can't be.</exception>
    public void ChangeJob(Job job, JobFacts facts, DateTimeOffset at)
    {
        Refusal.If(ChangeJobProblem(job) ?? JobProblems(facts, job.Ending?.On, London.Date(at)).FirstOrDefault()?.Sentence);
        job.Write(facts);
    }

    /// <summary>A job has ended. That may be said of a closed case too: what they do next is theirs to choose, and the way back is open.</summary>
    /// <exception cref="Refusal">It ended already, was taken back, or the day can't be.</exception>
    public JobEnding EndJob(Job job, DateOnly? on, EndReason? reason, string? words, Guid by, DateTimeOffset at)
    {
        Refusal.If(job.EndingProblem(on, London.Date(at)));
        return job.End(on, reason, words, by, at);
    }

    public string? JobGoesOnProblem(Job job) =>
        ChangeJobProblem(job) ?? (job.Ending is null ? "This job goes on" : job.Origin == JobOrigin.Before ? "This job ended before support began" : null);

    /// <summary>Said to have ended by mistake: the job goes on.</summary>
    /// <exception cref="Refusal">The case is closed, it goes on already, ended before support began, or was taken back.</exception>
    public void JobGoesOn(Job job)
    {
        Refusal.If(JobGoesOnProblem(job));
        job.GoOn();
    }

    public string? TalkProblem(Job job, TalkAnswer? answer, DateOnly today) =>
        ChangeJobProblem(job) ?? (job.Ending is null ? "This job goes on" : job.Origin == JobOrigin.Before ? "This job ended before support began"
            : WorkIsQuietOn(today) ? "They asked not to talk about work" : job.Ending.TalkProblem(answer));

    /// <summary>Jobs that ended during support, about which a talk may be offered, once: none while the person doesn't want to talk of work.</summary>
    public IEnumerable<Job> TalksToOffer(DateOnly today) => Jobs.Where(job => job.Ending is not null && TalkProblem(job, TalkAnswer.No, today) is null);

    /// <summary>What they said when a talk about the ended job was offered. With a yes the case waits on us.</summary>
    /// <exception cref="Refusal">See <see cref="TalkProblem"/>.</exception>
    public void AnswerTalk(Job job, TalkAnswer answer, DateTimeOffset at)
    {
        Refusal.If(TalkProblem(job, answer, London.Date(at)));
        job.Ending!.Answer(answer, at);
        if (answer == TalkAnswer.Yes) WaitingOn = WaitingOn.Us;
    }

    /// <summary>A job written down by mistake is taken back; that it was there stays. An offer that had become this job is an offer again.</summary>
    /// <exception cref="Refusal">The case is closed, or it was taken back already.</exception>
    public void TakeBackJob(Job job, DateTimeOffset at)
    {
        Refusal.If(ChangeJobProblem(job));
        job.TakeBack(at);
        OfferAgain(job);
    }
}
