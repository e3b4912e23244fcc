using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Jobs;

/// <summary>A job written down by mistake is taken back.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class TakingBackModel : JobsPage
{
    public Job Job { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (await FindJobAsync(reference, id) is not { } job) return NotFound();
        Job = job;
        return Case.ChangeJobProblem(job) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await FindJobAsync(reference, id) is not { } job) return NotFound();
        if (Case.ChangeJobProblem(job) is { } problem) return WrongState(problem);
        Case.TakeBackJob(job, Now);
        return await SaveAndGo(JobsAddress, "The job is taken back.");
    }
}
