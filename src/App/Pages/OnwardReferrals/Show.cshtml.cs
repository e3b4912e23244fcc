using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.People;
using Linkwork.Domain.Sharing;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.OnwardReferrals;

/// <summary>A provider reads what the person agreed to share, and says what happened. Nothing else of the case is here.</summary>
[Requires(Permission.AnswerOnwardReferrals)]
public sealed class ShowModel : LinkworkPage
{
    [BindProperty]
    public StepForm Input { get; set; } = new();

    public OnwardReferral Onward { get; private set; } = null!;

    public Disclosure Shown { get; private set; } = null!;

    public string Team { get; private set; } = "";

    public string? TeamPhone { get; private set; }

    /// <summary>The whole National Insurance number, once they asked to see it.</summary>
    public string? Number { get; private set; }

    /// <summary>Their programme needs it, and the person's yes holds.</summary>
    public bool MayShowNumber => Onward.NationalInsuranceNumber is not null && Shown.Items.Any(item => item.Category == DataCategory.NationalInsurance);

    public string Reference => Onward.Reference;

    public string? Name => Shown.Text(OnwardItems.Name);

    /// <summary>The person's own answer, and the words of the link worker's notes, are between them.</summary>
    public IReadOnlyList<OnwardStep> Steps => [.. Onward.Steps.Where(step => step.Kind != OnwardStepKind.PersonSaysHelped).OrderByDescending(step => step.At).ThenByDescending(step => step.Id)];

    public IReadOnlyList<Choice> Choices => StepForm.Choices(Onward, StepForm.ByProvider);

    public async Task<IActionResult> OnGetAsync(string reference) => await LoadAsync(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await LoadAsync(reference)) return NotFound();
        if (Input.WrongNow(Onward) is { } problem) return WrongState(problem);
        if (!Accepts(Input.Problems(Onward, StepForm.ByProvider))) return Page();
        var its = await Db.CaseToHearAsync(Onward, HttpContext.RequestAborted);
        var step = its.Hear(Onward, Input.Kind!.Value, Input.HelpedFor(Input.Kind.Value), Input.Note, byProvider: true, Viewer.UserId, Now);
        return await SaveAndGo($"/onward-referrals/{reference}", $"Saved: {OnwardWords.Of(step)}. The link worker sees it now.");
    }

    /// <summary>Asked for by hand, so that it doesn't stand on a screen all day; who asked is in the access log as any look is.</summary>
    public async Task<IActionResult> OnPostNumberAsync(string reference)
    {
        if (!await LoadAsync(reference)) return NotFound();
        if (MayShowNumber) Number = NationalInsuranceNumber.Show(Onward.NationalInsuranceNumber!);
        HttpContext.Items[ViewsAreLogged.QueryKey] = "the National Insurance number";
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    // Somebody was first, here or on the case: asked again on how it stands now, which may be that it no longer fits.
    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private async Task<bool> LoadAsync(string reference)
    {
        var organisations = Viewer.Organisations(Permission.AnswerOnwardReferrals);
        var found = await Db.OnwardReferrals.VisibleTo(Viewer).Where(row => organisations.Contains(row.OrganisationId)).Include(row => row.Steps)
            .SingleOrDefaultAsync(row => row.Reference == reference, HttpContext.RequestAborted);
        if (found is null) return false;
        var team = await Db.Teams.Rows.AsNoTracking().SingleAsync(row => row.Id == found.TeamId, HttpContext.RequestAborted);
        (Onward, Team, TeamPhone) = (found, team.Name, team.Phone);
        Shown = (await Db.DisclosedNowAsync([found], Now, HttpContext.RequestAborted))[found.Id];
        return true;
    }
}
