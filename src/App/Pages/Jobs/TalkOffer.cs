using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;

namespace Linkwork.Pages.Jobs;

/// <summary>A job that ended, about which a talk may be offered once.</summary>
public sealed record TalkOffer(Guid JobId, string Name, DateOnly? EndedOn)
{
    public static TalkOffer Of(Job job) => new(job.Id, job.Name, job.Ending!.On);

    public static TalkOffer Of(JobLine job) => new(job.Id, job.Name, job.EndedOn);
}
