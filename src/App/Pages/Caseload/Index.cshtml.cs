using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Caseload;

/// <summary>The people somebody supports, and what each waits for. Staff have this open all day.</summary>
[Requires(Permission.SeeCases)]
public sealed class IndexModel : LinkworkPage
{
    public CaseloadFilter Filter { get; private set; } = null!;

    public IReadOnlyList<CaseloadRow> Rows { get; private set; } = [];

    public CaseloadCounts Counts { get; private set; } = null!;

    public string? Next { get; private set; }

    public IReadOnlyList<InTeam> Team { get; private set; } = [];

    public IEnumerable<InTeam> Covered => Team.Where(colleague => colleague.Covered);

    public bool ShowsWorkers => Filter.Who is not CaseloadFilter.Mine and not CaseloadFilter.Nobody && Filter.Colleague is null;

    public async Task OnGetAsync()
    {
        Filter = CaseloadFilter.Read(Request.Query, Viewer.Is(Role.TeamManager) && !Viewer.Is(Role.LinkWorker) ? CaseloadFilter.Team : CaseloadFilter.Mine);
        await LoadTeamAsync();
        var query = new CaseloadQuery(Db, Viewer, Today);
        var cases = query.Of(Filter, [.. Covered.Select(colleague => colleague.Id)]);
        Counts = await query.CountAsync(cases, HttpContext.RequestAborted);
        var rows = await query.PageAsync(cases, Filter, HttpContext.RequestAborted);
        Rows = [.. rows.Take(CaseloadQuery.PageSize)];
        if (rows.Count > Rows.Count) Next = (Filter with { After = PlaceOf(Rows[^1]) }).Address();
    }

    public string? WorkerOf(CaseloadRow row) => row.WorkerId is null ? "Nobody yet" : Team.FirstOrDefault(colleague => colleague.Id == row.WorkerId)?.Name ?? "Somebody who left";

    /// <summary>"Sam" on a row that one looks after while Sam is away.</summary>
    public string? CoveredFor(CaseloadRow row) => row.WorkerId == Viewer.UserId ? null : Covered.FirstOrDefault(colleague => colleague.Id == row.WorkerId)?.Name;

    public IEnumerable<Choice> Whose =>
    [
        new(CaseloadFilter.Mine, Covered.Any() ? "Mine, and those I cover for" : "Mine"),
        .. Covered.Any() ? [new Choice(CaseloadFilter.Covering, "Those I cover for")] : Array.Empty<Choice>(),
        new(CaseloadFilter.Team, "The whole team’s"), new(CaseloadFilter.Nobody, "Nobody’s yet"),
        .. Team.Where(colleague => colleague.Id != Viewer.UserId).Select(colleague => new Choice(colleague.Id.ToString(), $"{colleague.Name}’s")),
    ];

    private CaseloadPlace PlaceOf(CaseloadRow row) => Filter.Sort switch
    {
        CaseloadSort.Contact => new(null, row.LastContactAt ?? row.ReferredAt, row.Reference),
        CaseloadSort.Referred => new(null, row.ReferredAt, row.Reference),
        CaseloadSort.Name => new(null, null, row.Reference),
        _ => new(row.NextOn, null, row.Reference),
    };

    private async Task LoadTeamAsync()
    {
        var teams = Viewer.Teams(Permission.SeeCases);
        var covered = Db.CoveredBy(Viewer.UserId, teams, Today);
        Team = await Db.Colleagues(teams).Select(colleague => new InTeam(colleague.Id, colleague.Name, covered.Contains(colleague.Id))).ToListAsync(HttpContext.RequestAborted);
    }

    public sealed record InTeam(Guid Id, string Name, bool Covered);
}
