using FsCheck.Xunit;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

public class QuietTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_no_holds_until_the_chosen_day_begins_or_until_they_say_something_else_whichever_is_first()
    {
        var day = new DateOnly(2026, 5, 1);
        Assert.Equal([new(Start, London.StartOf(day))], Quiet.Of([(Start, WorkAnswer.NotNow, day)]));
        Assert.Equal([new(Start, Start.AddDays(9))], Quiet.Of([(Start.AddDays(9), WorkAnswer.Yes, null), (Start, WorkAnswer.NotNow, day)]));
        Assert.Equal([new(Start, London.StartOf(day))], Quiet.Of([(Start, WorkAnswer.NotNow, day), (Start.AddDays(300), WorkAnswer.Yes, null)]));
        Assert.Equal([new(Start, null)], Quiet.Of([(Start, WorkAnswer.NotForMe, null)]));
        Assert.Equal([new(Start, Start.AddDays(3)), new(Start.AddDays(3), null)], Quiet.Of([(Start, WorkAnswer.NotNow, null), (Start.AddDays(3), WorkAnswer.NotForMe, null)]));
    }

    [Fact]
    public void A_day_that_had_passed_when_it_was_written_down_makes_no_quiet() =>
        Assert.Empty(Quiet.Of([(Start, WorkAnswer.NotNow, new DateOnly(2026, 1, 1))]));

    [Property]
    public bool Yes_is_never_quiet_and_times_neither_overlap_nor_run_backwards((byte Days, WorkAnswer Answer, byte? Until)[] words)
    {
        var said = words.Where(word => Enum.IsDefined(word.Answer)).DistinctBy(word => word.Days)
            .Select(word => (At: Start.AddDays(word.Days), word.Answer, Until: word.Until is { } days ? London.Date(Start).AddDays(days) : (DateOnly?)null)).ToList();
        var quiets = Quiet.Of(said);
        return quiets.All(quiet => quiet.Until is null || quiet.Until > quiet.From)
            && quiets.Zip(quiets.Skip(1)).All(pair => pair.First.Until <= pair.Second.From)
            && said.Where(word => word.Answer is WorkAnswer.Yes or WorkAnswer.KeepTheJobIHave).All(word => !quiets.Any(quiet => quiet.Covers(word.At)));
    }

    /// <summary>The same as the offer itself says on every day.</summary>
    [Property]
    public bool It_agrees_with_the_offer(byte until, byte look)
    {
        var offer = new WorkOffer { TeamId = Made.Team, CaseId = Guid.NewGuid(), Stage = OfferedAt.Conversation, RaisedBy = RaisedBy.Person, Answer = WorkAnswer.NotNow, Until = London.Date(Start).AddDays(until + 1), By = Guid.NewGuid(), At = Start };
        var day = London.Date(Start).AddDays(look + 1);
        return offer.QuietOn(day) == Quiet.Of([(offer.At, offer.Answer, offer.Until)]).Any(quiet => quiet.Covers(London.At(day, new(0, 0))));
    }
}
