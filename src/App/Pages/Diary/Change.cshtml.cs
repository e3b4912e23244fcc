using Linkwork.Domain.Caseload;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Diary;

/// <summary>Ticks a line off, drops it, or puts it back.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class ChangeModel : LinkworkPage
{
    public string What { get; private set; } = "";

    public string Verb { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(Guid id, string verb) => WithAsync(id, verb, _ => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnPostAsync(Guid id, string verb) => WithAsync(id, verb, async entry =>
    {
        switch (verb)
        {
            case "done": entry.Do(Viewer.UserId, Now); break;
            case "dropped": entry.Drop(Now); break;
            default: entry.PutBack(); break;
        }

        return await SaveAndGo("/diary", verb switch { "done" => $"Done: {entry.What}", "dropped" => $"Dropped: {entry.What}", _ => $"Back on the list: {entry.What}" });
    });

    private async Task<IActionResult> WithAsync(Guid id, string verb, Func<DiaryEntry, Task<IActionResult>> then)
    {
        if (await Db.DiaryOf(Viewer, Today).SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted) is not { } entry) return NotFound();
        (What, Verb) = (entry.What, verb switch { "done" => "Done", "dropped" => "Drop", _ => "Put back" });
        return (verb == "put-back" ? entry.PutBackProblem() : entry.DoneProblem()) is { } problem ? WrongState(problem) : await then(entry);
    }
}
