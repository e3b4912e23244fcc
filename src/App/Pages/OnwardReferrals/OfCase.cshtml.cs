using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.OnwardReferrals;

/// <summary>The link worker's side: what was sent, what the service said (or said by phone), the person's own answer, and withdrawing.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class OfCaseModel : CasePage
{
    private static readonly IReadOnlyList<OnwardStepKind> Kinds = [.. StepForm.ByProvider, OnwardStepKind.PersonSaysHelped];

    [BindProperty]
    public StepForm Input { get; set; } = new();

    public OnwardReferral Onward { get; private set; } = null!;

    /// <summary>The last day on which the service may read any of it; null when it may not now.</summary>
    public DateOnly? Until { get; private set; }

    public IReadOnlyList<Choice> Choices => StepForm.Choices(Onward, Kinds);

    public bool MayWithdraw => Onward.StepProblem(OnwardStepKind.Withdrawn, null) is null;

    public async Task<IActionResult> OnGetAsync(string reference, string onward) => await LoadAsync(reference, onward) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string reference, string onward)
    {
        if (await LoadAsync(reference, onward) is not { } its) return NotFound();
        if (Input.WrongNow(Onward) is { } problem) return WrongState(problem);
        if (!Accepts(Input.Problems(Onward, Kinds))) return Page();
        var step = its.Hear(Onward, Input.Kind!.Value, Input.HelpedFor(Input.Kind.Value), Input.Note, byProvider: false, Viewer.UserId, Now);
        return await SaveAndGo(Here, $"Saved: {OnwardWords.Of(step)}.");
    }

    public async Task<IActionResult> OnPostWithdrawalAsync(string reference, string onward)
    {
        if (await LoadAsync(reference, onward) is not { } its) return NotFound();
        if (Onward.StepProblem(OnwardStepKind.Withdrawn, null) is { } problem) return WrongState(problem);
        its.Hear(Onward, OnwardStepKind.Withdrawn, null, null, byProvider: false, Viewer.UserId, Now);
        foreach (var share in SharesWith(its)) share.Withdraw(Viewer.UserId, Now);
        return await SaveAndGo(Here, $"Withdrawn. {Onward.OrganisationName} can no longer read anything here about this case.");
    }

    protected override Task<IActionResult> OnClashAsync() =>
        Again(() => Input.Kind is null ? OnPostWithdrawalAsync(Reference, Onward.Reference) : OnPostAsync(Reference, Onward.Reference));

    private string Here => $"/cases/{Reference}/onward-referrals/{Onward.Reference}";

    private async Task<Case?> LoadAsync(string reference, string onward)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.Shares).Include(row => row.OnwardReferrals).ThenInclude(row => row.Steps));
        if (its?.OnwardReferrals.Find(row => row.Reference == onward) is not { } found) return null;
        Onward = found;
        Until = SharesWith(its).Where(share => share.Until >= Today).Max(share => (DateOnly?)share.Until);
        return its;
    }

    private IEnumerable<Share> SharesWith(Case its) => its.Shares.Where(share => share is { WithdrawnAt: null, Purpose: SharingPurpose.OnwardReferral }
        && share.RecipientKey == Onward.OrganisationId.ToString());
}
