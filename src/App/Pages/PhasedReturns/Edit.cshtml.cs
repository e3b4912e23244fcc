using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Pages.Jobs;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.PhasedReturns;

/// <summary>The weeks of one plan: each with its hours, days and duties; a week more or fewer at the end.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class EditModel : CasePage
{
    [BindProperty]
    public ReturnInput Input { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    /// <summary>Which button: save when it is neither "longer" nor "shorter".</summary>
    [BindProperty]
    public string? Go { get; set; }

    public PhasedReturn Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (await FindAsync(reference, id) is not { } its) return NotFound();
        if ((its.WorkProblem(Today) ?? Plan.ChangeProblem()) is { } problem) return WrongState(problem);
        (Input, Seen) = (ReturnInput.Of(Plan), Plan.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await FindAsync(reference, id) is not { } its) return NotFound();
        if ((its.WorkProblem(Today) ?? Plan.ChangeProblem()) is { } problem) return WrongState(problem);
        if (Go is "longer" or "shorter") return Resized();
        if (Plan.Version != Seen) return Both();
        if (!Accepts(Input.Facts().Problems(Today))) return Page();
        its.ChangeReturn(Plan, Input.Facts(), Today);
        return await SaveAndGo($"{Back}/work/returns/{id}/letter", "The plan is saved. This is the letter.");
    }

    protected override async Task<IActionResult> OnClashAsync() => await FindAsync(Reference, Plan.Id) is null ? NotFound() : Both();

    /// <summary>Nothing is saved: the form comes back with a week more or fewer, and all that was typed.</summary>
    private PageResult Resized()
    {
        if (Go == "longer" && Input.Weeks.Count < PhasedReturn.MostWeeks) Input.Weeks.Add(new() { Hours = Input.Weeks.LastOrDefault()?.Hours });
        if (Go == "shorter" && Input.Weeks.Count > 1) Input.Weeks.RemoveAt(Input.Weeks.Count - 1);
        ModelState.Clear();
        return Page();
    }

    private PageResult Both()
    {
        var theirs = new Theirs();
        theirs.Compare(nameof(Input.Job), Input.Job, Plan.Job);
        theirs.Compare(nameof(Input.StartsOn), Shown(Input.StartsOn), Shown(Plan.StartsOn));
        theirs.Compare(nameof(Input.Weeks), Shown(Input.Facts().Tidy().Weeks), Shown(Plan.Weeks));
        theirs.Compare(nameof(Input.ReviewOn), Shown(Input.ReviewOn), Shown(Plan.ReviewOn));
        theirs.Compare(nameof(Input.Pay), Input.Pay.Words(), Plan.Pay.Words());
        theirs.Compare(nameof(Input.AlsoAsk), Input.AlsoAsk, Plan.AlsoAsk);
        Seen = Plan.Version;
        return ShowBoth(theirs);
    }

    private static string Shown(List<ReturnWeek> weeks) => string.Join("; ", weeks.Select((week, i) =>
        string.Join(", ", new[] { $"week {i + 1}: {JobWords.Plain(week.Hours)} hours", week.Days, week.Duties }.OfType<string>())));

    private static string? Shown(DateOnly? day) => day is { } known ? Format.Date(known) : null;

    private async Task<Case?> FindAsync(string reference, Guid id)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).Include(row => row.PhasedReturns.Where(found => found.Id == id)));
        if (its?.PhasedReturns.Find(row => row.Id == id) is not { } plan) return null;
        Plan = plan;
        return its;
    }
}
