using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Directory;

public class FeedsTests
{
    private static object Form(string address, string source = "Made council", string kind = "OpenReferral", string? map = null) =>
        new { Input_Source = source, Input_Address = address, Input_Licence = "OGL v3", Input_Every = "Daily", Input_Kind = kind, Input_Map = map };

    private static Task<KeptFeed?> Kept(World world, string source = "Made council") =>
        world.App.InDatabase(db => db.KeptFeeds.Rows.AsNoTracking().Include(row => row.Health).SingleOrDefaultAsync(row => row.Source == source));

    [Theory, OnBothDatabases]
    public async Task An_editor_has_a_feed_kept_up_to_date(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var editor = world.As(Role.DirectoryEditor);
        var added = await editor.Post("/directory/feeds/new", Form(" https://council.example/services "));
        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        var feed = (await Kept(world))!;
        Assert.Equal(("https://council.example/services", "OGL v3", FeedRhythm.Daily, "Test DirectoryEditor"), (feed.Address, feed.Licence, feed.Every, feed.AddedBy));
        Assert.True(feed.Health.NextAt <= world.App.Clock.GetUtcNow());
        Assert.Contains("Made council Not fetched yet", (await editor.Get("/directory/feeds")).Text, StringComparison.Ordinal);

        Assert.Equal(["Another feed is called that: give this one a name of its own"], (await editor.Post("/directory/feeds/new", Form("https://other.example/"))).Errors);
        await editor.Post($"/directory/feeds/{feed.Id}/edit", new { Input_Every = "Weekly" });
        Assert.Equal(FeedRhythm.Weekly, (await Kept(world))!.Every);
    }

    [Theory, OnBothDatabases]
    public async Task Only_web_addresses_on_the_public_internet_can_be_typed(string engine)
    {
        var world = await World.NewAsync(engine);
        var editor = world.As(Role.DirectoryEditor);
        foreach (var typed in new[] { "", "/etc/passwd", "file:///etc/passwd", "ftp://council.example/", "https://me:secret@council.example/", "council.example/services" })
            Assert.Equal(["Enter the whole web address of the list, beginning with https://"], (await editor.Post("/directory/feeds/new", Form(typed, $"Feed {Guid.NewGuid()}"))).Errors);
        foreach (var typed in new[] { "http://127.0.0.1/x", "http://[::1]/", "http://[::ffff:10.0.0.1]/", "http://169.254.169.254/latest", "http://0x7f.1/", "http://2130706433/" })
            Assert.Equal(["Enter an address on the public internet: this one is inside our own network"], (await editor.Post("/directory/feeds/new", Form(typed, $"Feed {Guid.NewGuid()}"))).Errors);
        Assert.Equal(["Paste the map that says what the columns of the spreadsheet mean"], (await editor.Post("/directory/feeds/new", Form("https://c.example/", "A sheet", "Csv"))).Errors);
        Assert.StartsWith("The map here is wrong at", Assert.Single((await editor.Post("/directory/feeds/new", Form("https://c.example/", "A sheet", "Csv", "{ \"id\": "))).Errors), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Editors_and_admins_may_and_nobody_else(string engine)
    {
        await using var feeds = await FeedWorld.NewAsync(engine);
        foreach (var role in Enum.GetValues<Role>())
        {
            var may = role is Role.DirectoryEditor or Role.Admin;
            foreach (var address in new[] { "/directory/feeds", "/directory/feeds/new", $"/directory/feeds/{feeds.Id}", $"/directory/feeds/{feeds.Id}/edit" })
                Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await feeds.World.As(role).Get(address)).Status);
            if (!may) Assert.Equal(HttpStatusCode.Forbidden, (await feeds.World.As(role).PostBare($"/directory/feeds/{feeds.Id}?handler=pause")).Status);
        }
        foreach (var part in new[] { "", "/edit", "/hold" })
            Assert.Equal(HttpStatusCode.NotFound, (await feeds.World.As(Role.DirectoryEditor).Get($"/directory/feeds/{Guid.NewGuid()}{part}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await feeds.World.As(Role.DirectoryEditor).Get($"/directory/feeds/{feeds.Id}/hold")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Paused_it_can_not_be_fetched_and_twice_is_a_clash(string engine)
    {
        await using var feeds = await FeedWorld.NewAsync(engine);
        var editor = feeds.World.As(Role.DirectoryEditor);
        var (page, address) = (await editor.Get($"/directory/feeds/{feeds.Id}"), $"/directory/feeds/{feeds.Id}");
        Assert.Equal(HttpStatusCode.Redirect, (await editor.Send(page, form: "form[action$=pause]")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PostBare($"{address}?handler=pause")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PostBare($"{address}?handler=run")).Status);
        Assert.Contains("Paused since", (await editor.Get(address)).Text, StringComparison.Ordinal);
        await editor.Post(address, form: "form[action$=resume]");
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PostBare($"{address}?handler=resume")).Status);
        await editor.Post(address, form: "form[action$=run]");
        Assert.True((await feeds.FeedAsync()).Health.Asked);
    }

    [Theory, OnBothDatabases]
    public async Task A_paused_feed_can_be_given_up_and_its_services_stay(string engine)
    {
        await using var feeds = await FeedWorld.NewAsync(engine);
        var (editor, address) = (feeds.World.As(Role.DirectoryEditor), $"/directory/feeds/{feeds.Id}");
        var kept = await feeds.World.ServiceAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PostBare($"{address}?handler=remove")).Status);

        await editor.Post(address, form: "form[action$=pause]");
        var page = await editor.Get(address);
        for (var click = 0; click < 2; click++) Assert.Equal("/directory/feeds", (await editor.Send(page, form: "form[action$=remove]")).Location);

        Assert.Equal(HttpStatusCode.NotFound, (await editor.PostBare($"{address}?handler=remove")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Get(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await editor.Get($"/directory/{kept.Id}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_page_says_what_each_run_did_and_why_the_last_one_failed(string engine)
    {
        await using var feeds = await FeedWorld.NewAsync(engine);
        var editor = feeds.World.As(Role.DirectoryEditor);
        feeds.Publisher.On("/services", new { total_items = 2, total_pages = 1, contents = new[] { Publisher.Whole("s1"), new { id = "s2" } } });
        await feeds.RunAsync();
        feeds.Fails();
        await feeds.RunAsync();
        await feeds.RunAsync();
        var page = (await editor.Get($"/directory/feeds/{feeds.Id}")).Text;
        Assert.Contains("answered 500 Internal Server Error; try again later.", page, StringComparison.Ordinal);
        Assert.Contains(", 2 times.", page, StringComparison.Ordinal);
        Assert.Contains("1 new, 1 rejected", page, StringComparison.Ordinal);
        Assert.Contains("record 2: it has no name", page, StringComparison.Ordinal);
        Assert.Contains("1 feed needs you", (await editor.Get("/directory")).Text, StringComparison.Ordinal);
        Assert.Contains("1 feed could not be fetched", (await editor.Get("/directory/feeds")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("feed", (await feeds.World.As(Role.LinkWorker).Get("/directory")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Asked_whether_most_is_gone_an_editor_sees_which_and_answers_once(string engine)
    {
        await using var feeds = await FeedWorld.NewAsync(engine);
        var (editor, colleague) = (feeds.World.As(Role.DirectoryEditor), feeds.World.As(Role.Admin));
        feeds.Lists(1, 30);
        await feeds.RunAsync();
        feeds.Lists(29, 30);
        await feeds.RunAsync();
        var address = $"/directory/feeds/{feeds.Id}/hold";
        var page = await editor.Get(address);
        Assert.Contains("had 30 services", page.Text, StringComparison.Ordinal);
        Assert.Contains("28 of them were not in it any more", page.Text, StringComparison.Ordinal);
        Assert.Equal(28, page.Document.QuerySelectorAll("main ul a").Length);

        // Fetched again meanwhile, and now others are missing: an answer to the old question is none to the new one.
        feeds.Lists(30, 30);
        await feeds.RunAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await editor.Send(page, form: "form[action$=take]")).Status);

        var (now, same) = (await editor.Get(address), await colleague.Get(address));
        Assert.Contains("29 of them", now.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.Send(now, form: "form[action$=take]")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await colleague.Send(same, form: "form[action$=leave]")).Status);
        await feeds.RunAsync();
        Assert.Equal(1, await feeds.ActiveAsync());
        Assert.Contains("Test DirectoryEditor", (await editor.Get($"/directory/feeds/{feeds.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("they are gone, withdraw them", (await editor.Get($"/directory/feeds/{feeds.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_change_a_feed_at_once_lose_nothing(string engine)
    {
        await using var feeds = await FeedWorld.NewAsync(engine);
        var editor = feeds.World.As(Role.DirectoryEditor);
        var address = $"/directory/feeds/{feeds.Id}/edit";
        await feeds.ChangeAsync(feed => feed.Address = "https://council.example/a");
        var stale = await editor.Get(address);
        await feeds.ChangeAsync(feed => feed.Licence = "CC BY");
        var clash = await editor.Send(stale, new { Input_Licence = "OGL" });
        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("They saved:CC BY", clash.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Staff_see_where_a_service_comes_from_and_when_it_was_there(string engine)
    {
        await using var feeds = await FeedWorld.NewAsync(engine);
        feeds.Lists(1, 2);
        await feeds.RunAsync();
        feeds.Lists(2, 2);
        await feeds.RunAsync();
        var ids = await feeds.App.InDatabase(db => db.Services.Rows.Where(row => row.Source == FeedWorld.Source).OrderBy(row => row.SourceId).Select(row => row.Id).ToListAsync());
        var gone = (await feeds.World.As(Role.LinkWorker).Get($"/directory/{ids[0]}")).Text;
        Assert.Contains("Its id theres1", gone, StringComparison.Ordinal);
        Assert.Contains("It was not there the last time", gone, StringComparison.Ordinal);
        Assert.DoesNotContain("not there the last time", (await feeds.World.As(Role.LinkWorker).Get($"/directory/{ids[1]}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Its id there", (await feeds.World.As(Role.Referrer).Get($"/directory/{ids[0]}")).Text, StringComparison.Ordinal);
        Assert.NotNull((await feeds.World.As(Role.DirectoryEditor).Get($"/directory/{ids[0]}")).Document.QuerySelector($"a[href='/directory/feeds/{feeds.Id}']"));
    }
}
