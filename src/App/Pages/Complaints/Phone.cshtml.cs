using Linkwork.Domain.Access;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Complaints;

/// <summary>The number where a team's complaints are taken.</summary>
[Requires(Permission.HearComplaints)]
public sealed class PhoneModel : ComplaintsPage
{
    [BindProperty]
    public string? Number { get; set; }

    public Team Team { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        Number = Team.ComplaintsPhone;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (!Accepts(Team.ComplaintsPhoneProblem(Number), nameof(Number))) return Page();
        Team.ComplaintsPhone = Number.Said();
        return await SaveAndGo("/complaints", "Saved.");
    }

    private async Task<bool> FindAsync(Guid id)
    {
        await LoadTeamsAsync();
        Team = Teams.FirstOrDefault(team => team.Id == id)!;
        return Team is not null;
    }
}
