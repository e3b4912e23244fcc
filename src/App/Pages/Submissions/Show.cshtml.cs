using Linkwork.Domain.Directory;
using Linkwork.Pages.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Submissions;

/// <summary>One suggestion: what it says, what the screen says of it, what must be looked up, and what an editor decides.</summary>
[Requires(Permission.EditDirectory)]
public sealed class ShowModel(Postcodes postcodes) : LinkworkPage
{
    public Suggestion Suggestion { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Found { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostLookUpAsync(Guid id, Register register, string? number)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!Accepts(Suggestion.LookUpProblem(Found), nameof(Found))) return Page();
        Suggestion.LookUp(register, number, Found, Viewer.Name, Now);
        return await SaveAndGo($"/directory/suggestions/{id}", "Written down, with your name and today’s date.");
    }

    public async Task<IActionResult> OnPostListAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Suggestion.ListingProblem() is { } problem) return WrongState(problem);
        var organisation = await Db.Organisations.Rows.Where(row => row.Name == Suggestion.Organisation).OrderBy(row => row.Id).FirstOrDefaultAsync(HttpContext.RequestAborted);
        if (organisation is null) Db.Organisations.Add(organisation = new() { Name = Suggestion.Organisation });
        var service = Suggestion.List(organisation.Id, Viewer.Name, Now);
        await PlaceAsync(service);
        Db.Services.Add(service);
        return await SaveAndGo($"/directory/{service.Id}/edit", $"{service.Name} is in the directory. Check it once more and add what you know.");
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Suggestion.Status != SuggestionStatus.Waiting) return WrongState(Suggestion.RefusalProblem(Reason)!);
        if (!Accepts(Suggestion.RefusalProblem(Reason), nameof(Reason))) return Page();
        Suggestion.Refuse(Reason, Viewer.Name, Now);
        return await SaveAndGo("/directory/suggestions", "Refused. It stays under Decided, and the refusal can be taken back there.");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Suggestion.TakingBackProblem() is { } problem) return WrongState(problem);
        Suggestion.TakeBack(Now);
        return await SaveAndGo($"/directory/suggestions/{id}", "It waits again.");
    }

    private async Task PlaceAsync(Service service)
    {
        if (Suggestion is { Address: null, Postcode: null }) return;
        var point = await postcodes.PointAsync(Suggestion.Postcode, HttpContext.RequestAborted);
        service.Locations.Add(new()
        {
            ServiceId = service.Id, Address = Suggestion.Address, Postcode = Suggestion.Postcode, Latitude = point?.Latitude, Longitude = point?.Longitude,
            // Nobody was asked whether the address of a refuge may be known; an editor opens it.
            Visibility = service.UsualVisibility ?? Visibility.AddressHidden,
        });
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await Db.Suggestions.Rows.Include(row => row.LookUps).Include(row => row.Decisions).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        if (found is not null) Suggestion = found;
        return found is not null;
    }
}
