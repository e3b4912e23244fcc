using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Entries;

/// <summary>What an organisation sees and says by its link, without an account. Opening a page changes nothing: mail programs open links by themselves.</summary>
public abstract class EntriesPage : LinkworkPage
{
    public Enquiry Enquiry { get; private set; } = null!;

    public Organisation Organisation { get; private set; } = null!;

    public string Token { get; private set; } = "";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.Headers["X-Robots-Tag"] = "noindex";

    /// <summary>False for a link that is wrong or has run out: the page says how to get another.</summary>
    protected async Task<bool> LoadAsync(string token)
    {
        var (hash, now) = (LinkSecret.Hash(token), Now);
        var found = await Db.Enquiries.Rows.Include(row => row.Answers).SingleOrDefaultAsync(row => row.TokenHash == hash && row.Until > now, HttpContext.RequestAborted);
        if (found is null) return false;
        (Token, Enquiry) = (token, found);
        Organisation = await Db.Organisations.Rows.AsNoTracking().SingleAsync(row => row.Id == found.OrganisationId, HttpContext.RequestAborted);
        // So that the audit says by which link; somebody signed in stays themselves.
        var current = HttpContext.RequestServices.GetRequiredService<CurrentViewer>();
        (current.Job, current.SaidBy) = ($"enquiry {found.Id}", Organisation.FullName);
        return true;
    }

    /// <summary>An entry of this link's organisation; another's isn't there.</summary>
    protected Task<Service?> EntryAsync(Guid id) => Db.Services.Rows.Include(row => row.Needs)
        .SingleOrDefaultAsync(row => row.Id == id && row.OrganisationId == Enquiry.OrganisationId, HttpContext.RequestAborted);

    /// <summary>Saves an answer. The form's own key isn't kept: the address it leads to holds the link's secret. That an entry is answered once by a
    /// link is the answer's key.</summary>
    protected async Task<IActionResult> SaveAnswer(Guid service, string said, Func<Task<IActionResult>> again)
    {
        try
        {
            await Db.SaveChangesAsync(HttpContext.RequestAborted);
        }
        catch (DbUpdateException failed) when (failed is DbUpdateConcurrencyException || HttpContext.RequestServices.GetRequiredService<IEngine>().UniqueKeyBroken(failed) is not null)
        {
            // A second click, or somebody else changed the entry at this moment: answered on the entry as it is now.
            Db.ChangeTracker.Clear();
            return await Again(again);
        }

        return Back(service, said);
    }

    protected LocalRedirectResult Back(Guid service, string said)
    {
        Said = said;
        return LocalRedirect($"/entries/{Token}#e{service:N}");
    }
}
