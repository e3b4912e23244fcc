using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Feeds;

/// <summary>Somebody has a feed fetched again and again from now on.</summary>
[Requires(Permission.EditDirectory, Permission.Configure)]
public sealed class NewModel(Manners manners) : LinkworkPage
{
    [BindProperty]
    public FeedInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Accepts(Input.Problems(manners.AllowPrivate))) return Page();
        var source = Input.Source.Said()!;
        if (!Accepts(await Db.KeptFeeds.Rows.AnyAsync(row => row.Source == source, HttpContext.RequestAborted) ? "Another feed is called that: give this one a name of its own" : null, "Input.Source")) return Page();
        var feed = KeptFeed.New(source, Input.Address!.Trim(), Input.Kind, null, null, Input.Every, Viewer.Name, Now);
        Input.WriteTo(feed);
        Db.KeptFeeds.Add(feed);
        return await SaveAndGo($"/directory/feeds/{feed.Id}", "It is fetched for the first time within a minute or two.");
    }
}
