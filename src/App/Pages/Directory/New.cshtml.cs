using Linkwork.Domain.Directory;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Directory;

/// <summary>An editor adds a service.</summary>
[Requires(Permission.EditDirectory)]
public sealed class NewModel(Postcodes postcodes) : DirectoryForm
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Accepts(Input.Problems(Today))) return Page();
        var service = new Service { OrganisationId = await OrganisationAsync(), Name = Input.Name! };
        Input.WriteTo(service, Viewer.Name, Now);
        await Input.WritePlacesAsync(service, postcodes, HttpContext.RequestAborted);
        Db.Services.Add(service);
        return await SaveAndGo($"/directory/{service.Id}", $"{service.Name} is in the directory.");
    }
}
