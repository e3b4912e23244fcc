using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.Cases;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Support;

/// <summary>A page about one case and one service.</summary>
public abstract class SupportPage : CasePage
{
    public Service Service { get; private set; } = null!;

    public Organisation Organisation { get; private set; } = null!;

    /// <summary>Who would receive what is sent: the organisation with all that it does.</summary>
    public Recipient To { get; private set; } = null!;

    /// <summary>The words that found it, for editors to learn from, where it was found by words.</summary>
    protected async Task NoteChoiceAsync(SearchVocabulary vocabulary)
    {
        if (TempData.Asked(Reference) is { } words) Db.NoteChoice(await vocabulary.NowAsync(HttpContext.RequestAborted), words, Service, Today);
    }

    /// <summary>Both, or null when either isn't there for this viewer.</summary>
    protected async Task<Case?> LoadAsync(string reference, Guid serviceId, Func<IQueryable<Case>, IQueryable<Case>>? with = null)
    {
        if (await LoadAsync(reference, with) is not { } its) return null;
        var service = await Db.Services.Rows.AsNoTracking().Include(row => row.Needs).Include(row => row.Locations).Include(row => row.Schedules).Include(row => row.Contacts).Include(row => row.EmploymentSupport).AsSplitQuery()
            .SingleOrDefaultAsync(row => row.Id == serviceId, HttpContext.RequestAborted);
        if (service is null) return null;
        (Service, Organisation) = (service, await Db.Organisations.Rows.AsNoTracking().SingleAsync(row => row.Id == service.OrganisationId, HttpContext.RequestAborted));
        To = await Db.RecipientAsync(Organisation, HttpContext.RequestAborted);
        return its;
    }
}
