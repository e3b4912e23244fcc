using Linkwork.Domain.Directory;
using Linkwork.Domain.People;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Gaps;

/// <summary>Nothing in the directory fitted somebody who has no case here yet. One a day from one worker for a need and an area.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class NewModel(IServiceSearch search, Postcodes postcodes) : LinkworkPage
{
    [BindProperty]
    public GapInput Input { get; set; } = new();

    public void OnGet(Need? need, GapReason? reason, string? language) => Input = new() { Need = need, Reason = reason, Language = language };

    /// <summary>From a search near a place: that is posted, as it may be where somebody lives.</summary>
    public PageResult OnPostStart(Need? need, GapReason? reason, string? language, string? near)
    {
        Input = new() { Need = need, Reason = reason, Language = language, Near = near };
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var place = await postcodes.FindAsync(Input.Near, HttpContext.RequestAborted);
        Accepts(Input.Near.Said() is not null && place is null ? "Enter a full postcode that exists, like M33 7ZZ. We don’t know this one" : null, "Input.Near");
        if (!Accepts(Input.Problems())) return Page();
        var (team, need, area) = (Viewer.Teams(Permission.WorkOnCases)[0], Input.Need!.Value, Postcode.FirstHalf(place?.Postcode));
        var id = Gap.IdOf(Viewer.UserId, need, area, Today);
        if (await Db.Gaps.VisibleTo(Viewer).AnyAsync(row => row.TeamId == team && row.Id == id, HttpContext.RequestAborted)) return Already();
        var point = place is { Latitude: { } latitude, Longitude: { } longitude } ? new Point(latitude, longitude) : null;
        Db.Gaps.Add(Input.Gap(team, id, area, await search.NearestKmAsync(need, point, HttpContext.RequestAborted), Viewer.UserId, Now));
        return await SaveAndGo("/gaps", $"The gap is recorded: {GapInput.Named(need, area)}.");
    }

    protected override Task<IActionResult> OnClashAsync() => Task.FromResult<IActionResult>(Already());

    private LocalRedirectResult Already()
    {
        Said = "You have recorded that gap today already. Without a case, one a day counts.";
        return LocalRedirect("/gaps");
    }
}
