using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Storage.Duplicates;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Directory;

/// <summary>What an organisation said by one form, side by side with what stands there. An editor takes over all of it, or field by field; what they don't choose waits on.</summary>
[Requires(Permission.EditDirectory)]
public sealed class ProposalModel(Postcodes postcodes) : LinkworkPage
{
    private Guid sitting;

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Everything at once: only where nothing needs care.</summary>
    [BindProperty]
    public bool All { get; set; }

    /// <summary>The entry, or the one that it is part of now.</summary>
    public Service Service { get; private set; } = null!;

    public Organisation RunBy { get; private set; } = null!;

    public IReadOnlyList<ProposedChange> Changes { get; private set; } = [];

    public IReadOnlyDictionary<Guid, IReadOnlyList<string>> Flags { get; private set; } = new Dictionary<Guid, IReadOnlyList<string>>();

    public string Who { get; private set; } = "";

    /// <summary>Why whoever said it may have no say here any more.</summary>
    public string? NotTheirs { get; private set; }

    /// <summary>Set when somebody else was first.</summary>
    public bool Meanwhile { get; private set; }

    public bool MayTakeAll => NotTheirs is null && Changes.Count(change => change.Open) > 1 && Changes.Where(change => change.Open).All(change => !Flags.ContainsKey(change.Id) && !ChangedSince(change) && change.Field != ProposedField.Status);

    public string? SaysNow(ProposedChange change) => ProposalWords.Shown(change.Field, Service.Read(change.Field));

    /// <summary>What stands there now isn't what they saw.</summary>
    public bool ChangedSince(ProposedChange change) => change.Field != ProposedField.Status && Service.Read(change.Field).Said() != change.Before.Said();

    public string? Chosen(ProposedChange change) => Request.HasFormContentType ? Request.Form[$"Take.{change.Id}"].ToString() : null;

    public async Task<IActionResult> OnGetAsync(Guid sitting) => await LoadAsync(sitting) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid sitting)
    {
        if (!await LoadAsync(sitting)) return NotFound();
        var open = Changes.Where(change => change.Open).ToList();
        if (open.Count == 0) return WrongState(Changes[0].DecisionProblem()!);
        if (Service.Version != Seen) return Again();
        var (taken, left) = All && MayTakeAll ? (open, []) : (open.FindAll(change => Chosen(change) == "yes"), open.FindAll(change => Chosen(change) == "no"));
        if (taken.Count + left.Count == 0) ModelState.AddModelError($"Take.{open[0].Id}", All ? "Some of this needs care: choose for each what you do" : "Choose what you do with at least one");
        if (left.Count > 0) Accepts(left[0].DeclineProblem(Reason), nameof(Reason));
        if (!ModelState.IsValid) return Page();
        foreach (var change in taken) change.Accept(Service, Viewer.Name, Now);
        foreach (var change in left) change.Decline(Service, Reason, Viewer.Name, Now);
        await PlaceAsync();
        var rest = open.Count - taken.Count - left.Count;
        return await SaveAndGo(rest > 0 ? $"/directory/proposals/{sitting}" : "/directory/proposals", taken.Count > 0 ? $"Taken over: {Service.Name} reads so now." : $"Declined: {Service.Name} stays as it is.");
    }

    // Somebody changed the entry, decided or took it back at the same moment.
    protected override async Task<IActionResult> OnClashAsync() => await LoadAsync(sitting) ? Again() : NotFound();

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again()
    {
        (Meanwhile, Response.StatusCode) = (true, StatusCodes.Status409Conflict);
        ModelState.Remove(nameof(Seen));
        return Page();
    }

    // Places that were taken over have a postcode and no position yet.
    private async Task PlaceAsync()
    {
        foreach (var place in Service.Locations.Where(place => place is { Latitude: null, Postcode: not null }))
            if (await postcodes.PointAsync(place.Postcode, HttpContext.RequestAborted) is { } point) (place.Latitude, place.Longitude) = (point.Latitude, point.Longitude);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        sitting = id;
        Changes = await Db.ProposedChanges.Rows.Include(row => row.Decision).Where(row => row.SittingId == id).ToListAsync(HttpContext.RequestAborted);
        if (Changes.Count == 0) return false;
        Changes = [.. Changes.OrderBy(change => change.Field)];
        Service = (await Db.WholeEntryAsync(Changes[0].ServiceId, HttpContext.RequestAborted))!;
        if (Service.MergedIntoId is { } into) Service = (await Db.WholeEntryAsync(into, HttpContext.RequestAborted))!;
        RunBy = await Db.Organisations.Rows.AsNoTracking().SingleAsync(row => row.Id == Service.OrganisationId, HttpContext.RequestAborted);
        Flags = ProposalReview.Of(Service, RunBy, [.. Changes.Where(change => change.Open)]);
        await LoadWhoAsync(Changes[0]);
        return true;
    }

    private async Task LoadWhoAsync(ProposedChange change)
    {
        Who = $"{change.By}, by the link we emailed";
        if (change.UserId is not { } user) return;
        var found = await Db.Staff.Rows.AsNoTracking().Include(row => row.Memberships).SingleOrDefaultAsync(row => row.Id == user, HttpContext.RequestAborted);
        Who = $"{found?.Name} of {change.By}, signed in";
        var theirs = found is { DisabledAt: null } && found.Memberships.Exists(row => row.Role is Role.Provider or Role.EntryKeeper && row.PlaceKey == Service.OrganisationId.ToString());
        if (!theirs) NotTheirs = $"{found?.Name ?? "Whoever said this"} no longer looks after entries of {RunBy.FullName}.";
    }
}
