using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Interop;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Jobs;

/// <summary>What each rulebook says of one person's jobs and why, for the one who works with them. It counts nobody else.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class CountingModel : JobsPage
{
    public IReadOnlyList<Verdict> Verdicts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await FindAsync(reference, toRead: true)) return NotFound();
        var situations = await Db.Referrals.VisibleTo(Viewer).AsNoTracking().Where(row => row.TeamId == Case.TeamId && row.Id == Case.ReferralId)
            .Select(row => row.WorkSituations).SingleOrDefaultAsync(Stop) ?? [];
        var first = await Db.WorkProfiles.VisibleTo(Viewer).AsNoTracking().Where(row => row.TeamId == Case.TeamId && row.CaseId == Case.Id).OrderBy(row => row.Number).FirstOrDefaultAsync(Stop);
        var history = new JobHistory(Case.SupportBegan, Person.Details.BornOn, Case.Jobs, Case.Checks, JobHistory.Situations(situations, first, Case.Jobs), RatesFile.Standard.On);
        Verdicts = [.. Rulebook.All.Select(rulebook => rulebook.Judge(history, Today))];
        return Page();
    }
}
