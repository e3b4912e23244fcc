using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.WorkOffers;

/// <summary>The person asked to talk about work after all. Their word is enough.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class ReopeningModel : CasePage
{
    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } found) return NotFound();
        return found.Problem is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } found) return NotFound();
        if (found.Problem is { } problem) return WrongState(problem);
        found.Offer!.Reopen(Viewer.UserId, Now);
        return await SaveAndGo($"/cases/{Reference}", $"{Who} asked to talk about work. The case says so now.");
    }

    private async Task<(WorkOffer? Offer, string? Problem)?> LoadAsync(string reference)
    {
        if (await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer)) is not { } its) return null;
        return (its.WorkOffer, its.ConversationProblem()
            ?? (its.WorkOffer is { } offer ? offer.ReopeningProblem(Today) : "Work has not been offered yet. Write down what they said with a conversation"));
    }
}
