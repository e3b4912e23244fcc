using Linkwork.Domain.Access;
using Linkwork.Domain.Sharing;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>The person takes a share back: nothing more goes, from this moment. Allowed on a closed case too.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class WithdrawalModel : CasePage
{
    public Share Share { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (!await FindAsync(reference, id)) return NotFound();
        return Share.WithdrawalProblem() is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (!await FindAsync(reference, id)) return NotFound();
        if (Share.WithdrawalProblem() is { } problem) return WrongState(problem);
        Share.Withdraw(Viewer.UserId, Now);
        return await SaveAndGo($"{Back}/shares", $"Withdrawn: nothing more goes to {Share.RecipientName} under this share.");
    }

    private async Task<bool> FindAsync(string reference, Guid id)
    {
        if (await LoadAsync(reference, cases => cases.Include(row => row.Shares)) is not { } found || found.Shares.Find(row => row.Id == id) is not { } share) return false;
        Share = share;
        return true;
    }
}
