using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Interop;
using Linkwork.Pages.Cases;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Jobs;

/// <summary>What the pages about jobs share: the case with its jobs and checks, and whether work may be raised.</summary>
public abstract class JobsPage : CasePage
{
    public Case Case { get; private set; } = null!;

    /// <summary>They asked not to talk about work: what is on record can be read and put right, and nothing is asked or suggested.</summary>
    public bool Quiet => Case.WorkIsQuietOn(Today);

    public bool Closed => Case.Status == CaseStatus.Closed;

    public string JobsAddress => $"{Back}/jobs";

    /// <summary>On the day the pay was good for: today while it goes on, else its first or last day.</summary>
    public MinimumWage Wage(Job job) => MinimumWage.Check(job, Person.Details.BornOn,
        job.StartedOn > Today ? job.StartedOn.Value : job.LastDay(Today) ?? job.StartedOn ?? Today, RatesFile.Standard.On);

    /// <param name="reference">Of the case.</param>
    /// <param name="toRead">Nothing is changed.</param>
    /// <param name="withHealth">With what says whether Access to Work may help: the newest work profile, and what helps at work.</param>
    protected async Task<bool> FindAsync(string reference, bool toRead = false, bool withHealth = false)
    {
        if (await LoadAsync(reference, cases =>
        {
            var its = (toRead ? cases.AsNoTracking() : cases).Include(row => row.Jobs).ThenInclude(job => job.Ending)
                .Include(row => row.GoodWorkChecks).Include(row => row.WorkOffer).Include(row => row.Closures);
            return withHealth ? its.Include(row => row.WorkProfiles.OrderByDescending(profile => profile.Number).Take(1)).Include(row => row.Adjustments) : its;
        }) is not { } its) return false;
        Case = its;
        return true;
    }

    protected async Task<Job?> FindJobAsync(string reference, Guid id, bool withHealth = false) =>
        await FindAsync(reference, withHealth: withHealth) ? Case.Jobs.Find(job => job.Id == id) : null;

    /// <summary>The person's other case, which is open: support goes on there.</summary>
    protected Task<string?> OtherOpenAsync() => Db.Cases.VisibleTo(Viewer).Where(row => row.TeamId == Case.TeamId && row.PersonId == Case.PersonId
        && row.Id != Case.Id && row.Status == CaseStatus.Open).Select(row => row.Reference).FirstOrDefaultAsync(Stop);
}
