using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.TellUs;

/// <summary>The same words for every number: it looks nothing up.</summary>
[AllowAnonymous]
public sealed class SentModel : TellUsPage
{
    public string Reference { get; private set; } = "";

    public IActionResult OnGet(string reference)
    {
        if (Domain.Shared.Reference.Read(reference) is not { } read || read[0] != 'T') return NotFound();
        Reference = read;
        return Page();
    }
}
