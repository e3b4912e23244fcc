using Linkwork.Domain.Access;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.FitNotes;

/// <summary>A fit note written down wrongly is taken back; how things stand with work goes by those that are left.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class RemovalModel : CasePage
{
    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).Include(row => row.FitNotes).Include(row => row.Needs)
            .Include(row => row.WorkProfiles.OrderByDescending(profile => profile.Number).Take(1)));
        if (its?.FitNotes.Find(row => row.Id == id) is not { } note) return NotFound();
        if ((its.WorkProblem(Today) ?? note.TakeBackProblem()) is { } problem) return WrongState(problem);
        var before = its.NewestProfile;
        its.TakeBackFitNote(note, Viewer.UserId, Now);
        if (its.NewestProfile is { } profile && profile != before) Db.WorkProfiles.Add(profile);
        return await SaveAndGo($"{Back}/work/fit-notes", "The fit note is taken back.");
    }
}
