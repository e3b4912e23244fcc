using Linkwork.Domain.Caseload;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>A manager gives a case to a link worker, seeing how much each has already.</summary>
[Requires(Permission.AllocateCases)]
public sealed class AllocationModel : LinkworkPage
{
    [BindProperty]
    public AllocationInput Input { get; set; } = new();

    public string Reference { get; private set; } = "";

    public string Who { get; private set; } = "";

    /// <summary>Somebody else decided while this page was open: what they decided.</summary>
    public string? Meanwhile { get; private set; }

    public IReadOnlyList<Load> Workers { get; private set; } = [];

    public Guid? Current { get; private set; }

    /// <summary>The person's restricted cases: whoever gets this one is named on all of them, or they could not open it.</summary>
    private List<Case> restricted = [];

    public bool Restricted => restricted.Count > 0;

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } row) return NotFound();
        if (row.Status == CaseStatus.Closed) return WrongState(row.AllocationProblem(Guid.NewGuid(), 2)!);
        Input = new() { Seen = row.WorkerId, Weight = row.Weight };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } row) return NotFound();
        if (row.Status == CaseStatus.Closed) return WrongState(row.AllocationProblem(Guid.NewGuid(), 2)!);
        if (row.WorkerId != Input.Seen) return Changed(row);
        var chosen = Workers.FirstOrDefault(worker => worker.Id == Input.WorkerId);
        if (!Accepts(chosen is null ? "Choose a link worker" : row.AllocationProblem(chosen.Id, Input.Weight), "Input.WorkerId")) return Page();
        row.AllocateTo(chosen!.Id, Input.Weight, Viewer.UserId, Now);
        foreach (var its in restricted) its.LetRead(chosen.Id, Viewer.UserId, Now);
        return await SaveAndGo($"/cases/{row.Reference}", $"{Who} is now {chosen.Name}’s, with weight {Input.Weight}.");
    }

    protected override async Task<IActionResult> OnClashAsync() => await LoadAsync(Reference) is { } row ? Changed(row) : NotFound();

    private PageResult Changed(Case row)
    {
        Meanwhile = row.WorkerId is { } id ? $"{Workers.FirstOrDefault(worker => worker.Id == id)?.Name ?? "Somebody else"} has this case now, with weight {row.Weight}." : "Something else about the case changed.";
        Input.Seen = row.WorkerId;
        ModelState.Remove("Input.Seen");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<Case?> LoadAsync(string reference)
    {
        var row = await Db.Cases.VisibleTo(Viewer).WhereMay(Viewer, Permission.AllocateCases).Include(its => its.NamedReaders)
            .SingleOrDefaultAsync(its => its.Reference == reference, HttpContext.RequestAborted);
        if (row is null) return null;
        (Reference, Current) = (row.Reference, row.WorkerId);
        Who = (await Db.People.VisibleTo(Viewer).AsNoTracking().Where(person => person.TeamId == row.TeamId && person.Id == row.PersonId)
            .Select(person => person.Details).SingleOrDefaultAsync(HttpContext.RequestAborted))?.FullName ?? reference;
        restricted = await Db.Cases.VisibleTo(Viewer).Include(its => its.NamedReaders)
            .Where(its => its.TeamId == row.TeamId && its.PersonId == row.PersonId && its.Restricted).ToListAsync(HttpContext.RequestAborted);
        Workers = await LoadsAsync(row.TeamId);
        return row;
    }

    private async Task<IReadOnlyList<Load>> LoadsAsync(Guid team)
    {
        var colleagues = await Db.Colleagues([team]).ToListAsync(HttpContext.RequestAborted);
        var loads = await Db.Cases.VisibleTo(Viewer).Where(row => row.TeamId == team && row.Status == CaseStatus.Open && row.WorkerId != null)
            .GroupBy(row => row.WorkerId!.Value).Select(all => new { Id = all.Key, Cases = all.Count(), Weight = all.Sum(row => row.Weight) })
            .ToDictionaryAsync(all => all.Id, HttpContext.RequestAborted);
        var away = await Db.Covers.Rows.Where(cover => cover.TeamId == team && cover.From <= Today && cover.To >= Today)
            .GroupBy(cover => cover.AwayUserId).Select(all => new { Id = all.Key, Until = all.Max(cover => cover.To) }).ToDictionaryAsync(all => all.Id, all => all.Until, HttpContext.RequestAborted);
        return
        [
            .. colleagues.Select(who => new Load(who.Id, who.Name, loads.GetValueOrDefault(who.Id)?.Cases ?? 0, loads.GetValueOrDefault(who.Id)?.Weight ?? 0,
                away.TryGetValue(who.Id, out var until) ? until : null, restricted.TrueForAll(its => its.NamedReaders.Exists(reader => reader.UserId == who.Id)))).OrderBy(load => load.Weight).ThenBy(load => load.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>How much somebody has now: open cases, and their weights together.</summary>
    /// <param name="Named">May open it already.</param>
    public sealed record Load(Guid Id, string Name, int Cases, int Weight, DateOnly? AwayUntil, bool Named);

    public sealed class AllocationInput
    {
        public Guid? WorkerId { get; set; }
        public int Weight { get; set; } = 2;

        /// <summary>Whose it was when the page was opened.</summary>
        public Guid? Seen { get; set; }
    }
}
