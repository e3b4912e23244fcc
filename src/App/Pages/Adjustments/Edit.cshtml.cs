using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Adjustments;

/// <summary>Puts something that helps right, or says how far it has come.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class EditModel : CasePage
{
    [BindProperty]
    public AdjustmentInput Input { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    public Adjustment Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (await FindAsync(reference, id) is not { } its) return NotFound();
        if ((its.WorkProblem(Today) ?? Row.ChangeProblem()) is { } problem) return WrongState(problem);
        (Input, Seen) = (AdjustmentInput.Of(Row), Row.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await FindAsync(reference, id) is not { } its) return NotFound();
        if ((its.WorkProblem(Today) ?? Row.ChangeProblem()) is { } problem) return WrongState(problem);
        if (Row.Version != Seen) return Both();
        if (!Accepts(Input.Problems())) return Page();
        its.ChangeAdjustment(Row, Input.What, Input.Why, Input.State, Today);
        return await SaveAndGo($"{Back}/work/adjustments", "It is changed.");
    }

    protected override async Task<IActionResult> OnClashAsync() => await FindAsync(Reference, Row.Id) is null ? NotFound() : Both();

    private PageResult Both()
    {
        var theirs = new Theirs();
        theirs.Compare(nameof(Input.What), Input.What, Row.What);
        theirs.Compare(nameof(Input.Why), Input.Why, Row.Why);
        theirs.Compare(nameof(Input.State), Input.State?.Words(), Row.State.Words());
        Seen = Row.Version;
        return ShowBoth(theirs);
    }

    private async Task<Case?> FindAsync(string reference, Guid id)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).Include(row => row.Adjustments.Where(found => found.Id == id)));
        if (its?.Adjustments.Find(row => row.Id == id) is not { } found) return null;
        Row = found;
        return its;
    }
}
