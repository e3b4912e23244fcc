using Linkwork.Domain.Referrals;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Inbox;

/// <summary>Passes a referral to another team: there it is a new referral that points back here.</summary>
[Requires(Permission.DecideReferrals)]
public sealed class TransferModel : DecisionPage
{
    [BindProperty]
    public TransferInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        await LoadTeamsAsync(referral);
        return Ended(referral) is { } ended ? WrongState(ended) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        if (Ended(referral) is { } ended) return WrongState(ended);
        await LoadTeamsAsync(referral);
        var to = Teams.FirstOrDefault(team => team.Value == Input.TeamId.ToString());
        if (!Accepts(to is null ? "Choose the team to pass it to" : null, "Input.TeamId")) return Page();
        await Db.ReceiveAsync(referral.PassTo(Input.TeamId!.Value, Input.Note, Viewer.UserId, Now), Now, HttpContext.RequestAborted);
        return await SaveAndGo("/inbox", $"You passed {Who}’s referral to {to!.Label}. {referral.Referrer.Name} is told.");
    }

    private static string? Ended(Referral referral) => referral.TransferProblem(Guid.NewGuid());

    private async Task LoadTeamsAsync(Referral referral) => Teams =
        (await Db.Teams.Rows.Where(team => team.Id != referral.TeamId).OrderBy(team => team.Name).Select(team => new { team.Id, team.Name })
            .ToListAsync(HttpContext.RequestAborted)).ConvertAll(team => new Choice(team.Id.ToString(), team.Name));

    public sealed class TransferInput
    {
        public Guid? TeamId { get; set; }
        public string? Note { get; set; }
    }
}
