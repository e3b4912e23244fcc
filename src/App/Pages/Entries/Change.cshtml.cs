using Linkwork.Domain.Directory;
using Linkwork.Pages.Directory;
using Linkwork.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Linkwork.Pages.Entries;

/// <summary>An organisation says what should stand there: words wait for an editor, whether it takes people holds at once.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
[ResponseCache(NoStore = true)]
public sealed class ChangeModel : EntriesPage
{
    [BindProperty]
    public EntryInput Entry { get; set; } = new();

    [BindProperty]
    public CapacityInput Input { get; set; } = new();

    public Service Service { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, Guid id)
    {
        if (await RefusedAsync(token, id) is { } elsewhere) return elsewhere;
        (Entry, Input) = (EntryInput.Of(Service), CapacityInput.Of(Service, Today));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, Guid id)
    {
        if (await RefusedAsync(token, id) is { } elsewhere) return elsewhere;
        Accepts(Entry.Problems(), nameof(Entry));
        if (!Accepts(Input.Problems(Today))) return Page();
        var proposed = Enquiry.Change(Service, Entry.Said(), Organisation.Name, Now);
        foreach (var change in proposed) Db.ProposedChanges.Add(change);
        Input.WriteTo(Service, Organisation.Name, Now);
        return await SaveAnswer(id, proposed.Count == 0 ? $"Thank you. {Service.Name} is up to date." : "Thank you. An editor looks at your words before they show.", () => OnPostAsync(token, id));
    }

    private async Task<IActionResult?> RefusedAsync(string token, Guid id)
    {
        if (!await LoadAsync(token)) return LocalRedirect($"/entries/{Uri.EscapeDataString(token)}");
        if (await EntryAsync(id) is not { } found) return NotFound();
        Service = found;
        if (Enquiry.AnswerFor(id) is not null) return Back(id, ShowModel.Already);
        return Enquiry.AnswerProblem(found, Now) is { } problem ? WrongState(problem) : null;
    }
}
