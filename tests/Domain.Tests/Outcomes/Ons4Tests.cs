using FsCheck.Xunit;
using Linkwork.Domain.Outcomes;

namespace Linkwork.Domain.Tests.Outcomes;

public class Ons4Tests
{
    [Theory]
    [InlineData("Satisfied", "low low low low low medium medium high high very-high very-high")]
    [InlineData("Worthwhile", "low low low low low medium medium high high very-high very-high")]
    [InlineData("Happy", "low low low low low medium medium high high very-high very-high")]
    [InlineData("Anxious", "very-low very-low low low medium medium high high high high high")]
    public void Each_answer_from_0_to_10_falls_in_the_ons_band(string field, string bands) =>
        Assert.Equal(bands.Split(' '), Enumerable.Range(0, 11).Select(answer => Ons4Band.Of(field, answer).Replace(' ', '-')));

    [Property]
    public bool Outside_0_to_10_there_is_no_band_and_a_sentence(int answer)
    {
        var outside = answer is < 0 or > 10;
        return outside == new Ons4Answers(answer, null, null, null).Problems().Any()
            && (!outside || Record.Exception(() => Ons4Band.Of("Happy", answer)) is ArgumentOutOfRangeException);
    }

    [Fact]
    public void Any_answer_may_be_left_out_but_not_all()
    {
        Assert.Empty(new Ons4Answers(null, null, null, 0).Problems());
        Assert.Single(new Ons4Answers(null, null, null, null).Problems());
    }

    [Theory]
    [InlineData("Happy", 4, 6, "2 higher, better")]
    [InlineData("Happy", 6, 5, "1 lower, worse")]
    [InlineData("Anxious", 8, 5, "3 lower, better")]
    [InlineData("Anxious", 5, 8, "3 higher, worse")]
    [InlineData("Anxious", 5, 5, "no change")]
    public void Lower_is_better_for_anxiety_alone(string field, int then, int now, string words) => Assert.Equal(words, Ons4Band.Change(field, then, now));

    [Theory]
    [InlineData(null, 4)]
    [InlineData(4, null)]
    public void A_missing_answer_is_unknown_and_no_change(int? then, int? now) => Assert.Null(Ons4Band.Change("Happy", then, now));

    [Fact]
    public void Then_is_the_first_set_of_answers_and_now_the_newest()
    {
        var its = Made.Case();
        Assert.Equal((null, null), its.Ons4ThenAndNow());
        var first = its.AnswerOns4(new(4, null, null, null), Made.Worker, Made.At);
        Assert.Equal((first, first), its.Ons4ThenAndNow());

        its.AnswerOns4(new(5, null, null, null), Made.Worker, Made.At.AddDays(1));
        var newest = its.AnswerOns4(new(6, null, null, null), Made.Worker, Made.At.AddDays(2));

        Assert.Equal((first, newest), its.Ons4ThenAndNow());
    }
}
