using Linkwork.Domain.Directory;
using Linkwork.Interop.Notify;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Entries;

/// <summary>An organisation whose link has run out asks for another. It goes to the address on file and nowhere else, and the answer is the same
/// whether there is one.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
public sealed class NewLinkModel(ToOrganisations organisations) : LinkworkPage
{
    /// <summary>Of organisations that share an address, so that one post doesn't fill a mailbox.</summary>
    private const int AtMost = 3;

    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Hidden from people; a program that fills in everything fills in this.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public bool Asked { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Accepts(Email.Said()?.Contains('@', StringComparison.Ordinal) == true ? null : "Enter the email address that we write to, like name@example.org", nameof(Email))) return Page();
        Asked = true;
        if (Website.Said() is not null) return Page();
        foreach (var organisation in await WithAddressAsync(Email.Said()!)) await AskAsync(organisation);
        return Page();
    }

    private async Task<List<Guid>> WithAddressAsync(string address)
    {
        var wanted = address.ToLowerInvariant();
        return await Db.Organisations.Rows.Where(row => row.Email != null && row.Email.Trim().ToLower() == wanted
                && Db.Services.Rows.Any(service => service.OrganisationId == row.Id && service.Status == ServiceStatus.Active))
            .OrderBy(row => row.Id).Select(row => row.Id).Take(AtMost).ToListAsync(HttpContext.RequestAborted);
    }

    // One a day: the second of a day is the first.
    private async Task AskAsync(Guid organisation)
    {
        organisations.Ask(organisation, Enquiry.DayOf(Today), Now);
        try
        {
            await Db.SaveChangesAsync(HttpContext.RequestAborted);
        }
        catch (DbUpdateException failed) when (HttpContext.RequestServices.GetRequiredService<IEngine>().UniqueKeyBroken(failed) is not null)
        {
            // They have it already.
        }

        Db.ChangeTracker.Clear();
    }
}
