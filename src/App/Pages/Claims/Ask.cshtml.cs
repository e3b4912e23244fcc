using Linkwork.Domain.Directory;
using Linkwork.Interop.Notify;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Claims;

/// <summary>Asks for a code. It goes to the address on file and nowhere else, and the answer is the same whether there is one.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
public sealed class AskModel(ToKeepers keepers, IDataProtectionProvider protection) : PublicFormPage(protection)
{
    private Guid organisation;

    protected override TimeSpan FastestPerson => TimeSpan.FromSeconds(1);

    public string Name { get; private set; } = "";

    public string Organisation { get; private set; } = "";

    public bool Asked { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await Db.Services.Rows.Where(row => row.Id == id).Select(row => row.MergedIntoId).SingleOrDefaultAsync(HttpContext.RequestAborted) is { } into) return LocalRedirect($"/claim/{into}");
        if (!await LoadAsync(id)) return NotFound();
        Open();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!ByAProgram && !Accepts(QuickProblem())) return Page();
        Asked = true;
        if (!ByAProgram) await SendAsync();
        return Page();
    }

    // One a day: the second of a day is the first.
    private async Task SendAsync()
    {
        var its = await Db.Organisations.Rows.AsNoTracking().SingleAsync(row => row.Id == organisation, HttpContext.RequestAborted);
        if (await Db.ClaimAddressAsync(its, Now, HttpContext.RequestAborted) is not { } address) return;
        keepers.Send(its.Id, address, Now);
        try
        {
            await Db.SaveChangesAsync(HttpContext.RequestAborted);
        }
        catch (DbUpdateException failed) when (HttpContext.RequestServices.GetRequiredService<IEngine>().UniqueKeyBroken(failed) is not null)
        {
            // They have it already.
        }
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await Db.Services.Rows.Where(row => row.Id == id && row.Status == ServiceStatus.Active && row.MergedIntoId == null)
            .Join(Db.Organisations.Rows, row => row.OrganisationId, row => row.Id, (service, its) => new { service.Name, its.Id, Organisation = its.Name }).SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (found is null) return false;
        (Name, organisation, Organisation) = (found.Name, found.Id, found.Organisation);
        return true;
    }
}
