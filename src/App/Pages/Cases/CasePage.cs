using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>What the pages below /cases/{reference} share: the case, whom it is about, and the way back.</summary>
public abstract class CasePage : LinkworkPage
{
    public string Reference { get; private set; } = "";

    public Person Person { get; private set; } = null!;

    public string Who => Person.Details.FullName;

    public string Back => $"/cases/{Reference}";

    protected CancellationToken Stop => HttpContext.RequestAborted;

    /// <summary>The case to change, with the rows asked for; null when this viewer may not see it or not do this to it.</summary>
    protected async Task<Case?> LoadAsync(string reference, Func<IQueryable<Case>, IQueryable<Case>>? with = null, Permission permission = Permission.WorkOnCases)
    {
        var cases = Db.Cases.VisibleTo(Viewer).WhereMay(Viewer, permission);
        var found = await (with?.Invoke(cases) ?? cases).AsSplitQuery().SingleOrDefaultAsync(row => row.Reference == reference, Stop);
        if (found is null) return null;
        var person = await Db.People.VisibleTo(Viewer).Include(row => row.Death)
            .SingleOrDefaultAsync(row => row.TeamId == found.TeamId && row.Id == found.PersonId, Stop);
        if (person is null) return null;
        (Reference, Person) = (found.Reference, person);
        return found;
    }

    /// <summary>Noon of that day, when only the day is known; now, when it is today.</summary>
    protected DateTimeOffset MomentOn(DateOnly day) => day == Today ? Now : Format.FromLondon(day, new(12, 0));

    protected Task<string> NameOfAsync(Guid user) =>
        Db.Staff.Rows.AsNoTracking().Where(row => row.Id == user).Select(row => row.Name).SingleAsync(Stop);
}
