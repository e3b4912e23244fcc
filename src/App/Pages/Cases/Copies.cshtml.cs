using Linkwork.Domain.Access;
using Linkwork.Domain.Sharing;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>A copy for the clinical system as it was made, to select and paste. It leaves when it is pasted, so it passes the gate again: once any of it
/// may not go any more, none of it is given, and a new one can be made.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class CopiesModel : CasePage
{
    public Sending Copy { get; private set; } = null!;

    /// <summary>All of it may still go.</summary>
    public bool Holds { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (await LoadAsync(reference, cases => cases.AsNoTracking().Include(row => row.Shares)) is not { } found) return NotFound();
        var copy = await Db.Sendings.VisibleTo(Viewer).AsNoTracking()
            .SingleOrDefaultAsync(row => row.TeamId == found.TeamId && row.CaseId == found.Id && row.Id == id && row.Channel == SendingChannel.ClinicalCopy, Stop);
        if (copy is null) return NotFound();
        (Copy, Holds) = (copy, Gate.Again(copy.Disclosure, found.Shares, Now).Items.Count == copy.Disclosure.Items.Count);
        return Page();
    }
}
