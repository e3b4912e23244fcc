using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Feeds;

/// <summary>Where a kept feed is fetched from, how often and on what terms. Its name stays: its services go by it.</summary>
[Requires(Permission.EditDirectory, Permission.Configure)]
public sealed class EditModel(Manners manners) : LinkworkPage
{
    [BindProperty]
    public FeedInput Input { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    public KeptFeed Feed { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        (Input, Seen) = (FeedInput.Of(Feed), Feed.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        Input.Source = Feed.Source;
        if (Feed.Version != Seen) return Both();
        if (!Accepts(Input.Problems(manners.AllowPrivate))) return Page();
        Input.WriteTo(Feed);
        return await SaveAndGo($"/directory/feeds/{id}", "The feed is changed.");
    }

    protected override async Task<IActionResult> OnClashAsync() => await LoadAsync(Feed.Id) ? Both() : NotFound();

    private PageResult Both()
    {
        Seen = Feed.Version;
        return ShowBoth(Input.Differences(FeedInput.Of(Feed)));
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await Db.KeptFeeds.Rows.SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        if (found is null) return false;
        Feed = found;
        return true;
    }
}
