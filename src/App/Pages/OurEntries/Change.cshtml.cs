using Linkwork.Domain.Directory;
using Linkwork.Pages.Directory;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Linkwork.Pages.OurEntries;

/// <summary>Somebody of an organisation says what should stand in its entry: words wait for an editor, all of a form together. What they say now takes the place of what still waits.</summary>
[Requires(Permission.LookAfterEntries)]
public sealed class ChangeModel : OurEntriesPage
{
    private Organisation runBy = null!;
    private List<ProposedChange> waiting = [];

    [BindProperty]
    public OwnEntryInput Entry { get; set; } = new();

    [BindProperty]
    public CapacityInput Input { get; set; } = new();

    /// <summary>How the entry was when the form was opened: what changed since must not look like their words.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public Service Service { get; private set; } = null!;

    public bool Waits => waiting.Count > 0;

    public bool HidesPlaces => Service.Locations.Exists(place => place.Visibility != Visibility.Public);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id) is { } elsewhere) return elsewhere;
        (Entry, Input, Seen) = (OwnEntryInput.Of(Service, waiting), CapacityInput.Of(Service, Today), Service.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await LoadAsync(id) is { } elsewhere) return elsewhere;
        if (Service.Version != Seen) return Both();
        Accepts(Entry.Problems(), nameof(Entry));
        if (!Accepts(Input.Problems(Today))) return Page();
        var said = Entry.Said().ToDictionary();
        foreach (var change in waiting)
            if (said.TryGetValue(change.Field, out var words) && words.Said() == change.After.Said()) said.Remove(change.Field);
            else change.TakeBack(Service, Now);
        var proposed = Service.Propose(said, OwnWord(runBy), Now);
        foreach (var change in proposed) Db.ProposedChanges.Add(change);
        if ((Input.Accepting, Input.WaitWeeks, Input.FullUntil) != Before()) Input.WriteTo(Service, Viewer.Name, Now);
        var waits = proposed.Count > 0 || waiting.Exists(change => change.Open);
        // They have read the entry, and it stays.
        if (!waits) Service.Verify(runBy.FullName, VerifiedHow.Organisation, Now);
        NoteSaid(Service, runBy);
        return await SaveAndGo($"/our-entries#e{id:N}", waits ? "Thank you. An editor looks at your words before they show." : $"Thank you. {Service.Name} is up to date.");
    }

    // Somebody changed the entry, or an editor decided on what waited.
    protected override async Task<IActionResult> OnClashAsync() => await LoadAsync(Service.Id) is { } elsewhere ? elsewhere : Both();

    private PageResult Both()
    {
        Seen = Service.Version;
        ModelState.Remove(nameof(Seen));
        return ShowBoth(Entry.Differences(OwnEntryInput.Of(Service, waiting)));
    }

    private (Accepting, int?, DateOnly?) Before()
    {
        var its = CapacityInput.Of(Service, Today);
        return (its.Accepting, its.WaitWeeks, its.FullUntil);
    }

    private async Task<IActionResult?> LoadAsync(Guid id)
    {
        if (await EntryAsync(id) is not var (service, organisation)) return NotFound();
        (Service, runBy) = (service, organisation);
        waiting = await WaitingAsync(id);
        return service.OwnWordProblem() is { } problem ? WrongState(problem) : null;
    }
}
