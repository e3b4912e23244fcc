using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Feeds;

/// <summary>Where the directory's services come from, and whether those feeds are well.</summary>
[Requires(Permission.EditDirectory, Permission.Configure)]
public sealed class IndexModel : LinkworkPage
{
    public IReadOnlyList<KeptFeed> Feeds { get; private set; } = [];

    /// <summary>Imported by hand, and not since.</summary>
    public IReadOnlyList<FeedSource> Others { get; private set; } = [];

    public int Failing => Feeds.Count(feed => feed.State == FeedState.Failing);

    public int Asking => Feeds.Count(feed => feed.State == FeedState.Asking);

    public async Task OnGetAsync()
    {
        var found = await Db.KeptFeeds.Rows.AsNoTracking().Include(row => row.Health).Include(row => row.Holds).OrderBy(row => row.Source).ToListAsync(HttpContext.RequestAborted);
        Feeds = [.. found.OrderBy(feed => feed.State switch { FeedState.Asking => 0, FeedState.Failing => 1, _ => 2 })];
        Others = await Db.FeedSources.Rows.AsNoTracking().Where(row => !Db.KeptFeeds.Rows.Any(feed => feed.Source == row.Source)).OrderBy(row => row.Source).ToListAsync(HttpContext.RequestAborted);
    }
}
