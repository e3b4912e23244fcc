using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Linkwork.Ui;
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
        if (await FindJobAsync(reference, id) is not { } job) return NotFound();
        if (Case.ChangeJobProblem(job) is { } problem) return WrongState(problem);
        (Job, Input, Seen) = (job, JobInput.Of(job), job.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await FindJobAsync(reference, id) is not { } job) return NotFound();
        Job = job;
        if (Case.ChangeJobProblem(job) is { } problem) return WrongState(problem);
        if (job.Version != Seen) return Both();
        if (!Accepts(Case.JobProblems(Input.Facts(), job.Ending?.On, Today))) return Page();
        Case.ChangeJob(job, Input.Facts(), Now);
        return await SaveAndGo(JobsAddress, "The job is changed.");
    }

    protected override async Task<IActionResult> OnClashAsync()
    {
        if (await FindJobAsync(Reference, Job.Id) is not { } job) return NotFound();
        Job = job;
        return Both();
    }

    private PageResult Both()
    {
        var theirs = new Theirs();
        theirs.Compare(nameof(Input.Role), Input.Role, Job.Role);
        theirs.Compare(nameof(Input.Employer), Input.Employer, Job.Employer);
        theirs.Compare(nameof(Input.Kind), Input.Kind?.Words(), Job.Kind.Words());
        theirs.Compare(nameof(Input.Origin), Input.Origin?.Words(), Job.Origin.Words());
        theirs.Compare(nameof(Input.StartedOn), Shown(Input.StartedOn), Shown(Job.StartedOn));
        theirs.Compare(nameof(Input.Hours), JobWords.Plain(Input.Hours), JobWords.Plain(Job.Hours));
        theirs.Compare(nameof(Input.Pay), JobWords.Plain(Input.Pay), JobWords.Plain(Job.Pay));
        theirs.Compare(nameof(Input.PayPer), Input.PayPer?.Words(), Job.PayPer?.Words());
        theirs.Compare(nameof(Input.Contract), Input.Contract?.Words(), Job.Contract?.Words());
        theirs.Compare(nameof(Input.FoundThrough), Input.FoundThrough?.Words(), Job.FoundThrough?.Words());
        theirs.Compare(nameof(Input.Wanted), Input.Wanted?.Words(), Job.Wanted?.Words());
        Seen = Job.Version;
        return ShowBoth(theirs);
    }

    private static string? Shown(DateOnly? day) => day is { } known ? Format.Date(known) : null;
}
