using Linkwork.Domain.Directory;
using Linkwork.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Entries;

/// <summary>All of an organisation's entries, each with three answers.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
[ResponseCache(NoStore = true)]
public sealed class ShowModel : EntriesPage
{
    private const int PageSize = 50;

    public const string Already = "That entry was answered by this link already. Nothing was changed.";

    public bool Works { get; private set; }

    public IReadOnlyList<Service> Entries { get; private set; } = [];

    public Guid? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, Guid? after)
    {
        if (!await LoadAsync(token)) return Helpful();
        Works = true;
        var rows = Db.Services.Rows.AsNoTracking().Where(row => row.OrganisationId == Organisation.Id && row.Status != ServiceStatus.Stopped && row.MergedIntoId == null);
        if (after is { } last) rows = rows.Where(row => row.Id.CompareTo(last) > 0);
        var found = await rows.Include(row => row.Needs).OrderBy(row => row.Id).Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        (Entries, Next) = ([.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].Id : null);
        return Page();
    }

    public async Task<IActionResult> OnPostRightAsync(string token, Guid id) => await AnswerAsync(token, id, () => OnPostRightAsync(token, id), entry =>
    {
        Enquiry.StillRight(entry, Organisation.Name, Now);
        return $"Thank you. {entry.Name} says that you confirmed it today.";
    });

    public async Task<IActionResult> OnPostStoppedAsync(string token, Guid id) => await AnswerAsync(token, id, () => OnPostStoppedAsync(token, id), entry =>
    {
        Db.ProposedChanges.Add(Enquiry.Stopped(entry, Organisation.Name, Now));
        return $"Thank you. People are told that {entry.Name} has stopped, and an editor looks at it.";
    });

    private async Task<IActionResult> AnswerAsync(string token, Guid id, Func<Task<IActionResult>> again, Func<Service, string> answer)
    {
        if (!await LoadAsync(token)) return Helpful();
        if (await EntryAsync(id) is not { } entry) return NotFound();
        if (Enquiry.AnswerFor(id) is not null) return Back(id, Already);
        if (Enquiry.AnswerProblem(entry, Now) is { } problem) return WrongState(problem);
        return await SaveAnswer(id, answer(entry), again);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Helpful()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
