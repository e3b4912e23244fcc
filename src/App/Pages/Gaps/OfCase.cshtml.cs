using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.People;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Gaps;

/// <summary>Nothing fitted somebody: a gap with their need and rough area, and nothing else of them. One per case and need.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class OfCaseModel(IServiceSearch search, Postcodes postcodes) : CasePage
{
    [BindProperty]
    public GapInput Input { get; set; } = new();

    public string Area => Postcode.FirstHalf(Person.Details.Postcode);

    public async Task<IActionResult> OnGetAsync(string reference, Need? need, GapReason? reason, string? language)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.SupportProblem() is { } problem) return WrongState(problem);
        Input = new() { Need = need, Reason = reason, Language = language };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.SupportProblem() is { } problem) return WrongState(problem);
        if (!Accepts(Input.Problems())) return Page();
        var (need, id) = (Input.Need!.Value, Gap.IdOf(its.Id, Input.Need.Value));
        if (await Db.Gaps.VisibleTo(Viewer).AnyAsync(row => row.TeamId == its.TeamId && row.Id == id, Stop)) return Already();
        var nearest = await search.NearestKmAsync(need, await postcodes.PointAsync(Person.Details.Postcode, Stop), Stop);
        Db.Gaps.Add(Input.Gap(its.TeamId, id, Area, nearest, Viewer.UserId, Now));
        return await SaveAndGo(Back, $"The gap is recorded: {GapInput.Named(need, Area)}. Nothing else of {Who} is in it.");
    }

    /// <summary>A colleague recorded the same at the same moment.</summary>
    protected override Task<IActionResult> OnClashAsync() => Task.FromResult<IActionResult>(Already());

    private LocalRedirectResult Already()
    {
        Said = $"That gap is already recorded for them: {GapInput.Named(Input.Need!.Value, Area)}. Each person counts once.";
        return LocalRedirect(Back);
    }
}
