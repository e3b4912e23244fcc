using Linkwork.Domain.Access;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Plans;

/// <summary>The person's copy on paper, in large type. It holds what the gate let through and nothing else. What is printed is written down
/// first: only a copy made by the button comes out of a printer.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class PrintModel : CasePage
{
    public Disclosure Copy { get; private set; } = null!;

    /// <summary>It is written down as sent, and can be printed.</summary>
    public bool Made { get; private set; }

    public string Team { get; private set; } = "";

    public string? TeamPhone { get; private set; }

    /// <summary>Where nobody who works cases answers.</summary>
    public string? ComplaintsPhone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid? copy)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
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
        if (Person.Death is not null) return WrongState("This person has died: nothing more is sent about them");
        var copy = new Sending
        {
            TeamId = its.TeamId, CaseId = its.Id, Channel = SendingChannel.Print, RecipientKey = Copy.Recipient.Key, Disclosure = Copy, By = Viewer.UserId, At = Now,
        };
        Db.Sendings.Add(copy);
        return await SaveAndGo($"/cases/{Reference}/plan/print?copy={copy.Id}", "The copy is written down. Print it from your browser now.");
    }

    private async Task<Domain.Caseload.Case?> FindAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.AsNoTracking().Include(row => row.Goals).ThenInclude(goal => goal.Reviews)
            .Include(row => row.Actions).Include(row => row.Signposts).Include(row => row.OnwardReferrals).Include(row => row.Shares));
        if (its is null) return null;
        var team = await Db.Teams.Rows.AsNoTracking().SingleAsync(row => row.Id == its.TeamId, Stop);
        (Team, TeamPhone, ComplaintsPhone) = (team.Name, team.Phone, team.ComplaintsPhone);
        var next = await ShowModel.NextReviewAsync(Db, Viewer, its, Stop);
        Copy = PlanCopy.For(its, await Db.HelpWithAsync(its, Stop), new(RecipientKind.Person, its.PersonId.ToString(), Who), next, Now);
        return its;
    }
}
