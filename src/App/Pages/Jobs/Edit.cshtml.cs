using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Linkwork.Pages.Jobs;

/// <summary>Puts a job right, or writes down what is known of it now. How it ended has a page of its own.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class EditModel : JobsPage
{
    [BindProperty]
    public JobInput Input { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    public Job Job { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (await FindJobAsync(reference, id, withHealth: true) is not { } job) return NotFound();
        if (Case.ChangeJobProblem(job) is { } problem) return WrongState(problem);
        (Job, Input, Seen) = (job, JobInput.Of(JobFacts.Of(job)), job.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await FindJobAsync(reference, id, withHealth: true) is not { } job) return NotFound();
        Job = job;
        if (Case.ChangeJobProblem(job) is { } problem) return WrongState(problem);
        if (job.Version != Seen) return Both();
        if (!Accepts(Case.JobProblems(Input.Facts(), job.Ending?.On, Today))) return Page();
        Case.ChangeJob(job, Input.Facts(), Now);
        return await SaveAndGo(JobsAddress, "The job is changed.");
    }

    protected override async Task<IActionResult> OnClashAsync()
    {
        if (await FindJobAsync(Reference, Job.Id, withHealth: true) is not { } job) return NotFound();
        Job = job;
        return Both();
    }

    private PageResult Both()
    {
        Seen = Job.Version;
        return ShowBoth(Input.Beside(Job));
    }
}
