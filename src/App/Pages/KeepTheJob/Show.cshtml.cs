using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.KeepTheJob;

/// <summary>What can be done while a job is at risk: urgent and calm. Each option goes on the plan in one step; printed, it holds nothing about anybody.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class ShowModel : CasePage
{
    [BindProperty]
    public KeepTheJobOption? Option { get; set; }

    /// <summary>Why it is offered, in words; empty when they only want to look.</summary>
    public IReadOnlyList<string> Why { get; private set; } = [];

    public Goal? Goal { get; private set; }

    /// <summary>Options that are on the plan, still to be done.</summary>
    public IReadOnlySet<KeepTheJobOption> Planned { get; private set; } = new HashSet<KeepTheJobOption>();

    /// <summary>Where an option can be worked on together: the page below /work, and what it is for.</summary>
    public static (string Page, string Words)? Tool(KeepTheJobOption option) => option switch
    {
        KeepTheJobOption.AskAboutDates or KeepTheJobOption.FitNoteOptions => ("fit-notes", "Write down the fit note"),
        KeepTheJobOption.Adjustments => ("adjustments", "List what would help, and who may read it"),
        KeepTheJobOption.PhasedReturn => ("returns", "Plan it week by week, with a letter"),
        KeepTheJobOption.AccessToWork => ("access-to-work", "A pack to apply with"),
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.WorkProblem(Today) is { } problem) return WrongState(problem);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.WorkProblem(Today) is { } problem) return WrongState(problem);
        if (!ModelState.IsValid || Option is not { } chosen || !Enum.IsDefined(chosen)) return WrongState("Choose one of the options");
        if (its.WorkGoal is null) return LocalRedirect($"{Back}/work/keep-the-job/goal?option={chosen}");
        if (its.PlanToKeepTheJob(Domain.Work.KeepTheJob.Of(chosen), Viewer.UserId, Now) is { } action) Db.Actions.Add(action);
        return await SaveAndGo($"{Back}/work/keep-the-job", $"In the plan: {Domain.Work.KeepTheJob.Of(chosen).Action}.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private async Task<Case?> LoadAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).Include(row => row.Goals).Include(row => row.Actions)
            .Include(row => row.WorkProfiles.OrderByDescending(profile => profile.Number).Take(1)));
        if (its is null) return null;
        var said = its.NewestProfile?.Said;
        Why = [.. (said?.RisksOn(Today) ?? []).Select(risk => risk.Words(said!.FitNoteUntil, Format.Date))];
        Goal = its.WorkGoal;
        Planned = Domain.Work.KeepTheJob.All.Where(its.Plans).Select(option => option.Option).ToHashSet();
        return its;
    }
}
