using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Admin;

/// <summary>Gives a message that was given up another chance.</summary>
[Requires(Permission.SeeOutbox)]
public sealed class RetryModel : LinkworkPage
{
    private const string NotFailed = "This message hasn’t failed: there is nothing to try again";

    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await LoadAsync(id) is not { } message ? NotFound() : message.Outcome == OutboxOutcome.GaveUp ? Page() : WrongState(NotFailed);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await LoadAsync(id) is not { } message) return NotFound();
        if (message.Outcome != OutboxOutcome.GaveUp) return WrongState(NotFailed);
        (message.DoneAt, message.Outcome, message.Attempts, message.DueAt, message.LeasedUntil) = (null, null, 0, Now, null);
        return await SaveAndGo("/admin/outbox", "It is tried again now.");
    }

    private Task<OutboxMessage?> LoadAsync(Guid id) => Db.Outbox.Rows.SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
}
