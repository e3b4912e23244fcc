using Linkwork.Domain.People;
using Linkwork.Pages.Cases;
using Linkwork.Pages.Directory;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Support;

/// <summary>Services for one person: by need, words and distance. Where they live is read here and stands in no address.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class IndexModel(IServiceSearch search, Postcodes postcodes) : CasePage
{
    public ServiceFilters Filters { get; private set; } = new();

    public IReadOnlyList<Need> TheirNeeds { get; private set; } = [];

    public bool HasPostcode { get; private set; }

    public bool Measured { get; private set; }

    public ServiceList? List { get; private set; }

    public string Path => $"/cases/{Reference}/support";

    public async Task<IActionResult> OnGetAsync(string reference, ServiceFilters filters, Guid? after)
    {
        if (await LoadAsync(reference, cases => cases.Include(row => row.Needs)) is not { } its) return NotFound();
        if (its.SupportProblem() is { } problem) return WrongState(problem);
        Filters = filters;
        TempData.Keep(reference, filters.Words);
        TheirNeeds = [.. its.Needs.OrderByDescending(need => need.Importance ?? 0).ThenBy(need => need.Need).Select(need => need.Need)];
        HasPostcode = Person.Details.Postcode.Said() is not null;
        var near = await postcodes.PointAsync(Person.Details.Postcode, HttpContext.RequestAborted);
        Measured = near is not null;
        var page = await search.FindAsync(filters.Query(near, after, Now, Viewer), HttpContext.RequestAborted);
        List = new(page, id => $"{Path}/{id}{(filters.Need is { } need ? $"?need={need}" : "")}", page.Next is { } next ? filters.Address(Path, next) : null, Measured, Now)
        {
            Path = Path, Looser = page.Services.Count > 0 ? [] : await Loosening.OfAsync(search, filters, near, Now, Viewer, HttpContext.RequestAborted),
            Gap = GapOffer.From($"{Back}/gaps/new", filters, Measured),
            Answers = await Db.AnswersAsync(Viewer, filters.Need, Postcode.FirstHalf(Person.Details.Postcode), HttpContext.RequestAborted),
        };
        return Page();
    }
}
