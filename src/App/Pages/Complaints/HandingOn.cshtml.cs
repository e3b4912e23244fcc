using Linkwork.Domain.Access;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Complaints;

/// <summary>A manager hands on a complaint that isn't for them to settle.</summary>
[Requires(Permission.HearComplaints)]
public sealed class HandingOnModel : ComplaintPage
{
    public async Task<IActionResult> OnGetAsync(Guid id) => !await FindAsync(id) ? NotFound() : Complaint.HandingOnProblem() is { } problem ? WrongState(problem) : Page();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (Complaint.HandingOnProblem() is { } problem) return WrongState(problem);
        Complaint.HandOn(Viewer.UserId, Now);
        return await SaveAndGo("/complaints", $"{Complaint.Reference} is with somebody outside the team now.");
    }
}
