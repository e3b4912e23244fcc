using Linkwork.Domain.Access;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Linkwork.Pages.Complaints;

/// <summary>One complaint, for its reader, who writes down what was done.</summary>
[Requires(Permission.HearComplaints)]
public sealed class ShowModel : ComplaintPage
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    [BindProperty]
    public string? How { get; set; }

    public string? WrittenDownBy => Complaint.WrittenDownBy is { } by ? names.GetValueOrDefault(by) : null;

    public string? HandedOnBy => Complaint.HandingOn is { } handed ? names.GetValueOrDefault(handed.By) : null;

    public string? SettledBy => Complaint.Settlement is { } settled ? names.GetValueOrDefault(settled.By) : null;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!Complaint.Open) return SettledMeanwhile();
        if (!Accepts(Complaint.SettlementProblem(How), nameof(How))) return Page();
        Complaint.Settle(How, Viewer.UserId, Now);
        return await SaveAndGo("/complaints", $"{Complaint.Reference} is settled.");
    }

    // Somebody settled it, or handed it on, at the same moment.
    protected override async Task<IActionResult> OnClashAsync() =>
        !await LoadAsync(Complaint.Id) ? NotFound() : Complaint.Open ? await base.OnClashAsync() : SettledMeanwhile();

    private PageResult SettledMeanwhile()
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (!await FindAsync(id)) return false;
        names = await Db.NamesOfAsync([.. new[] { Complaint.WrittenDownBy, Complaint.HandingOn?.By, Complaint.Settlement?.By }.OfType<Guid>()], Stop);
        return true;
    }
}
