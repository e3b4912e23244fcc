using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Jobs.Checks;

/// <summary>The questions about good work, of a job or an offer, at any time.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class NewModel : JobsPage
{
    [BindProperty]
    public CheckInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Jobs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, Guid? job)
    {
        if (!await FindItAsync(reference)) return NotFound();
        if (Case.JobProblem() is { } problem) return WrongState(problem);
        if (Case.Jobs.Find(row => row.Id == job) is { TakenBackAt: null } its) (Input.JobId, Input.Time) = (its.Id, TimeOf(its));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await FindItAsync(reference)) return NotFound();
        if (Case.JobProblem() is { } problem) return WrongState(problem);
        if (!ModelState.IsValid || !Accepts(Case.CheckProblems(Input.Said()).Select(Placed))) return Page();
        var check = Case.CheckWork(Input.Said(), Viewer.UserId, Now);
        Db.GoodWorkChecks.Add(check);
        return await SaveAndGo($"{JobsAddress}/checks/{check.Id}", "The answers are written down.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    // "Nothing is answered" stands at the first question.
    private static Domain.Shared.Problem Placed(Domain.Shared.Problem problem) =>
        problem.Field == nameof(Input.Answers) ? problem with { Field = $"{problem.Field}[{GoodWorkQuestions.All[0].Question}]" } : problem;

    private async Task<bool> FindItAsync(string reference)
    {
        if (!await FindAsync(reference)) return false;
        Jobs = [.. Case.Jobs.Where(job => job.TakenBackAt is null && job.Origin != JobOrigin.Before).OrderByDescending(job => job.StartedOn ?? DateOnly.MinValue)
            .Select(job => new Choice(job.Id.ToString(), job.Name))];
        return true;
    }

    private CheckTime TimeOf(Job job) => job.StartedOn > Today ? CheckTime.BeforeSayingYes : job.Weeks(Today) switch
    {
        >= 3 and < 8 => CheckTime.FourWeeks, >= 11 and < 20 => CheckTime.ThirteenWeeks, >= 24 and < 32 => CheckTime.TwentySixWeeks, _ => CheckTime.AnotherTime,
    };

    public sealed class CheckInput
    {
        public Guid? JobId { get; set; }

        public string? Offer { get; set; }

        public CheckTime? Time { get; set; } = CheckTime.BeforeSayingYes;

        public Dictionary<GoodWorkQuestion, GoodWorkAnswer?> Answers { get; set; } = [];

        public GoodWorkAnswer? GoodForMe { get; set; }

        public string? InTheirWords { get; set; }

        public WorkSaid Said() => new(JobId, Offer, Time,
            Answers.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!.Value), GoodForMe, InTheirWords);
    }
}
