using FsCheck.Xunit;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

public class WorkOfferTests
{
    private static WorkOffer Offer(WorkAnswer answer, DateOnly? until = null) => new()
    {
        TeamId = Made.Team, CaseId = Guid.CreateVersion7(), Stage = OfferedAt.Conversation, RaisedBy = RaisedBy.Person, Answer = answer, Until = until, By = Made.Worker, At = Made.At,
    };

    [Theory]
    [InlineData(WorkAnswer.Yes, false)]
    [InlineData(WorkAnswer.KeepTheJobIHave, false)]
    [InlineData(WorkAnswer.NotNow, true)]
    [InlineData(WorkAnswer.NotForMe, true)]
    public void Not_now_and_not_for_me_go_quiet(WorkAnswer answer, bool quiet) => Assert.Equal(quiet, Offer(answer).QuietOn(Made.Today));

    [Fact]
    public void Not_now_is_quiet_until_the_day_they_chose_and_not_on_it()
    {
        var offer = Offer(WorkAnswer.NotNow, Made.Today.AddDays(30));

        Assert.True(offer.QuietOn(Made.Today.AddDays(29)));
        Assert.False(offer.QuietOn(Made.Today.AddDays(30)));
    }

    [Property]
    public bool Not_for_me_stays_quiet_on_every_later_day(ushort days) => Offer(WorkAnswer.NotForMe).QuietOn(Made.Today.AddDays(days));

    [Fact]
    public void The_persons_word_reopens_it_once()
    {
        var offer = Offer(WorkAnswer.NotForMe);
        offer.Reopen(Made.At);

        Assert.False(offer.QuietOn(Made.Today));
        Assert.Throws<Refusal>(() => offer.Reopen(Made.At));
    }

    [Fact]
    public void The_day_they_chose_begins_at_midnight_in_London()
    {
        DateOnly day = new(2026, 7, 10);

        Offer(WorkAnswer.NotNow, day).Reopen(new(2026, 7, 9, 22, 59, 59, TimeSpan.Zero)); // still the 9th: quiet, so there is something to reopen
        Assert.Throws<Refusal>(() => Offer(WorkAnswer.NotNow, day).Reopen(new(2026, 7, 9, 23, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(WorkAnswer.Yes)]
    [InlineData(WorkAnswer.KeepTheJobIHave)]
    public void What_is_not_quiet_needs_no_reopening(WorkAnswer answer) => Assert.Throws<Refusal>(() => Offer(answer).Reopen(Made.At));

    [Fact]
    public void A_day_goes_with_not_now_and_lies_ahead()
    {
        Assert.NotNull(WorkOffer.Problem(null, null, Made.Today));
        Assert.NotNull(WorkOffer.Problem(WorkAnswer.Yes, Made.Today.AddDays(1), Made.Today));
        Assert.NotNull(WorkOffer.Problem(WorkAnswer.NotNow, Made.Today, Made.Today));
        Assert.Null(WorkOffer.Problem(WorkAnswer.NotNow, Made.Today.AddDays(1), Made.Today));
        Assert.Null(WorkOffer.Problem(WorkAnswer.NotNow, null, Made.Today));
    }
}
