using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Jobs.Checks;

/// <summary>What one check says: which parts are good, which aren't, what isn't known, and what could be asked for.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class ShowModel : CheckPage
{
    /// <summary>What it can be laid beside, newest first.</summary>
    public IReadOnlyList<GoodWorkCheck> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (!await FindCheckAsync(reference, id, withHealth: true)) return NotFound();
        Others = [.. Case.Checks.Where(row => row.Id != id).Reverse()];
        return Page();
    }
}
