using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Jobs;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Jobs;

public class ReimportFeedsTests
{
    [Theory, OnBothDatabases]
    public async Task A_feed_is_fetched_when_it_is_due_and_what_it_brought_is_written_down(string engine)
    {
        await using var world = await FeedWorld.NewAsync(engine, FeedRhythm.Weekly);
        world.Lists(1, 5);
        var first = await world.RunAsync();
        Assert.Equal((FeedOutcome.Imported, 5, 0), (first.Outcome, first.Added, first.Withdrawn));
        var feed = await world.FeedAsync();
        Assert.Equal((FeedState.Good, first.EndedAt.AddDays(7)), (feed.State, feed.Health.NextAt));

        world.App.Clock.Forward(TimeSpan.FromDays(6));
        await world.JobAsync();
        Assert.Single(await world.RunsAsync());

        world.Lists(3, 6);
        var second = await world.RunAsync();
        Assert.Equal((FeedOutcome.Imported, 1, 2), (second.Outcome, second.Added, second.Withdrawn));
        Assert.Equal(4, await world.ActiveAsync());
        var seen = await world.App.InDatabase(db => db.Sightings.Rows.AsNoTracking().OrderBy(row => row.SourceId).ToListAsync());
        Assert.Equal(["s1", "s2", "s3", "s4", "s5", "s6"], seen.Select(row => row.SourceId));
        Assert.Equal((true, true, true), (seen[0].FirstAt == seen[0].LastAt, seen[2].LastAt > seen[2].FirstAt, seen[5].FirstAt > seen[2].FirstAt));
    }

    [Theory, OnBothDatabases]
    public async Task What_did_not_change_is_good_and_imported_only_when_somebody_asks(string engine)
    {
        await using var world = await FeedWorld.NewAsync(engine);
        world.Lists(1, 3);
        await world.RunAsync();
        var unchanged = await world.RunAsync();
        Assert.Equal(FeedOutcome.Unchanged, unchanged.Outcome);
        Assert.Equal(unchanged.EndedAt, (await world.FeedAsync()).Health.GoodAt);
        Assert.True((await world.App.InDatabase(db => db.Sightings.Rows.MinAsync(row => row.LastAt))) > (await world.App.InDatabase(db => db.Sightings.Rows.MaxAsync(row => row.FirstAt))).AddHours(20));
        await world.ChangeAsync(feed => feed.RunNow(world.App.Clock.GetUtcNow()));
        Assert.Equal(FeedOutcome.Imported, (await world.RunAsync()).Outcome);
    }

    [Theory, OnBothDatabases]
    public async Task It_fails_once_loudly_then_quietly_and_after_a_good_run_loudly_again(string engine)
    {
        await using var world = await FeedWorld.NewAsync(engine);
        world.Lists(1, 3);
        await world.RunAsync();
        world.Fails();
        List<TimeSpan> waits = [];
        for (var i = 0; i < 5; i++)
        {
            var run = await world.RunAsync();
            Assert.Equal(FeedOutcome.Failed, run.Outcome);
            Assert.EndsWith("answered 500 Internal Server Error; try again later.", run.Sentence, StringComparison.Ordinal);
            waits.Add((await world.FeedAsync()).Health.NextAt - run.EndedAt);
        }

        Assert.Equal([1, 2, 4, 8, 16], waits.Select(wait => wait.TotalHours));
        Assert.Equal((FeedState.Failing, 5), ((await world.FeedAsync()).State, (await world.FeedAsync()).Health.Failures));
        Assert.Single(await world.MessagesAsync());
        Assert.Equal(3, await world.ActiveAsync());

        world.Lists(1, 3);
        Assert.Equal("Good again, after 5 failures.", (await world.RunAsync()).Sentence);
        Assert.Single(await world.MessagesAsync());
        world.Fails();
        await world.RunAsync();
        await world.RunAsync();
        Assert.Equal(2, (await world.MessagesAsync()).Count);
    }

    [Theory, OnBothDatabases]
    public async Task The_message_goes_to_those_who_edit_the_directory_and_to_admins_where_nobody_does(string engine)
    {
        await using var world = await FeedWorld.NewAsync(engine);
        world.Fails();
        await world.RunAsync();
        await world.SendAsync();
        var sent = Assert.Single(await world.App.InDatabase(db => db.SentEmails.Rows.AsNoTracking().ToListAsync()));
        Assert.Equal((world.World.User(Role.DirectoryEditor).Email, "Made council could not be brought up to date"), (sent.To, sent.Subject));
        Assert.Contains($"/directory/feeds/{world.Id}", sent.Body, StringComparison.Ordinal);

        await world.App.InDatabase(async db =>
        {
            var editor = world.World.User(Role.DirectoryEditor).Id;
            (await db.Staff.Rows.SingleAsync(row => row.Id == editor)).DisabledAt = world.App.Clock.GetUtcNow();
            await db.SaveChangesAsync();
        });
        await world.ChangeAsync(feed => feed.Health.Good(feed.Every, world.App.Clock.GetUtcNow()));
        await world.RunAsync();
        await world.SendAsync();
        Assert.Equal([world.World.User(Role.Admin).Email], (await world.App.InDatabase(db => db.SentEmails.Rows.AsNoTracking().ToListAsync())).Select(row => row.To).Except([sent.To]));
    }

    [Theory, OnBothDatabases]
    public async Task A_feed_that_lost_most_of_its_services_changes_nothing_until_somebody_answers(string engine)
    {
        await using var world = await FeedWorld.NewAsync(engine);
        world.Lists(1, 50);
        await world.RunAsync();
        world.Lists(48, 51);
        var held = await world.RunAsync();
        Assert.Equal((FeedOutcome.Held, "47 of its 50 services are not in it any more. Nothing was imported: somebody has to say whether that is right."), (held.Outcome, held.Sentence));
        await world.RunAsync();
        Assert.Single(await world.MessagesAsync());
        Assert.Equal(50, await world.ActiveAsync());
        var hold = Assert.Single((await world.FeedAsync()).Holds);
        Assert.Equal((50, 47, true), (hold.Before, hold.Gone.Count, hold.Open));

        await world.ChangeAsync(feed => feed.Answer(true, "Grace", world.App.Clock.GetUtcNow()));
        var taken = await world.RunAsync();
        Assert.Equal((FeedOutcome.Imported, 1, 47), (taken.Outcome, taken.Added, taken.Withdrawn));
        Assert.Equal(4, await world.ActiveAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Left_as_it_is_the_rest_is_taken_over_and_the_same_is_not_asked_again_but_more_is(string engine)
    {
        await using var world = await FeedWorld.NewAsync(engine);
        world.Lists(1, 50);
        await world.RunAsync();
        world.Lists(46, 51);
        await world.RunAsync();
        await world.ChangeAsync(feed => feed.Answer(false, "Grace", world.App.Clock.GetUtcNow()));
        var left = await world.RunAsync();
        Assert.Equal((FeedOutcome.Imported, 1, 0), (left.Outcome, left.Added, left.Withdrawn));
        Assert.Contains("Grace said on", left.Remarks, StringComparison.Ordinal);
        Assert.Equal(51, await world.ActiveAsync());

        world.Lists(46, 52);
        Assert.Equal(FeedOutcome.Imported, (await world.RunAsync()).Outcome);
        Assert.Single(await world.MessagesAsync());

        world.Lists(50, 52);
        Assert.Equal(FeedOutcome.Held, (await world.RunAsync()).Outcome);
        Assert.Equal(2, (await world.MessagesAsync()).Count);
        Assert.Equal(52, await world.ActiveAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_paused_feed_is_left_alone(string engine)
    {
        await using var world = await FeedWorld.NewAsync(engine);
        world.Lists(1, 3);
        await world.ChangeAsync(feed => feed.Pause(world.App.Clock.GetUtcNow()));
        await world.JobAsync();
        Assert.Empty(await world.RunsAsync());
        await world.ChangeAsync(feed => feed.Resume(world.App.Clock.GetUtcNow()));
        await world.JobAsync();
        Assert.Single(await world.RunsAsync());
    }

    /// <summary>Whichever node: a second one finds nothing to do until the first has ended or died.</summary>
    [Theory, OnBothDatabases]
    public async Task One_feed_is_fetched_at_a_time(string engine)
    {
        await using var world = await FeedWorld.NewAsync(engine);
        await world.App.InDatabase(db =>
        {
            db.KeptFeeds.Add(KeptFeed.New("Another", "https://feeds.example", FeedKind.OpenReferral, null, null, FeedRhythm.Daily, "Test", world.App.Clock.GetUtcNow()));
            return db.SaveChangesAsync();
        });
        Task<FeedTurn?> Take() => world.App.InDatabase(db => db.TakeFeedAsync(world.App.Clock.GetUtcNow() + ReimportFeeds.Hold, world.App.Clock.GetUtcNow(), CancellationToken.None));
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Take()));
        Assert.Single(taken, turn => turn is not null);
        world.App.Clock.Forward(ReimportFeeds.Hold / 2);
        var id = taken.Single(turn => turn is not null)!.FeedId;
        Assert.Equal(1, await world.App.InDatabase(db => db.KeepFeedAsync(id, world.App.Clock.GetUtcNow() + ReimportFeeds.Hold, CancellationToken.None)));
        world.App.Clock.Forward(ReimportFeeds.Hold * 0.75);
        Assert.Null(await Take());
        world.App.Clock.Forward(ReimportFeeds.Hold);
        Assert.NotNull(await Take());
    }

    [Theory, OnBothDatabases]
    public async Task A_spreadsheet_is_read_as_its_map_says(string engine)
    {
        await using var world = await FeedWorld.NewAsync(engine, kind: FeedKind.Csv, map: """{ "source": "Whatever", "id": "{no}", "name": "{name}" }""");
        world.Publisher.On("/services", "no,name\n1,Tea club\n2,\n", "text/csv");
        var run = await world.RunAsync();
        Assert.Equal((FeedOutcome.Imported, 1, 1), (run.Outcome, run.Added, run.Rejected));
        Assert.Equal("127.0.0.1, line 3: it has no name", run.Remarks);
        Assert.Equal(1, await world.ActiveAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_feed_that_admits_to_a_shortfall_is_imported_each_time_and_withdraws_nothing(string engine)
    {
        await using var world = await FeedWorld.NewAsync(engine);
        world.Lists(1, 4);
        await world.RunAsync();
        world.Publisher.On("/services", new { total_items = 9, total_pages = 1, contents = new[] { Publisher.Whole("s1") } });
        for (var i = 0; i < 2; i++)
        {
            var run = await world.RunAsync();
            Assert.Equal((FeedOutcome.Imported, 0), (run.Outcome, run.Withdrawn));
            Assert.Contains("says that it has 9 services but gave 1", run.Remarks, StringComparison.Ordinal);
        }
        Assert.Equal(4, await world.ActiveAsync());
    }
}
