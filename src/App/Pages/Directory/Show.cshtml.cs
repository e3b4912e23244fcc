using Linkwork.Domain.Directory;
using Linkwork.Domain.Outcomes;
using Linkwork.Reports;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Directory;

/// <summary>One service: everything known of it, and what isn't.</summary>
[Requires(Permission.SeeDirectory)]
public sealed class ShowModel : LinkworkPage
{
    public Service Service { get; private set; } = null!;

    public Organisation Organisation { get; private set; } = null!;

    /// <summary>For a service for work.</summary>
    public ServiceOutcomes? Outcomes { get; private set; }

    public bool MayEdit => Viewer.May(Permission.EditDirectory);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Service.IsForWork) Outcomes = await ServiceOutcomes.ReadAsync(Db, Service.Id, Today, new SmallNumbers(), HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>One click: somebody asked the service, and it is right as it stands.</summary>
    public async Task<IActionResult> OnPostVerifiedAsync(Guid id)
    {
        if (!MayEdit) return StatusCode(StatusCodes.Status403Forbidden);
        if (!await LoadAsync(id)) return NotFound();
        Service.Verify(Viewer.Name, Now);
        return await SaveAndGo($"/directory/{id}", "Thank you: it now says that it was checked today.");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await Db.Services.Rows.Include(row => row.Needs).Include(row => row.Locations).Include(row => row.Schedules).Include(row => row.Contacts).Include(row => row.EmploymentSupport).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        if (found is null) return false;
        (Service, Organisation) = (found, await Db.Organisations.Rows.AsNoTracking().SingleAsync(row => row.Id == found.OrganisationId, HttpContext.RequestAborted));
        return true;
    }
}
