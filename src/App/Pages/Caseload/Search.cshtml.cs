using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Caseload;

/// <summary>Finds a person by name, NHS number, reference, postcode or birth date. Posted, so that none of it stands in an address; logged with what was asked.</summary>
[Requires(Permission.SeeCases)]
public sealed class SearchModel : LinkworkPage
{
    private const int Most = 25;

    [BindProperty]
    public string? Query { get; set; }

    public bool Searched { get; private set; }

    public IReadOnlyList<Found> People { get; private set; } = [];

    public bool More { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var sought = PersonSearch.Read(Query);
        if (!Accepts(sought is null ? "Type at least 2 letters of a name, or an NHS number, reference, postcode or date of birth" : null, nameof(Query))) return Page();
        HttpContext.Items[ViewsAreLogged.QueryKey] = sought!.ForTheLog;
        var people = await sought.In(Db, Viewer).OrderBy(person => person.FamilyKey).ThenBy(person => person.GivenKey).ThenBy(person => person.Reference)
            .Select(person => new { person.TeamId, person.Id, person.Details.PreferredName, person.Details.GivenName, person.Details.FamilyName, person.Details.BornOn, person.Details.Postcode, Died = person.Death != null })
            .Take(Most + 1).AsNoTracking().ToListAsync(HttpContext.RequestAborted);
        var ids = people.Take(Most).Select(person => person.Id).ToList();
        var cases = await CasesAsync(ids);
        var waiting = await WaitingAsync(ids);
        People = [.. people.Take(Most).Select(person => new Found(PersonDetails.NameOf(person.PreferredName, person.GivenName, person.FamilyName), person.BornOn, person.Postcode, person.Died,
            [.. cases.Where(row => row.PersonId == person.Id && row.TeamId == person.TeamId)], [.. waiting.Where(row => row.PersonId == person.Id && row.TeamId == person.TeamId).Select(row => row.Reference)]))];
        (More, Searched) = (people.Count > Most, true);
        return Page();
    }

    private Task<List<FoundCase>> CasesAsync(List<Guid> people) => Db.Cases.VisibleTo(Viewer).Where(row => people.Contains(row.PersonId))
        .OrderByDescending(row => row.OpenedAt).Select(row => new FoundCase(row.TeamId, row.PersonId, row.Reference, row.Status, row.OpenedAt, row.WorkerId == Viewer.UserId)).ToListAsync(HttpContext.RequestAborted);

    private async Task<IReadOnlyList<(Guid TeamId, Guid PersonId, string Reference)>> WaitingAsync(List<Guid> people) =>
        (await Db.Referrals.VisibleTo(Viewer).WhereMay(Viewer, Permission.SeeInbox)
            .Where(row => row.PersonId != null && people.Contains(row.PersonId.Value) && (row.Status == ReferralStatus.Waiting || row.Status == ReferralStatus.Asked))
            .Select(row => new { row.TeamId, row.PersonId, row.Reference }).ToListAsync(HttpContext.RequestAborted)).ConvertAll(row => (row.TeamId, row.PersonId!.Value, row.Reference));

    public sealed record Found(string Name, DateOnly BornOn, string? Postcode, bool Died, IReadOnlyList<FoundCase> Cases, IReadOnlyList<string> Waiting);

    public sealed record FoundCase(Guid TeamId, Guid PersonId, string Reference, CaseStatus Status, DateTimeOffset OpenedAt, bool Mine);
}
