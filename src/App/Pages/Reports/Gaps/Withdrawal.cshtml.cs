using Linkwork.Domain.Directory;
using Linkwork.Pages.Gaps;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Reports.Gaps;

/// <summary>An answer is taken back, by anybody who commissions the same area.</summary>
[Requires(Permission.AnswerGaps)]
public sealed class WithdrawalModel : LinkworkPage
{
    public GapAnswer Answer { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => !await FindAsync(id) ? NotFound() : Answer.WithdrawalProblem() is { } problem ? WrongState(problem) : Page();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (Answer.WithdrawalProblem() is { } problem) return WrongState(problem);
        Answer.Withdraw(Viewer.UserId, Now);
        return await SaveAndGo("/reports/gaps", $"Taken back: your answer to {GapInput.Named(Answer.Need, Answer.Area)}.");
    }

    private async Task<bool> FindAsync(Guid id)
    {
        var places = Viewer.Areas(Permission.AnswerGaps);
        if (await Db.GapAnswers.Rows.SingleOrDefaultAsync(row => row.Id == id && places.Contains(row.PlaceCode), HttpContext.RequestAborted) is not { } found) return false;
        Answer = found;
        return true;
    }
}
