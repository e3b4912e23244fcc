using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Reports.Coercion;

/// <summary>Whether anybody is pressed about work: tables of published figures, and nothing that leads to a person or a worker.</summary>
[Requires(Permission.SeeReports)]
public sealed class IndexModel : CoercionPage
{
    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();
}
