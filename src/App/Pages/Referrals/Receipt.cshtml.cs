using Linkwork.Domain.Access;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Referrals;

/// <summary>Always the same words. It looks nothing up, so that it can't tell whether the team knew the person.</summary>
[Requires(Permission.Refer, Permission.WriteDownReferral)]
public sealed class ReceiptModel : LinkworkPage
{
    public string Reference { get; private set; } = "";

    public bool OnBehalf => !Viewer.May(Permission.Refer);

    public IActionResult OnGet(string reference)
    {
        if (Domain.Shared.Reference.Read(reference) is not { } read || read[0] != 'R') return NotFound();
        Reference = read;
        return Page();
    }
}
