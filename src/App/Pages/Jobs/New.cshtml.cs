using Linkwork.Domain.Access;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Jobs;

/// <summary>Writes down a job the person told of: one they had, have, or will begin.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class NewModel : JobsPage
{
    [BindProperty]
    public JobInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await FindAsync(reference)) return NotFound();
        return Case.JobProblem() is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await FindAsync(reference)) return NotFound();
        if (Case.JobProblem() is { } problem) return WrongState(problem);
        if (!Accepts(Case.JobProblems(Input.Facts(), Input.On, Today))) return Page();
        Db.Jobs.Add(Case.AddJob(Input.Facts(), Input.On, Viewer.UserId, Now));
        return await SaveAndGo(JobsAddress, "The job is written down.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));
}
