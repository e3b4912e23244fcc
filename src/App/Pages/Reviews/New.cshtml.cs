using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Outcomes;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Reviews;

/// <summary>How it goes: each goal and the four wellbeing questions, then and now, and when to look again.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class NewModel : CasePage
{
    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    public IReadOnlyDictionary<Guid, Goal> Goals { get; private set; } = new Dictionary<Guid, Goal>();

    public (Ons4Response? Then, Ons4Response? Now) Ons4 { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.PlanProblem() is { } problem) return WrongState(problem);
        var quiet = its.WorkOffer?.QuietOn(Today) == true;
        Input.Goals = [.. its.Goals.Where(goal => goal.State != GoalState.LetGo && !(quiet && goal.Need.Category() == DataCategory.Work)).OrderBy(goal => goal.At)
            .Select(goal => new ReviewInput.GoalNow { Id = goal.Id, State = goal.State, Was = goal.State })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its || !Input.Goals.TrueForAll(goal => Goals.ContainsKey(goal.Id))) return NotFound();
        if (its.PlanProblem() is { } problem) return WrongState(problem);
        if (!Accepts(Input.Problems(Today))) return Page();
        foreach (var now in Input.Goals.Where(goal => goal.SaysSomething))
            Goals[now.Id].Review(now.Importance, now.Confidence, now.State!.Value, now.Note, Viewer.UserId, Now);
        if (Input.Ons4.Answers.Any) its.AnswerOns4(Input.Ons4.Answers, Viewer.UserId, Now);
        await PutInDiaryAsync(its);
        return await SaveAndGo($"/cases/{Reference}/plan", "The review is written down.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    /// <summary>This review is off the list; the next takes the place of any later one.</summary>
    private async Task PutInDiaryAsync(Case its)
    {
        var planned = await Db.Diary.VisibleTo(Viewer).Where(entry => entry.TeamId == its.TeamId && entry.CaseId == its.Id
            && entry.Kind == DiaryKind.Review && entry.DoneAt == null && entry.DroppedAt == null).ToListAsync(Stop);
        foreach (var due in planned.Where(entry => entry.On <= Today)) due.Do(Viewer.UserId, Now);
        if (Input.Next is not { } day) return;
        foreach (var later in planned.Where(entry => entry.Open)) later.Drop(Now);
        Db.Diary.Add(new()
        {
            TeamId = its.TeamId, CaseId = its.Id, UserId = its.WorkerId ?? Viewer.UserId, Kind = DiaryKind.Review, What = "Review the plan", On = day, At = Now,
        });
    }

    private async Task<Case?> LoadAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.Goals).ThenInclude(goal => goal.Reviews).Include(row => row.Ons4Responses).Include(row => row.WorkOffer));
        if (its is null) return null;
        Goals = its.Goals.ToDictionary(goal => goal.Id);
        Ons4 = its.Ons4ThenAndNow();
        return its;
    }
}
