using Linkwork.Domain.Referrals;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Inbox;

/// <summary>A team member who phoned the referrer writes down what they said.</summary>
[Requires(Permission.DecideReferrals)]
public sealed class AnswerModel : DecisionPage
{
    [BindProperty]
    public string? Text { get; set; }

    public string Question { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(string reference, Guid id) => WithAsync(reference, id, (_, _) => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnPostAsync(string reference, Guid id) => WithAsync(reference, id, async (referral, question) =>
    {
        if (!Accepts(referral.AnswerProblem(question, Text), nameof(Text))) return Page();
        referral.Answer(question, Text, Viewer.UserId, Now);
        return await SaveAndGo($"/inbox/{Reference}", "The answer is written down.");
    });

    private async Task<IActionResult> WithAsync(string reference, Guid id, Func<Referral, Question, Task<IActionResult>> then)
    {
        if (await LoadAsync(reference) is not { } referral || referral.Questions.Find(row => row.Id == id) is not { } question) return NotFound();
        Question = question.Text;
        return referral.AnswerProblem(question, "?") is { } problem ? WrongState(problem) : await then(referral, question);
    }
}
