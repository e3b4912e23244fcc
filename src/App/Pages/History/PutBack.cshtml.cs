using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Storage.Duplicates;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.History;

/// <summary>One change of an entry, and how it would be without it. What somebody changed since stays. Putting back is a change like any other.</summary>
[Requires(Permission.EditDirectory)]
[FollowsMerge]
public sealed class PutBackModel : LinkworkPage
{
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public Service Service { get; private set; } = null!;

    public EntryChange Change { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, Organisation> Organisations { get; private set; } = new Dictionary<Guid, Organisation>();

    /// <summary>Set when somebody else was first.</summary>
    public bool Meanwhile { get; private set; }

    public static string Key(EntryChangeField field) => $"{field.Field}/{field.PartId:N}";

    /// <summary>Everything, unless an editor chose already.</summary>
    public bool IsChosen(EntryChangeField field) => !Request.HasFormContentType || Chosen.Contains(Key(field));

    /// <summary>Its needs as they would be, those that were ticked since included.</summary>
    public string? NeedsBack(EntryChangeField field) => string.Join(',', field.NeedsBack(Service)).Said();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid change) => await LoadAsync(id, change) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid change)
    {
        if (!await LoadAsync(id, change)) return NotFound();
        if (Service.Version != Seen) return Again();
        if (Change.PutBackProblem(Service) is { } problem) return WrongState(problem);
        var chosen = Change.Fields.FindAll(field => Chosen.Contains(Key(field)) && field.StaysProblem(Service) is null);
        if (!Accepts(chosen.Count == 0 ? "Choose what to put back" : null, nameof(Chosen))) return Page();
        Db.EntryChanges.Add(Change.PutBack(Service, chosen, Viewer.Name, Now));
        return await SaveAndGo($"/directory/{id}/history", chosen.Count == Change.Fields.Count ? "Put back." : "Put back what could be, and what you chose.");
    }

    protected override async Task<IActionResult> OnClashAsync() => await LoadAsync(Service.Id, Change.Id) ? Again() : NotFound();

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again()
    {
        (Meanwhile, Response.StatusCode) = (true, StatusCodes.Status409Conflict);
        ModelState.Clear();
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, Guid change)
    {
        var entries = Db.EntryAndMerged(id);
        if (await Db.WholeEntryAsync(id, HttpContext.RequestAborted) is not { } service
            || await Db.EntryChanges.Rows.AsNoTracking().Include(row => row.Fields.OrderBy(field => field.Field).ThenBy(field => field.PartId)).SingleOrDefaultAsync(row => row.Id == change && entries.Contains(row.ServiceId), HttpContext.RequestAborted) is not { } found) return false;
        (Service, Change) = (service, found);
        Organisations = await Db.OrganisationsOfAsync([found], HttpContext.RequestAborted);
        // Who runs it now may be neither of those.
        if (!Organisations.ContainsKey(service.OrganisationId) && found.Fields.Exists(field => field.Field == MergeField.Organisation))
            Organisations = new Dictionary<Guid, Organisation>(Organisations) { [service.OrganisationId] = await Db.Organisations.Rows.AsNoTracking().SingleAsync(row => row.Id == service.OrganisationId, HttpContext.RequestAborted) };
        return true;
    }
}
