using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Ui;

/// <summary>A page that works on one case: finds it, and says whose it is and how to reach them safely.</summary>
public abstract class PageOfCase : LinkworkPage
{
    private int attempts;

    public string Reference { get; private set; } = "";

    public PersonDetails? Person { get; private set; }

    public string Who => Person?.FullName ?? "this person";

    /// <summary>The day's noon, when only the day is known; now, when it is today.</summary>
    protected DateTimeOffset MomentOn(DateOnly day) => day == Today ? Now : new(day, new(12, 0), TimeSpan.Zero);

    /// <summary>The case, if this viewer may work on it; the page answers 404 otherwise.</summary>
    protected async Task<Case?> FindCaseAsync(string reference, Func<IQueryable<Case>, IQueryable<Case>>? with = null)
    {
        var visible = Db.Cases.VisibleTo(Viewer).WhereMay(Viewer, Permission.WorkOnCases).AsSplitQuery();
        var found = await (with?.Invoke(visible) ?? visible).SingleOrDefaultAsync(row => row.Reference == reference, HttpContext.RequestAborted);
        if (found is null) return null;
        Reference = found.Reference;
        Person = await Db.People.VisibleTo(Viewer).AsNoTracking().Where(row => row.TeamId == found.TeamId && row.Id == found.PersonId)
            .Select(row => row.Details).SingleOrDefaultAsync(HttpContext.RequestAborted);
        return found;
    }

    /// <summary>Somebody changed the case while this page only added to it: nothing was overwritten, so the form is worked again on the case as it is.</summary>
    protected Task<IActionResult> Again(Func<Task<IActionResult>> post) => attempts++ < 3 ? post() : base.OnClashAsync();

    /// <summary>The form as typed, with what somebody else saved beside each field that differs: 409, and nothing typed is lost.</summary>
    /// <param name="theirs">The fields that differ.</param>
    /// <param name="seen">Takes over the saved version, so that saving again is a decision made knowing both.</param>
    protected PageResult ShowBoth(Theirs theirs, Action seen)
    {
        seen();
        ViewData[nameof(Theirs)] = theirs;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
