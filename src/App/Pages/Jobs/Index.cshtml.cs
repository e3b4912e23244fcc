using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Jobs;

/// <summary>The jobs the person told of, what they think of each, and how each ended.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class IndexModel : JobsPage
{
    /// <summary>Newest first; those taken back aren't here.</summary>
    public IReadOnlyList<Job> Jobs { get; private set; } = [];

    public int TakenBack { get; private set; }

    /// <summary>Checks of offers, newest first; what became a job says so.</summary>
    public IReadOnlyList<GoodWorkCheck> Offers { get; private set; } = [];

    public IReadOnlyList<TalkOffer> Talks { get; private set; } = [];

    /// <summary>The person's other cases with jobs in them.</summary>
    public IReadOnlyList<string> Earlier { get; private set; } = [];

    public IReadOnlyList<GoodWorkCheck> ChecksOf(Guid job) => [.. Case.Checks.Where(check => check.JobId == job).Reverse()];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await FindAsync(reference, toRead: true, withHealth: true)) return NotFound();
        Jobs = [.. Case.Jobs.Where(job => job.TakenBackAt is null).OrderByDescending(job => job.StartedOn ?? DateOnly.MinValue).ThenByDescending(job => job.Id)];
        TakenBack = Case.Jobs.Count - Jobs.Count;
        Offers = [.. Case.Checks.Where(check => check.Offer is not null).Reverse()];
        Talks = [.. Case.TalksToOffer(Today).Select(TalkOffer.Of)];
        Earlier = await Db.Cases.VisibleTo(Viewer).Where(row => row.TeamId == Case.TeamId && row.PersonId == Case.PersonId && row.Id != Case.Id
            && row.Jobs.Any(job => job.TakenBackAt == null)).OrderByDescending(row => row.OpenedAt).Select(row => row.Reference).ToListAsync(Stop);
        return Page();
    }
}
