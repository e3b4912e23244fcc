using Linkwork.Domain.Access;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Referrals;

/// <summary>The referrer answers what the team asked.</summary>
[Requires(Permission.SeeOwnReferrals)]
public sealed class AnswerModel : LinkworkPage
{
    private const int Longest = 4000;

    [BindProperty]
    public string? Text { get; set; }

    public string Reference { get; private set; } = "";

    public string Who { get; private set; } = "";

    public string? Question { get; private set; }

    public Task<IActionResult> OnGetAsync(string reference, Guid id) => WithAsync(reference, id, (_, _) => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnPostAsync(string reference, Guid id) => WithAsync(reference, id, async (referral, question) =>
    {
        var problem = Text?.Length > Longest ? $"Shorten your answer to {Longest:N0} characters" : referral.AnswerProblem(question, Text);
        if (!Accepts(problem, nameof(Text))) return Page();
        referral.Answer(question, Text, Viewer.UserId, Now);
        return await SaveAndGo($"/referrals/{Reference}", "Your answer is with the team.");
    });

    private async Task<IActionResult> WithAsync(string reference, Guid id, Func<Referral, Question, Task<IActionResult>> then)
    {
        var places = Viewer.ReferringPlaces(Permission.SeeOwnReferrals);
        var referral = await Db.Referrals.VisibleTo(Viewer).Include(row => row.Questions).Include(row => row.Acceptance).Include(row => row.Decline)
            .Include(row => row.Transfer).Include(row => row.Attachment).AsSplitQuery()
            .SingleOrDefaultAsync(row => row.Reference == reference && row.Referrer.PlaceCode != null && places.Contains(row.Referrer.PlaceCode), HttpContext.RequestAborted);
        if (referral?.Questions.Find(row => row.Id == id) is not { } question) return NotFound();
        var shown = Gate.Disclose([new(DataCategory.Story, nameof(Question), question.Text)], referral.Referrer.AsReaderOfTheCase(referral.Id), SharingPurpose.ReferralProgress, [], Now);
        (Reference, Who, Question) = (referral.Reference, referral.Details.FullName, shown.Text(nameof(Question)) ?? AskedOfAgencies.Read(question.Text));
        return referral.AnswerProblem(question, "?") is { } problem ? WrongState(problem) : await then(referral, question);
    }
}
