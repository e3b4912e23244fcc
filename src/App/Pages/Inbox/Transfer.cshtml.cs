using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Inbox;

/// <summary>Passes a referral to another team: there it is a new referral that points back here, and here is written down what went.</summary>
[Requires(Permission.DecideReferrals)]
public sealed class TransferModel : DecisionPage
{
    [BindProperty]
    public TransferInput Input { get; set; } = new();

    /// <summary>The seal of the words that the writer was warned of.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Guarded Guarded { get; private set; } = new("", []);

    /// <summary>The referrer may report to a benefits authority.</summary>
    public bool FromAgency { get; private set; }

    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        await LoadTeamsAsync(referral);
        return referral.EndedProblem() is { } ended ? WrongState(ended) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        if (referral.EndedProblem() is { } ended) return WrongState(ended);
        await LoadTeamsAsync(referral);
        var to = Teams.FirstOrDefault(team => team.Value == Input.TeamId.ToString());
        if (!Accepts(to is null ? "Choose the team to pass it to" : null, "Input.TeamId")) return Page();
        if (!Accepts(referral.TransferProblem(Input.TeamId!.Value, Input.Note), "Input.Note")) return Page();
        Guarded = GuardedIn(new(RecipientKind.LinkWorkerTeam, to!.Value, to.Label), SharingPurpose.PassingOn, "Why", Input.Note);
        if (!Guarded.Settled(Seen)) return Unsettled();
        var (passed, sent) = referral.PassTo(Input.TeamId.Value, to.Label, Input.Note, Viewer.UserId, Now);
        await Db.ReceiveAsync(passed, Now, HttpContext.RequestAborted);
        Db.Sendings.Add(sent);
        return await SaveAndGo("/inbox", $"You passed {Who}’s referral to {to.Label}. {referral.Referrer.Name} is told.");
    }

    private async Task LoadTeamsAsync(Referral referral) => (FromAgency, Teams) = (referral.Referrer.IsAgency,
        (await Db.Teams.Rows.Where(team => team.Id != referral.TeamId).OrderBy(team => team.Name).Select(team => new { team.Id, team.Name })
            .ToListAsync(HttpContext.RequestAborted)).ConvertAll(team => new Choice(team.Id.ToString(), team.Name)));

    public sealed class TransferInput
    {
        public Guid? TeamId { get; set; }
        public string? Note { get; set; }
    }
}
