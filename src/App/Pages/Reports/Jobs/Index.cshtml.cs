using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Reports.Jobs;

/// <summary>Jobs by each rulebook, how good they are and whether they lasted: tables of published figures, and nothing that leads to a person or a worker.</summary>
[Requires(Permission.SeeReports)]
public sealed class IndexModel : JobOutcomesPage
{
    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();
}
