using Linkwork.Domain.Access;
using Linkwork.Domain.Sharing;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>A copy for the clinical system as it was made, to select and paste.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class CopiesModel : CasePage
{
    public Sending Copy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (await LoadAsync(reference) is not { } found) return NotFound();
        var copy = await Db.Sendings.VisibleTo(Viewer).AsNoTracking()
            .SingleOrDefaultAsync(row => row.TeamId == found.TeamId && row.CaseId == found.Id && row.Id == id && row.Channel == SendingChannel.ClinicalCopy, Stop);
        if (copy is null) return NotFound();
        Copy = copy;
        return Page();
    }
}
