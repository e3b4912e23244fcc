using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>Opens a person's record to named people only (staff, their relatives), or to the whole team again.</summary>
[Requires(Permission.RestrictCases)]
public sealed class RestrictionModel : CasePage
{
    private List<Case> cases = [];

    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];

    public bool Restricted => cases.Exists(row => row.Restricted);

    [BindProperty]
    public List<string> Readers { get; set; } = [];

    [BindProperty]
    public bool WholeTeam { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await FindAsync(reference) is not { } found) return NotFound();
        var named = cases.SelectMany(row => row.NamedReaders).Select(reader => reader.UserId);
        Readers = [.. (Restricted ? named : found.WorkerId is { } worker ? [worker] : []).Distinct().Select(id => id.ToString())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await FindAsync(reference) is not { } found) return NotFound();
        var colleagues = Colleagues.Select(choice => choice.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!Accepts(Readers.TrueForAll(colleagues.Contains) ? null : "Choose people of this team", nameof(Readers))) return Page();
        // Whoever restricts stays named: else nobody could lift it.
        var readers = WholeTeam ? [] : Readers.Select(Guid.Parse).Append(Viewer.UserId).ToHashSet();
        foreach (var its in cases.Where(its => its.Id == found.Id || its.Restricted)) its.RestrictTo(readers, Viewer.UserId, Now);
        return await SaveAndGo(Back, WholeTeam ? "The whole team can open this record again." : $"Only {Format.Count(readers.Count, "named person", "named people")} can open this record now.");
    }

    private async Task<Case?> FindAsync(string reference)
    {
        if (await LoadAsync(reference, rows => rows.Include(row => row.NamedReaders), Permission.RestrictCases) is not { } found) return null;
        cases = await Db.Cases.VisibleTo(Viewer).Where(row => row.TeamId == found.TeamId && row.PersonId == found.PersonId).Include(row => row.NamedReaders).ToListAsync(Stop);
        var team = found.TeamId.ToString();
        Colleagues = await Db.Staff.Rows.AsNoTracking()
            .Where(user => user.DisabledAt == null && user.Id != Viewer.UserId && user.Memberships.Any(its => its.Place == PlaceKind.Team && its.PlaceKey == team))
            .OrderBy(user => user.Name).Select(user => new Choice(user.Id.ToString(), user.Name, null)).ToListAsync(Stop);
        return found;
    }
}
