using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cover;

/// <summary>Somebody is back early, or isn't going after all.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class EndingModel : LinkworkPage
{
    public string Away { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(Guid id) => WithAsync(id, _ => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnPostAsync(Guid id) => WithAsync(id, cover =>
    {
        cover.End(Today);
        return SaveAndGo("/cover", $"{Away} is back: nobody covers for them from today.");
    });

    private async Task<IActionResult> WithAsync(Guid id, Func<Domain.Caseload.Cover, Task<IActionResult>> then)
    {
        var (own, manages) = (Viewer.Teams(Permission.WorkOnCases), Viewer.Teams(Permission.AllocateCases));
        var cover = await Db.Covers.Rows.SingleOrDefaultAsync(row => row.Id == id
            && (manages.Contains(row.TeamId) || (own.Contains(row.TeamId) && row.AwayUserId == Viewer.UserId)), HttpContext.RequestAborted);
        if (cover is null) return NotFound();
        Away = (await Db.NamesOfAsync([cover.AwayUserId], HttpContext.RequestAborted)).Values.FirstOrDefault("Somebody");
        return cover.EndingProblem(Today) is { } problem ? WrongState(problem) : await then(cover);
    }
}
