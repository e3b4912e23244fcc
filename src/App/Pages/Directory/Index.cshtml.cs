using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Directory;

/// <summary>Searches the directory. Filters stay in the address; a place is posted, since it may be where somebody lives.</summary>
[Requires(Permission.SeeDirectory)]
public sealed class IndexModel(IServiceSearch search, Postcodes postcodes) : LinkworkPage
{
    public ServiceFilters Filters { get; private set; } = new();

    public string? Near { get; private set; }

    public ServiceList? List { get; private set; }

    /// <summary>With a place, the next page is posted too.</summary>
    public Guid? NearNext { get; private set; }

    public bool MayEdit => Viewer.May(Permission.EditDirectory);

    /// <summary>What waits for an editor.</summary>
    public int Problems { get; private set; }

    public int Proposals { get; private set; }

    public async Task OnGetAsync(ServiceFilters filters, Guid? after)
    {
        Filters = filters;
        await CountAsync();
        var page = await search.FindAsync(filters.Query(null, after, Now, Viewer), HttpContext.RequestAborted);
        List = new(page, Link, page.Next is { } next ? filters.Address("/directory", next) : null, false, Now);
    }

    public async Task<IActionResult> OnPostAsync(ServiceFilters filters, string? near, Guid? after)
    {
        (Filters, Near) = (filters, near.Said());
        if (Near is null) return LocalRedirect(filters.Address("/directory"));
        await CountAsync();
        var point = await postcodes.PointAsync(Near, HttpContext.RequestAborted);
        if (!Accepts(point is null ? "Enter a full postcode that exists, like M33 7ZZ. We don’t know this one" : null, "near")) return Page();
        var page = await search.FindAsync(filters.Query(point, after, Now, Viewer), HttpContext.RequestAborted);
        (List, NearNext) = (new(page, Link, null, true, Now), page.Next);
        return Page();
    }

    private async Task CountAsync()
    {
        if (!MayEdit) return;
        Problems = await Db.ProblemReports.Rows.CountAsync(row => row.Open, HttpContext.RequestAborted);
        Proposals = await Db.ProposedChanges.Rows.CountAsync(row => row.Open, HttpContext.RequestAborted);
    }

    private static string Link(Guid id) => $"/directory/{id}";
}
