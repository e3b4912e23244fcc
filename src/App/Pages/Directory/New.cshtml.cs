using Linkwork.Domain.Directory;
using Linkwork.Pages.Directory.Parts;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Directory;

/// <summary>An editor adds a service.</summary>
[Requires(Permission.EditDirectory)]
public sealed class NewModel(Postcodes postcodes) : DirectoryForm
{
    /// <summary>The first place; more are added once it is saved.</summary>
    [BindProperty]
    public PlaceInput Place { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!(Accepts(Input.Problems(Today)) & Accepts(Place.Blank ? [] : Place.Problems(), nameof(Place)))) return Page();
        var service = new Service { OrganisationId = await OrganisationAsync(), Name = Input.Name! };
        Input.WriteTo(service, Viewer.Name, Now);
        if (!Place.Blank) service.Locations.Add(await Place.PlaceAsync(null, service.Id, Guid.CreateVersion7(), postcodes, HttpContext.RequestAborted));
        Db.Services.Add(service);
        return await SaveAndGo($"/directory/{service.Id}", $"{service.Name} is in the directory.");
    }
}
