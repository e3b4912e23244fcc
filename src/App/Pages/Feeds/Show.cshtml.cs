using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Feeds;

/// <summary>How one feed is doing: when it came well, what each run did, what failed, when it is tried next.</summary>
[Requires(Permission.EditDirectory, Permission.Configure)]
public sealed class ShowModel : LinkworkPage
{
    private const int Remembered = 20;

    public KeptFeed Feed { get; private set; } = null!;

    public IReadOnlyList<FeedRun> Runs { get; private set; } = [];

    /// <summary>What the newest run that failed says.</summary>
    public FeedRun? LastFailure { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        var runs = Db.FeedRuns.Rows.AsNoTracking().Where(row => row.FeedId == id).OrderByDescending(row => row.StartedAt);
        Runs = await runs.Take(Remembered).ToListAsync(HttpContext.RequestAborted);
        LastFailure = await runs.FirstOrDefaultAsync(row => row.Outcome == FeedOutcome.Failed, HttpContext.RequestAborted);
        return Page();
    }

    public Task<IActionResult> OnPostRunAsync(Guid id) => DoAsync(id, feed => feed.RunProblem(), feed => feed.RunNow(Now), "It is fetched within a minute or two. Open this page again then.");

    public Task<IActionResult> OnPostPauseAsync(Guid id) => DoAsync(id, feed => feed.PauseProblem(), feed => feed.Pause(Now), "Paused: it isn’t fetched until somebody lets it go on.");

    public Task<IActionResult> OnPostResumeAsync(Guid id) => DoAsync(id, feed => feed.ResumingProblem(), feed => feed.Resume(Now), "It goes on, beginning within a minute or two.");

    /// <summary>Its services stay as they are; what each run did goes.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Feed.RemovalProblem(Now) is { } why) return WrongState(why);
        Db.Remove(Feed);
        return await SaveAndGo("/directory/feeds", $"{Feed.Source} isn’t fetched any more. Its services stay as they are.");
    }

    private async Task<IActionResult> DoAsync(Guid id, Func<KeptFeed, string?> problem, Action<KeptFeed> verb, string said)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (problem(Feed) is { } why) return WrongState(why);
        verb(Feed);
        return await SaveAndGo($"/directory/feeds/{id}", said);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await Db.KeptFeeds.Rows.Include(row => row.Health).Include(row => row.Holds).SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        if (found is null) return false;
        Feed = found;
        return true;
    }
}
