using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Jobs;

/// <summary>The way back from the end of a job written down by mistake.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class GoingOnModel : JobsPage
{
    public Job Job { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (await FindJobAsync(reference, id) is not { } job) return NotFound();
        Job = job;
        return Case.JobGoesOnProblem(job) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await FindJobAsync(reference, id) is not { } job) return NotFound();
        if (Case.JobGoesOnProblem(job) is { } problem) return WrongState(problem);
        Case.JobGoesOn(job);
        return await SaveAndGo(JobsAddress, "The job goes on.");
    }
}
