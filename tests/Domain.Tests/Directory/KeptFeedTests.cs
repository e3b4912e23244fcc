using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.Domain.Tests.Directory;

public class KeptFeedTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    private static KeptFeed Feed(FeedRhythm every = FeedRhythm.Daily) =>
        KeptFeed.New("Made council", "https://council.example/services", FeedKind.OpenReferral, null, null, every, "Grace", Noon);

    [Fact]
    public void The_first_failure_is_told_and_the_next_ones_are_not()
    {
        var health = Feed().Health;
        Assert.Equal([true, false, false, false], Enumerable.Range(0, 4).Select(_ => health.Failed(FeedRhythm.Daily, Noon)));
        Assert.Equal("Good again, after 4 failures.", health.Good(FeedRhythm.Daily, Noon));
        Assert.Null(health.Good(FeedRhythm.Daily, Noon));
        Assert.True(health.Failed(FeedRhythm.Daily, Noon));
    }

    [Theory]
    [InlineData(FeedRhythm.Daily, new double[] { 1, 2, 4, 8, 16, 24, 24 })]
    [InlineData(FeedRhythm.Weekly, new double[] { 1, 2, 4, 8, 16, 32, 64, 128, 168, 168 })]
    public void It_is_tried_again_after_longer_and_longer_and_no_later_than_it_would_be_anyway(FeedRhythm every, double[] hours)
    {
        var health = Feed(every).Health;
        foreach (var wait in hours)
        {
            health.Failed(every, Noon);
            Assert.Equal(Noon.AddHours(wait), health.NextAt);
        }
    }

    [Fact]
    public void A_server_that_asks_to_be_left_alone_is_for_a_day_at_most()
    {
        var health = Feed().Health;
        health.Failed(FeedRhythm.Daily, Noon, Noon.AddHours(6));
        Assert.Equal(Noon.AddHours(6), health.NextAt);
        health.Failed(FeedRhythm.Daily, Noon, Noon.AddYears(6));
        Assert.Equal(Noon.AddDays(1), health.NextAt);
    }

    [Fact]
    public void Asked_for_during_a_run_it_runs_again()
    {
        var feed = Feed();
        feed.RunNow(Noon.AddMinutes(1));
        feed.Health.Good(FeedRhythm.Daily, Noon.AddMinutes(2));
        Assert.Equal((Noon.AddMinutes(1), true), (feed.Health.NextAt, feed.Health.Asked));
    }

    [Fact]
    public void A_newer_question_takes_the_place_of_one_that_nobody_answered()
    {
        var feed = Feed();
        feed.Hold([Guid.NewGuid()], 30, Noon);
        var newer = feed.Hold([Guid.NewGuid(), Guid.NewGuid()], 30, Noon.AddDays(1));
        Assert.Equal(newer, Assert.Single(feed.Holds));
        Assert.Equal(FeedState.Asking, feed.State);
    }

    [Fact]
    public void An_answer_holds_for_what_was_asked_and_no_more()
    {
        var feed = Feed();
        Guid[] gone = [Guid.NewGuid(), Guid.NewGuid()];
        Assert.True(feed.Hold(gone, 30, Noon).Asks(gone));
        feed.Answer(true, "Grace", Noon);
        var answer = feed.LastAnswer!;
        Assert.True(answer.Covers(gone));
        Assert.True(answer.Covers([gone[1]]));
        Assert.False(answer.Covers([.. gone, Guid.NewGuid()]));
        Assert.Throws<Refusal>(() => feed.Answer(false, "Sam", Noon));
        feed.Hold([Guid.NewGuid()], 30, Noon.AddDays(1));
        Assert.Null(feed.LastAnswer);
    }

    [Fact]
    public void A_paused_feed_runs_for_nobody()
    {
        var feed = Feed();
        feed.Pause(Noon);
        Assert.Equal(FeedState.Paused, feed.State);
        Assert.Throws<Refusal>(() => feed.Pause(Noon));
        Assert.Throws<Refusal>(() => feed.RunNow(Noon));
        feed.Resume(Noon.AddDays(3));
        Assert.Equal(Noon.AddDays(3), feed.Health.NextAt);
        Assert.Throws<Refusal>(() => feed.Resume(Noon));
    }
}
