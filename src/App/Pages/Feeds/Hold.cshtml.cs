using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Feeds;

/// <summary>Most of a feed's services were missing: which, and whether they are really gone.</summary>
[Requires(Permission.EditDirectory, Permission.Configure)]
public sealed class HoldModel : LinkworkPage
{
    private const int PageSize = 100;

    public KeptFeed Feed { get; private set; } = null!;

    public FeedHold Hold { get; private set; } = null!;

    public int Gone { get; private set; }

    public IReadOnlyList<(Guid Id, string Name)> Services { get; private set; } = [];

    public string? NextHref { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? since, Guid? after)
    {
        if (!await LoadAsync(id)) return NotFound();
        Gone = await Db.FeedHoldServices.Rows.CountAsync(row => row.HoldId == Hold.Id, HttpContext.RequestAborted);
        var services = Db.Services.Rows.Where(row => Db.FeedHoldServices.Rows.Any(gone => gone.HoldId == Hold.Id && gone.ServiceId == row.Id));
        if (since is not null && after is { } last) services = services.Where(row => row.Name.CompareTo(since) > 0 || (row.Name == since && row.Id.CompareTo(last) > 0));
        var found = await services.OrderBy(row => row.Name).ThenBy(row => row.Id).Take(PageSize + 1).Select(row => new { row.Id, row.Name }).ToListAsync(HttpContext.RequestAborted);
        Services = [.. found.Take(PageSize).Select(row => (row.Id, row.Name))];
        if (found.Count > PageSize) NextHref = QueryString.Create((KeyValuePair<string, string?>[])[new("since", Services[^1].Name), new("after", Services[^1].Id.ToString())]).Value;
        return Page();
    }

    public Task<IActionResult> OnPostTakeAsync(Guid id, Guid seen) => AnswerAsync(id, seen, true, "They are withdrawn with the next fetch, within a minute or two.");

    public Task<IActionResult> OnPostLeaveAsync(Guid id, Guid seen) => AnswerAsync(id, seen, false, "They stay. What else changed is taken over with the next fetch, within a minute or two.");

    /// <param name="id">The feed.</param>
    /// <param name="seen">The question that was shown: a newer fetch asks a new one.</param>
    /// <param name="take">Whether they are gone.</param>
    /// <param name="said">What to say when it is done.</param>
    private async Task<IActionResult> AnswerAsync(Guid id, Guid seen, bool take, string said)
    {
        if (await FeedAsync(id) is not { } feed) return NotFound();
        if (feed.AnswerProblem() is { } problem) return WrongState(problem);
        if (feed.OpenHold!.Id != seen) return WrongState("It was fetched again since you were shown this. Look at it again");
        feed.Answer(take, Viewer.Name, Now);
        return await SaveAndGo($"/directory/feeds/{id}", said);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await FeedAsync(id) is not { OpenHold: { } hold } feed) return false;
        (Feed, Hold) = (feed, hold);
        return true;
    }

    private Task<KeptFeed?> FeedAsync(Guid id) =>
        Db.KeptFeeds.Rows.Include(row => row.Health).Include(row => row.Holds).SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
}
