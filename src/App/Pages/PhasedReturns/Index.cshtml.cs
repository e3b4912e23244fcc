using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.PhasedReturns;

/// <summary>Plans for coming back step by step, and the start of a new one: a few numbers make a first draft of the weeks.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class IndexModel : CasePage
{
    public sealed class Form
    {
        public string? Job { get; set; }

        [Display(Name = "First day back")]
        public DateOnly? StartsOn { get; set; }

        [Display(Name = "the number of weeks")]
        public int? Weeks { get; set; } = 4;

        [Display(Name = "hours in the first week")]
        public decimal? First { get; set; }

        [Display(Name = "usual hours")]
        public decimal? Usual { get; set; }

        public ReturnFacts Facts() => new() { Job = Job, StartsOn = StartsOn, Weeks = ReturnWeek.Ramp(First!.Value, Usual!.Value, Weeks!.Value) };

        public IEnumerable<Problem> Problems()
        {
            if (Weeks is not (>= 1 and <= PhasedReturn.MostWeeks)) yield return new(nameof(Weeks), $"Weeks are a whole number from 1 to {PhasedReturn.MostWeeks}");
            if (ReturnFacts.HoursProblem(First) is { } first) yield return new(nameof(First), $"In the first week, {first}");
            if (ReturnFacts.HoursProblem(Usual) is { } usual) yield return new(nameof(Usual), $"Of the usual week, {usual}");
            else if (Usual < First) yield return new(nameof(Usual), "The usual hours can’t be fewer than those of the first week");
        }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool Open { get; private set; }

    public IReadOnlyList<PhasedReturn> Plans { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
        if (its.ReadingWorkProblem(Today) is { } problem) return WrongState(problem);
        // The job they have, when it is one.
        if (its.Jobs.Where(job => job is { TakenBackAt: null, Ended: false } && job.Kind.CountsAsPaid()).ToList() is [var job]) (Input.Job, Input.Usual) = (job.Name, job.Hours);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
        if (its.WorkProblem(Today) is { } problem) return WrongState(problem);
        if (!Accepts(Input.Problems()) || !Accepts(Input.Facts().Problems(Today))) return Page();
        var plan = its.PlanReturn(Input.Facts(), Viewer.UserId, Now);
        Db.PhasedReturns.Add(plan);
        return await SaveAndGo($"{Back}/work/returns/{plan.Id}", "Here is a first draft. Change each week as they want it.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private async Task<Case?> FindAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).Include(row => row.PhasedReturns).Include(row => row.Jobs).ThenInclude(job => job.Ending));
        if (its is null) return null;
        (Open, Plans) = (its.WorkProblem(Today) is null, [.. its.PhasedReturns.Where(plan => plan.TakenBackAt is null).OrderByDescending(plan => plan.At)]);
        return its;
    }
}
