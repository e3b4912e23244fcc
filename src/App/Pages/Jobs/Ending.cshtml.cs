using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Jobs;

/// <summary>A job has ended: asked kindly, and support is open again at once. In an open case the plan shows it and offers a talk; a closed case opens
/// with the same click when they want that, without a new referral.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class EndingModel : JobsPage
{
    // Says nothing of work: the history of the case is read on days when work isn’t raised.
    private const string BackBecause = "They would like support again";

    [BindProperty]
    public EndingInput Input { get; set; } = new();

    public Job Job { get; private set; } = null!;

    /// <summary>The person's other case, which is open: support goes on there.</summary>
    public string? OtherReference { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (!await FindItAsync(reference, id)) return NotFound();
        return Problem() is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (!await FindItAsync(reference, id)) return NotFound();
        if (Problem() is { } problem) return WrongState(problem);
        if (!ModelState.IsValid || !Accepts(Job.EndingProblem(Input.On, Today), "Input.On")) return Page();
        Case.EndJob(Job, Input.On, Input.Reason, Input.Words, Viewer.UserId, Now);
        var returns = Input.Return && Closed && OtherReference is null;
        if (returns) Case.Reopen(BackBecause, Viewer.UserId, Now);
        return await SaveAndGo(returns ? Back : JobsAddress, returns ? $"The end of the job is written down, and {Who}’s case is open again, with everything in it." : "The end of the job is written down.");
    }

    // Somebody else wrote down the end, changed the job or opened the case at the same moment: looked at again as it is now.
    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference, Job.Id));

    private string? Problem() => Person.Death is not null ? "They are recorded as having died. If that is a mistake, take it back first" : Job.EndingProblem(null, Today);

    private async Task<bool> FindItAsync(string reference, Guid id)
    {
        if (await FindJobAsync(reference, id) is not { } job) return false;
        Job = job;
        OtherReference = Closed ? await OtherOpenAsync() : null;
        return true;
    }

    public sealed class EndingInput
    {
        public DateOnly? On { get; set; }

        public EndReason? Reason { get; set; }

        public string? Words { get; set; }

        /// <summary>They would like support again: the case opens with the same click.</summary>
        public bool Return { get; set; }
    }
}
