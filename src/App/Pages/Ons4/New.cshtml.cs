using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Outcomes;
using Linkwork.Pages.Conversations;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Ons4;

/// <summary>The four ONS wellbeing questions, then and now.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class NewModel : CasePage
{
    [BindProperty]
    public Questions Input { get; set; } = new();

    public (Ons4Response? Then, Ons4Response? Now) Before { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        return its.PlanProblem() is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.PlanProblem() is { } problem) return WrongState(problem);
        if (!Accepts(Input.Ons4.Answers.Problems(), "Input.Ons4")) return Page();
        Db.Ons4Responses.Add(its.AnswerOns4(Input.Ons4.Answers, Viewer.UserId, Now));
        return await SaveAndGo($"/cases/{Reference}/ons4", "The answers are written down.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private async Task<Case?> LoadAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.Ons4Responses));
        if (its is not null) Before = its.Ons4ThenAndNow();
        return its;
    }

    public sealed class Questions
    {
        public Ons4Input Ons4 { get; set; } = new();
    }
}
