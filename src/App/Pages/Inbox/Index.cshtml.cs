using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Inbox;

/// <summary>What waits for the team, urgent first; and the cases that nobody has yet.</summary>
[Requires(Permission.SeeInbox)]
public sealed class IndexModel : LinkworkPage
{
    private const int Unallocated = 25;

    public InboxFilter Filter { get; private set; } = new(null, null, null);

    public IReadOnlyList<InboxRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<WaitingCase> WithoutWorker { get; private set; } = [];

    public bool MoreWithoutWorker { get; private set; }

    public bool SeveralTeams => Viewer.Teams(Permission.SeeInbox).Count > 1;

    public async Task OnGetAsync([FromQuery] string? status, [FromQuery] string? urgency, [FromQuery] string? after)
    {
        Filter = InboxFilter.Read(status, urgency, after);
        var rows = await Db.Inbox(Viewer, Filter).Take(InboxQuery.PageSize + 1).AsNoTracking().ToListAsync(HttpContext.RequestAborted);
        Rows = [.. rows.Take(InboxQuery.PageSize)];
        if (rows.Count > Rows.Count) Next = Filter.Address(new(Rows[^1].Rank, Rows[^1].ReceivedAt, Rows[^1].Reference));
        if (Filter is { Status: null, Urgency: null, After: null }) await LoadWithoutWorkerAsync();
    }

    /// <summary>Whole days in London since it arrived.</summary>
    public int DaysSince(DateTimeOffset at) => Today.DayNumber - Format.LondonDate(at).DayNumber;

    private async Task LoadWithoutWorkerAsync()
    {
        var rows = await (from row in Db.Cases.VisibleTo(Viewer).WhereMay(Viewer, Permission.SeeInbox)
                          where row.Status == CaseStatus.Open && row.WorkerId == null
                          join person in Db.People.VisibleTo(Viewer) on new { row.TeamId, Id = row.PersonId } equals new { person.TeamId, person.Id }
                          where person.Death == null
                          join team in Db.Teams.Rows on row.TeamId equals team.Id
                          orderby row.Urgency == Urgency.Urgent ? 0 : row.Urgency == Urgency.Soon ? 1 : 2, row.ReferredAt, row.Reference
                          select new WaitingCase(row.Reference, person.Details.PreferredName, person.Details.GivenName, person.Details.FamilyName, row.Urgency,
                              row.ReferredAt, team.FirstContactDays, row.Needs.Select(need => need.Need).ToList()))
            .Take(Unallocated + 1).AsNoTracking().ToListAsync(HttpContext.RequestAborted);
        (WithoutWorker, MoreWithoutWorker) = ([.. rows.Take(Unallocated)], rows.Count > Unallocated);
    }

    public sealed record WaitingCase(string Reference, string? Preferred, string Given, string Family, Urgency Urgency, DateTimeOffset ReferredAt,
        int FirstContactDays, IReadOnlyList<Need> Needs)
    {
        public string Name => PersonDetails.NameOf(Preferred, Given, Family);
    }
}
