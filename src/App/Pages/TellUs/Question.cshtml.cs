using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Linkwork.Pages.TellUs;

/// <summary>One question a page. Going back shows what was answered; nothing is lost.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
public sealed class QuestionModel : TellUsPage
{
    [BindProperty]
    public TellUsAnswers Input { get; set; } = new();

    /// <summary>Set when the question was opened from the list of answers, to go back there.</summary>
    [BindProperty(SupportsGet = true, Name = "check")]
    public bool Check { get; set; }

    public TellUsStep Asked { get; private set; } = null!;

    public string Back { get; private set; } = "";

    public string Count { get; private set; } = "";

    public IReadOnlyList<Choice> TeamChoices => [.. Teams.Select(team => new Choice(team.Id.ToString(), team.Name)), new("", "I don’t know")];

    public async Task<IActionResult> OnGetAsync(string step)
    {
        if (FormProgress.Read<TellUsAnswers>(HttpContext) is not { } progress) return LocalRedirect(Start);
        if (!await FindAsync(step, progress.Answers)) return NotFound();
        Input = progress.Answers;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string step)
    {
        if (FormProgress.Read<TellUsAnswers>(HttpContext) is not { } progress) return LocalRedirect(Start);
        if (!await FindAsync(step, progress.Answers)) return NotFound();
        if (!Accepts(ProblemsOf(Asked, Input))) return Page();
        var told = Asked.Take(Input, progress.Answers);
        (progress with { Answers = told }).Keep(HttpContext);
        var next = StepsFor(told).SkipWhile(other => other != Asked).Skip(1).FirstOrDefault();
        return LocalRedirect(Check || next is null ? $"{Start}/check" : AddressOf(next.Name));
    }

    private async Task<bool> FindAsync(string name, TellUsAnswers told)
    {
        await LoadTeamsAsync();
        var steps = StepsFor(told).ToList();
        var at = steps.FindIndex(step => step.Name == name);
        if (at < 0) return false;
        (Asked, Count) = (steps[at], $"Question {at + 1} of {steps.Count}");
        Back = Check ? $"{Start}/check" : at == 0 ? Start : AddressOf(steps[at - 1].Name);
        return true;
    }
}
