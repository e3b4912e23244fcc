using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Jobs;

/// <summary>The one offer of a talk after a job has ended, and its answer.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class TalkModel : JobsPage
{
    [BindProperty]
    public TalkAnswer? Answer { get; set; }

    public Job Job { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (await FindJobAsync(reference, id) is not { } job) return NotFound();
        Job = job;
        return Case.TalkProblem(job, TalkAnswer.No, Today) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await FindJobAsync(reference, id) is not { } job) return NotFound();
        Job = job;
        if (Case.TalkProblem(job, TalkAnswer.No, Today) is { } problem) return WrongState(problem);
        if (!ModelState.IsValid || !Accepts(Case.TalkProblem(job, Answer, Today), nameof(Answer))) return Page();
        Case.AnswerTalk(job, Answer!.Value, Now);
        return await SaveAndGo(Back, Answer == TalkAnswer.Yes ? "They would like to talk. The case waits on us." : "Their answer is written down. The talk isn’t offered again.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference, Job.Id));
}
