using Linkwork.Domain.Access;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>The page link workers live in: everything about one case.</summary>
[Requires(Permission.SeeCases)]
public sealed class ShowModel(BenefitsAdvisers advisers) : LinkworkPage
{
    public CaseOnOnePage View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, string? before)
    {
        if (await Db.ReadCaseAsync(Viewer, reference, Place.Read(before), Now, HttpContext.RequestAborted) is not { } view) return NotFound();
        View = view;
        await ReadLostBenefitsAsync();
        if (view.TheirDateHasCome) await NoteThatTheDateWasShownAsync();
        return Page();
    }

    private async Task ReadLostBenefitsAsync()
    {
        View.LostBenefits = await Db.LostBenefits.VisibleTo(Viewer).AsNoTracking().Where(row => row.TeamId == View.Case.TeamId && row.CaseId == View.Case.Id)
            .OrderByDescending(row => row.At).ToListAsync(HttpContext.RequestAborted);
        if (View.LostBenefit is not null) View.Advisers = await advisers.NearAsync(View.Person.Details.Postcode, Viewer, HttpContext.RequestAborted);
    }

    private async Task NoteThatTheDateWasShownAsync()
    {
        var offer = await Db.WorkOffers.VisibleTo(Viewer).SingleAsync(row => row.CaseId == View.Case.Id, HttpContext.RequestAborted);
        offer.DateShownAt = Now;
        await Db.SaveChangesAsync(HttpContext.RequestAborted);
    }
}
