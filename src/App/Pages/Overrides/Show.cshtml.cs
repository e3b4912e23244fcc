using Linkwork.Domain.Access;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Overrides;

/// <summary>One decision: the letter as it went, to print; and for the leads why, and whether the person knows by now.</summary>
[Requires(Permission.LeadSafeguarding)]
public sealed class ShowModel : CasePage
{
    public LawfulOverride Decided { get; private set; } = null!;

    public OverrideLetter Letter { get; private set; } = null!;

    public string? ToldBy { get; private set; }

    [BindProperty]
    public string? How { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid id) => await FindAsync(reference, id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (!await FindAsync(reference, id)) return NotFound();
        if (Decided.ToldAt is not null || Decided.Telling == Telling.HasDied) return WrongState(Decided.TellingProblem(How)!);
        if (!Accepts(Decided.TellingProblem(How), nameof(How))) return Page();
        Decided.WasTold(How, Viewer.UserId, Now);
        return await SaveAndGo($"{Back}/overrides/{id}", "Written down: they have been told. Their team can now see what went.");
    }

    private async Task<bool> FindAsync(string reference, Guid id)
    {
        if (await LoadAsync(reference, permission: Permission.LeadSafeguarding) is not { } its) return false;
        var decided = await Db.Overrides.VisibleTo(Viewer).SingleOrDefaultAsync(row => row.TeamId == its.TeamId && row.CaseId == its.Id && row.Id == id, Stop);
        if (decided is null) return false;
        var went = await Db.Sendings.VisibleTo(Viewer).AsNoTracking().SingleAsync(row => row.TeamId == its.TeamId && row.Id == id, Stop);
        var team = await Db.Teams.Rows.AsNoTracking().SingleAsync(row => row.Id == its.TeamId, Stop);
        (Decided, Letter) = (decided, new(went.Disclosure, team.Name, team.Phone, await NameOfAsync(decided.By)));
        ToldBy = decided.ToldBy is { } by ? await NameOfAsync(by) : null;
        return true;
    }
}
