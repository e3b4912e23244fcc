using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Shared;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Actions;

/// <summary>Changes what is to be done, by whom and when. One that is off the plan is put back first.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class EditModel : CasePage
{
    [BindProperty]
    public ActionInput Input { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    private Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (await LoadAsync(reference, id) is not var (its, action)) return NotFound();
        if ((its.PlanProblem() ?? action.DoneProblem()) is { } problem) return WrongState(problem);
        Input = new() { What = action.What, Who = action.Who, Due = action.Due };
        Seen = action.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await LoadAsync(reference, id) is not var (its, action)) return NotFound();
        if ((its.PlanProblem() ?? action.DoneProblem()) is { } problem) return WrongState(problem);
        if (action.Version != Seen) return Both(action);
        if (!Accepts(PlanAction.Problems(Input.What, Input.Who))) return Page();
        (action.What, action.Who, action.Due) = (Input.What!.Trim(), Input.Who!.Value, Input.Due);
        return await SaveAndGo($"/cases/{Reference}/plan", "The action is changed.");
    }

    protected override async Task<IActionResult> OnClashAsync() => await LoadAsync(Reference, Id) is not var (_, action) ? NotFound()
        : action.DoneProblem() is { } problem ? WrongState(problem) : Both(action);

    private PageResult Both(PlanAction saved)
    {
        var theirs = new Theirs();
        theirs.Compare(nameof(Input.What), Input.What, saved.What);
        theirs.Compare(nameof(Input.Who), Input.Who is { } who ? who.Words().First() : null, saved.Who.Words().First());
        theirs.Compare(nameof(Input.Due), Input.Due is { } mine ? Format.Date(mine) : null, saved.Due is { } due ? Format.Date(due) : null);
        Seen = saved.Version;
        return ShowBoth(theirs);
    }

    private async Task<(Case, PlanAction)?> LoadAsync(string reference, Guid id)
    {
        Id = id;
        var its = await LoadAsync(reference, cases => cases.Include(row => row.Actions));
        return its?.Actions.Find(row => row.Id == id) is { } action ? (its, action) : null;
    }
}
