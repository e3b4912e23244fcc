using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Claims;

/// <summary>An editor ends somebody's claim: it holds from their next request.</summary>
[Requires(Permission.EditDirectory)]
public sealed class EndModel : LinkworkPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public Claim Claim { get; private set; } = null!;

    public Organisation RunBy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid claim) => !await LoadAsync(claim) ? NotFound() : Claim.EndedAt is not null ? WrongState(Claim.EndProblem(Reason)!) : Page();

    public async Task<IActionResult> OnPostAsync(Guid claim)
    {
        if (!await LoadAsync(claim)) return NotFound();
        if (Claim.EndedAt is not null) return WrongState(Claim.EndProblem(Reason)!);
        if (!Accepts(Claim.EndProblem(Reason), nameof(Reason))) return Page();
        Claim.End(Reason, Viewer.Name, Now);
        var (user, key) = (Claim.UserId, Claim.OrganisationId.ToString());
        foreach (var held in await Db.Memberships.Rows.Where(row => row.UserId == user && row.Role == Role.EntryKeeper && row.PlaceKey == key).ToListAsync(HttpContext.RequestAborted)) Db.Memberships.Remove(held);
        return await SaveAndGo("/directory/claims", $"{Claim.Name} no longer looks after entries of {RunBy.FullName}.");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.Claims.Rows.SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted) is not { } claim) return false;
        (Claim, RunBy) = (claim, await Db.Organisations.Rows.AsNoTracking().SingleAsync(row => row.Id == claim.OrganisationId, HttpContext.RequestAborted));
        return true;
    }
}
