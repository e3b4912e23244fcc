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
        offer.Reopen(Made.Worker, Made.At);

        Assert.False(offer.QuietOn(Made.Today));
        Assert.Throws<Refusal>(() => offer.Reopen(Made.Worker, Made.At));
    }

    [Fact]
    public void The_day_they_chose_begins_at_midnight_in_London()
    {
        DateOnly day = new(2026, 7, 10);

        Offer(WorkAnswer.NotNow, day).Reopen(Made.Worker, new(2026, 7, 9, 22, 59, 59, TimeSpan.Zero)); // still the 9th: quiet, so there is something to reopen
        Assert.Throws<Refusal>(() => Offer(WorkAnswer.NotNow, day).Reopen(Made.Worker, new(2026, 7, 9, 23, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(WorkAnswer.Yes)]
    [InlineData(WorkAnswer.KeepTheJobIHave)]
    public void What_is_not_quiet_needs_no_reopening(WorkAnswer answer) => Assert.Throws<Refusal>(() => Offer(answer).Reopen(Made.Worker, Made.At));

    [Fact]
    public void A_day_goes_with_not_now_and_lies_ahead()
    {
        Assert.NotNull(WorkOffer.Problem(null, null, Made.Today));
        Assert.NotNull(WorkOffer.Problem(WorkAnswer.Yes, Made.Today.AddDays(1), Made.Today));
        Assert.NotNull(WorkOffer.Problem(WorkAnswer.NotNow, Made.Today, Made.Today));
        Assert.Null(WorkOffer.Problem(WorkAnswer.NotNow, Made.Today.AddDays(1), Made.Today));
        Assert.Null(WorkOffer.Problem(WorkAnswer.NotNow, null, Made.Today));
    }

    [Theory]
    [InlineData(WorkAnswer.Yes)]
    [InlineData(WorkAnswer.KeepTheJobIHave)]
    [InlineData(WorkAnswer.NotNow)]
    [InlineData(WorkAnswer.NotForMe)]
    public void Whatever_they_said_they_can_ask_for_quiet_and_the_first_answer_is_kept(WorkAnswer first)
    {
        var offer = Offer(first);

        offer.GoQuiet(WorkAnswer.NotNow, Made.Today.AddDays(10), "her interpreter", Made.Worker, Made.At);

        Assert.Equal((true, false), (offer.QuietOn(Made.Today), offer.QuietOn(Made.Today.AddDays(10))));
        Assert.Equal((first, "her interpreter", Made.Worker), (offer.Answer, offer.Later[0].ToldBy, offer.Later[0].By));
    }

    [Fact]
    public void A_newly_chosen_day_is_shown_once_again()
    {
        var offer = Offer(WorkAnswer.NotNow, Made.Today.AddDays(1));
        offer.DateShownAt = Made.At.AddDays(1);
        offer.GoQuiet(WorkAnswer.NotNow, Made.Today.AddDays(30), LaterAnswer.Themselves, Made.Worker, Made.At.AddDays(2));

        Assert.Equal((false, true), (offer.DateToShowOn(Made.Today.AddDays(29)), offer.DateToShowOn(Made.Today.AddDays(30))));
    }

    [Fact]
    public void Quiet_is_not_now_or_not_for_me_with_a_day_ahead_and_who_said_so()
    {
        Assert.NotNull(WorkOffer.QuietProblem(null, null, "the person", Made.Today));
        Assert.NotNull(WorkOffer.QuietProblem(WorkAnswer.Yes, null, "the person", Made.Today));
        Assert.NotNull(WorkOffer.QuietProblem(WorkAnswer.NotNow, Made.Today, "the person", Made.Today));
        Assert.NotNull(WorkOffer.QuietProblem(WorkAnswer.NotForMe, Made.Today.AddDays(1), "the person", Made.Today));
        Assert.NotNull(WorkOffer.QuietProblem(WorkAnswer.NotNow, null, " ", Made.Today));
        Assert.Null(WorkOffer.QuietProblem(WorkAnswer.NotNow, null, "the person", Made.Today));
    }

    [Property]
    public bool The_newest_word_holds_and_none_is_lost(bool[] quiet)
    {
        var offer = Offer(WorkAnswer.Yes);
        var heard = 0;
        for (var i = 0; i < quiet.Length; i++)
        {
            var at = Made.At.AddHours(i);
            if (quiet[i]) offer.GoQuiet(WorkAnswer.NotForMe, null, "the person", Made.Worker, at);
            else if (offer.ReopeningProblem(London.Date(at)) is null) offer.Reopen(Made.Worker, at);
            else continue;
            heard++;
        }

        var newest = offer.Later.MaxBy(later => later.At);
        return offer.Later.Count == heard && offer.Says == (newest?.Answer ?? offer.Answer) && offer.SaysUntil == (newest is null ? offer.Until : newest.Until)
            && offer.QuietOn(Made.Today) == (quiet.Length > 0 && quiet[^1]);
    }
}
