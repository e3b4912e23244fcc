using Linkwork.Domain.Directory;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Directory;

/// <summary>What adding and changing a service share.</summary>
public abstract class DirectoryForm : LinkworkPage
{
    [BindProperty]
    public ServiceInput Input { get; set; } = new();

    /// <summary>The organisation by that exact name, made when there is none.</summary>
    protected async Task<Guid> OrganisationAsync()
    {
        var name = Input.Organisation!.Trim();
        var known = await Db.Organisations.Rows.Where(row => row.Name == name).OrderBy(row => row.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(HttpContext.RequestAborted);
        if (known is { } id) return id;
        var made = new Organisation { Name = name };
        Db.Organisations.Add(made);
        return made.Id;
    }
}
