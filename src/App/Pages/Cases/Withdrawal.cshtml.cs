using Linkwork.Domain.Access;
using Linkwork.Domain.Sharing;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>The person takes a share back: nothing more goes, from this moment. Allowed on a closed case too.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class WithdrawalModel : CasePage
{
    public Share Share { get; private set; } = null!;

    /// <summary>What had gone to the same recipient before, newest first.</summary>
    public IReadOnlyList<SentLine> Gone { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (!await FindAsync(reference, id)) return NotFound();
        if (Share.WithdrawalProblem() is { } problem) return WrongState(problem);
        Gone = await GoneAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (!await FindAsync(reference, id)) return NotFound();
        if (Share.WithdrawalProblem() is { } problem) return WrongState(problem);
        Share.Withdraw(Viewer.UserId, Now);
        var gone = (await GoneAsync()).Count;
        return await SaveAndGo($"{Back}/shares", $"Withdrawn: nothing more goes to {Share.RecipientName} under this share.{(gone == 0 ? "" : $" {Format.Count(gone, "thing", "things")} had gone before and can’t be called back: see “Everything that was sent”.")}");
    }

    private async Task<IReadOnlyList<SentLine>> GoneAsync()
    {
        var sendings = await Db.Sendings.VisibleTo(Viewer).AsNoTracking()
            .Where(row => row.TeamId == Share.TeamId && row.CaseId == Share.CaseId && row.RecipientKey == Share.RecipientKey && row.Channel != SendingChannel.Override).ToListAsync(Stop);
        var onward = await Db.OnwardReferrals.VisibleTo(Viewer).AsNoTracking().Where(row => row.TeamId == Share.TeamId && row.CaseId == Share.CaseId)
            .Select(row => new { row.Reference, row.Sent, row.At, row.By }).ToListAsync(Stop);
        return [.. sendings.Select(row => new SentLine(row.Channel, null, row.At, row.By, row.Disclosure, row.Id))
            .Concat(onward.Where(row => row.Sent.Recipient.Key == Share.RecipientKey).Select(row => new SentLine(null, row.Reference, row.At, row.By, row.Sent))).OrderByDescending(line => line.At)];
    }

    private async Task<bool> FindAsync(string reference, Guid id)
    {
        if (await LoadAsync(reference, cases => cases.Include(row => row.Shares)) is not { } found || found.Shares.Find(row => row.Id == id) is not { } share) return false;
        Share = share;
        return true;
    }
}
