using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Directory;

/// <summary>An editor puts a service right. A later import leaves it alone.</summary>
[Requires(Permission.EditDirectory)]
[FollowsMerge]
public sealed class EditModel : DirectoryForm
{
    [BindProperty]
    public int Seen { get; set; }

    public Guid Id { get; private set; }

    /// <summary>As it is saved.</summary>
    public Service Service { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id) is not { } service) return NotFound();
        (Input, Seen) = (await SavedAsync(service), service.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await LoadAsync(id) is not { } service) return NotFound();
        if (service.Version != Seen) return await BothAsync(service);
        if (!Accepts(Input.Problems(Today).Concat(Input.GivenAway(service)))) return Page();
        service.OrganisationId = await OrganisationAsync(service.OrganisationId);
        Input.WriteTo(service, Viewer.Name, Now);
        return await SaveAndGo($"/directory/{id}", "The service is changed.");
    }

    protected override async Task<IActionResult> OnClashAsync() => await LoadAsync(Id) is { } service ? await BothAsync(service) : NotFound();

    private async Task<PageResult> BothAsync(Service service)
    {
        Seen = service.Version;
        return ShowBoth(Input.Differences(await SavedAsync(service)));
    }

    private async Task<ServiceInput> SavedAsync(Service service) =>
        ServiceInput.Of(service, await Db.Organisations.Rows.AsNoTracking().SingleAsync(row => row.Id == service.OrganisationId, HttpContext.RequestAborted), Today);

    private async Task<Service?> LoadAsync(Guid id)
    {
        Id = id;
        var found = await Db.Services.Rows.Include(row => row.Needs).Include(row => row.Locations).Include(row => row.Schedules).Include(row => row.Contacts).Include(row => row.EmploymentSupport).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        if (found is not null) Service = found;
        return found;
    }
}
