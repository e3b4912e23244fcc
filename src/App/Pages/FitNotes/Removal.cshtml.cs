using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
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
    public FitNote Note { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (await FindAsync(reference, id) is not { } its) return NotFound();
        return (its.WorkProblem(Today) ?? Note.TakeBackProblem()) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await FindAsync(reference, id) is not { } its) return NotFound();
        if ((its.WorkProblem(Today) ?? Note.TakeBackProblem()) is { } problem) return WrongState(problem);
        var before = its.NewestProfile;
        its.TakeBackFitNote(Note, Viewer.UserId, Now);
        if (its.NewestProfile is { } profile && profile != before) Db.WorkProfiles.Add(profile);
        return await SaveAndGo($"{Back}/work/fit-notes", "The fit note is taken back.");
    }

    private async Task<Case?> FindAsync(string reference, Guid id)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).Include(row => row.FitNotes).Include(row => row.Needs)
            .Include(row => row.WorkProfiles.OrderByDescending(profile => profile.Number).Take(1)));
        if (its?.FitNotes.Find(row => row.Id == id) is not { } note) return null;
        Note = note;
        return its;
    }
}
