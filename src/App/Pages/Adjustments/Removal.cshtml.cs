using Linkwork.Domain.Access;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Adjustments;

/// <summary>Takes something off the list of what helps, or puts it back.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class RemovalModel : CasePage
{
    public async Task<IActionResult> OnPostAsync(string reference, Guid id, string verb)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).Include(row => row.Adjustments.Where(found => found.Id == id)));
        if (its?.Adjustments.Find(row => row.Id == id) is not { } found) return NotFound();
        if ((its.WorkProblem(Today) ?? (verb == "return" ? found.ReturnProblem() : found.ChangeProblem())) is { } problem) return WrongState(problem);
        if (verb == "return") found.Return();
        else its.TakeBackAdjustment(found, Now);
        return await SaveAndGo($"{Back}/work/adjustments", verb == "return" ? "It is on the list again." : "It is off the list. It can be put back below.");
    }
}
