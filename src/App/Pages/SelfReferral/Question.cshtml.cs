using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Linkwork.Pages.SelfReferral;

/// <summary>One question a page. Going back shows what was answered; nothing is lost.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
public sealed class QuestionModel : SelfReferralPage
{
    [BindProperty]
    public SelfReferralAnswers Input { get; set; } = new();

    /// <summary>Set when the question was opened from the list of answers, to go back there.</summary>
    [BindProperty(SupportsGet = true, Name = "check")]
    public bool Check { get; set; }

    public string Step { get; private set; } = "";

    public string Back { get; private set; } = "";

    public string Count { get; private set; } = "";

    public IReadOnlyList<Choice> TeamChoices => [.. Teams.Select(team => new Choice(team.Id.ToString(), team.Name))];

    public async Task<IActionResult> OnGetAsync(string step)
    {
        if (await FindAsync(step) is null) return NotFound();
        if (FormProgress.Read<SelfReferralAnswers>(HttpContext) is not { } progress) return LocalRedirect(Start);
        Input = progress.Answers;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string step)
    {
        if (await FindAsync(step) is not { } asked) return NotFound();
        if (FormProgress.Read<SelfReferralAnswers>(HttpContext) is not { } progress) return LocalRedirect(Start);
        if (!Accepts(ProblemsOf(asked, Input).Where(problem => !ModelState.TryGetValue($"Input.{problem.Field}", out var entry) || entry.Errors.Count == 0).ToList())) return Page();
        (progress with { Answers = asked.Take(Input, progress.Answers) }).Keep(HttpContext);
        var next = Steps.SkipWhile(other => other != asked).Skip(1).FirstOrDefault();
        return LocalRedirect(Check || next is null ? $"{Start}/check" : AddressOf(next.Name));
    }

    private async Task<SelfReferralStep?> FindAsync(string name)
    {
        await LoadTeamsAsync();
        var steps = Steps.ToList();
        var at = steps.FindIndex(step => step.Name == name);
        if (at < 0) return null;
        (Step, Count) = (name, $"Question {at + 1} of {steps.Count}");
        Back = Check ? $"{Start}/check" : at == 0 ? Start : AddressOf(steps[at - 1].Name);
        return steps[at];
    }
}
