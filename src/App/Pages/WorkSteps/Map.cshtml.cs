using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.WorkSteps;

/// <summary>The person's copy of their map on paper. It is drawn from what the gate let through, and only a copy made by the button, and so written
/// down, comes out of a printer.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class MapModel : CasePage
{
    public Disclosure Copy { get; private set; } = null!;

    public bool Made { get; private set; }

    public IReadOnlyList<WorkPathStep> Path => [.. Copy.Items.Select(WorkPathStep.Of).OfType<WorkPathStep>()];

    public async Task<IActionResult> OnGetAsync(string reference, Guid? copy)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
        if (its.ReadingWorkProblem(Today) is { } problem) return WrongState(problem);
        if (copy is null) return Page();
        var made = await Db.Sendings.VisibleTo(Viewer).AsNoTracking()
            .SingleOrDefaultAsync(row => row.TeamId == its.TeamId && row.CaseId == its.Id && row.Id == copy && row.Channel == SendingChannel.Print, Stop);
        if (made is null) return NotFound();
        (Copy, Made) = (made.Disclosure, true);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
        if (its.WorkProblem(Today) is { } problem) return WrongState(problem);
        if (Person.Death is not null) return WrongState("This person has died: nothing more is sent about them");
        if (Copy.Items.Count == 0) return WrongState("There are no steps to print yet");
        var copy = new Sending
        {
            TeamId = its.TeamId, CaseId = its.Id, Channel = SendingChannel.Print, RecipientKey = Copy.Recipient.Key, Disclosure = Copy, By = Viewer.UserId, At = Now,
        };
        Db.Sendings.Add(copy);
        return await SaveAndGo($"{Back}/work/map?copy={copy.Id}", "The copy is written down. Print it from your browser now.");
    }

    private async Task<Case?> FindAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.AsNoTracking().Include(row => row.WorkOffer).Include(row => row.WorkSteps).Include(row => row.Shares));
        if (its is not null) Copy = WorkPath.For(its, new(RecipientKind.Person, its.PersonId.ToString(), Who), Now);
        return its;
    }
}
