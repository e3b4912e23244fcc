using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Linkwork.Pages;

/// <summary>Takes everybody to where they start.</summary>
[AllowAnonymous]
public sealed class IndexModel(CurrentViewer current, Installation installation) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(current.Viewer is { } viewer ? Menu.StartFor(viewer) : installation.IsDemo ? "/demo" : "/sign-in");
}
