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

    /// <summary>The organisation by that exact name and department, made when there is none; of several, the one that runs it already. What kind it is changes only for the one the form
    /// was about, or where nobody has said.</summary>
    protected async Task<Guid> OrganisationAsync(Guid? before = null)
    {
        var (name, department) = (Input.Organisation!.Trim(), Input.Department.Said());
        var known = await Db.Organisations.Rows.Where(row => row.Name == name && row.Department == department).OrderBy(row => row.Id == before ? 0 : 1).ThenBy(row => row.Id).FirstOrDefaultAsync(HttpContext.RequestAborted);
        if (known is null) Db.Organisations.Add(known = new() { Name = name, Department = department, Kind = Input.Kind });
        else if (known.Kind != Input.Kind && (known.Id == before || known.Kind == OrganisationKind.Unknown)) known.Kind = Input.Kind;
        return known.Id;
    }
}
