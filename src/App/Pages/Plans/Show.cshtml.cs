using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.Cases;
using Linkwork.Pages.Jobs;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Plans;

/// <summary>The plan: goals in the person's words, who does what by when, and when it is looked at again.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class ShowModel : CasePage
{
    public bool Closed { get; private set; }

    public IReadOnlyList<Goal> Goals { get; private set; } = [];

    public IReadOnlyList<PlanAction> Actions { get; private set; } = [];

    /// <summary>What they want help with and have no goal about, what matters most first.</summary>
    public IReadOnlyList<CaseNeed> WithoutGoal { get; private set; } = [];

    public DateOnly? NextReview { get; private set; }

    /// <summary>Jobs that ended, about which a talk may be offered once.</summary>
    public IReadOnlyList<TalkOffer> Talks { get; private set; } = [];

    public IEnumerable<PlanAction> ActionsFor(Guid? goalId) => Actions.Where(action => action.GoalId == goalId)
        .OrderBy(action => !action.Open).ThenBy(action => action.Due ?? DateOnly.MaxValue).ThenBy(action => action.At);

    // Nobody is reminded of work who asked for quiet.
    private bool quiet;

    public bool Late(PlanAction action) => action.Open && action.Due < Today && !(quiet && Goals.Any(goal => goal.Id == action.GoalId && goal.Need.Category() == DataCategory.Work));

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.AsNoTracking()
            .Include(row => row.Needs).Include(row => row.Goals).ThenInclude(goal => goal.Reviews).Include(row => row.Actions)
            .Include(row => row.Jobs).ThenInclude(job => job.Ending).Include(row => row.WorkOffer));
        if (its is null) return NotFound();
        Talks = [.. its.TalksToOffer(Today).Select(TalkOffer.Of)];
        Closed = its.Status == CaseStatus.Closed;
        Goals = [.. its.Goals.OrderBy(goal => goal.State == GoalState.LetGo).ThenByDescending(goal => goal.Newest().Importance).ThenBy(goal => goal.At)];
        Actions = its.Actions;
        quiet = its.WorkOffer?.QuietOn(Today) == true;
        WithoutGoal = [.. its.Needs.Where(need => its.Goals.TrueForAll(goal => goal.Need != need.Need) && !(quiet && need.Need.Category() == DataCategory.Work)).OrderByDescending(need => need.Importance ?? 0).ThenBy(need => need.Need.Label())];
        NextReview = await NextReviewAsync(Db, Viewer, its, Stop);
        return Page();
    }

    /// <summary>The next day in the diary on which the plan is looked at.</summary>
    internal static async Task<DateOnly?> NextReviewAsync(Storage.AppDb db, Viewer viewer, Case its, CancellationToken cancellation) =>
        await db.Diary.VisibleTo(viewer).Where(entry => entry.TeamId == its.TeamId && entry.CaseId == its.Id && entry.Kind == DiaryKind.Review
            && entry.DoneAt == null && entry.DroppedAt == null).OrderBy(entry => entry.On).Select(entry => (DateOnly?)entry.On).FirstOrDefaultAsync(cancellation);
}
