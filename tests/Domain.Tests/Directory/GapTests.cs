using FsCheck.Xunit;
using Linkwork.Domain.Directory;
using Linkwork.Domain.People;
using Linkwork.Domain.Shared;
using Xunit;

namespace Linkwork.Domain.Tests.Directory;

public class GapTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(0.02, 1)]
    [InlineData(1.5, 2)]
    [InlineData(12.4, 12)]
    public void A_distance_is_kept_to_the_whole_kilometre_and_never_below_one(double? km, int? kept) => Assert.Equal(kept, Gap.WholeKm(km));

    [Theory]
    [InlineData("m337zz", "M33")]
    [InlineData("EC1A 1BB", "EC1A")]
    [InlineData("M1 1AE", "M1")]
    [InlineData("M33", "")]
    [InlineData(null, "")]
    public void Of_a_postcode_only_the_first_half_is_kept_and_of_anything_else_nothing(string? typed, string kept) => Assert.Equal(kept, Postcode.FirstHalf(typed));

    [Property]
    public bool A_case_has_one_gap_for_each_need_and_no_two_cases_share_one(Guid one, Guid other, Need need, Need another) =>
        Gap.IdOf(one, need) == Gap.IdOf(one, need) && (need == another || Gap.IdOf(one, need) != Gap.IdOf(one, another)) && (one == other || Gap.IdOf(one, need) != Gap.IdOf(other, need));

    [Theory]
    [InlineData("British Sign Language", 0)]
    [InlineData("Kurdish (Sorani)", 0)]
    [InlineData("Serbo-Croat", 0)]
    [InlineData("Urdu, for Mrs Khan", 1)]
    [InlineData("Urdu 07700 900123", 1)]
    [InlineData("a language that goes on and on until it is a story", 1)]
    public void A_language_is_a_language_and_no_story(string typed, int problems) => Assert.Equal(problems, Gap.Problems(Need.Work, GapReason.WrongLanguage, typed).Count());

    [Fact]
    public void A_gap_says_what_was_needed_and_what_was_missing() =>
        Assert.Equal([nameof(Gap.Need), nameof(Gap.Reason)], Gap.Problems(null, null, null).Select(problem => problem.Field));

    [Fact]
    public void A_missing_language_names_it() => Assert.Equal(nameof(Gap.Language), Assert.Single(Gap.Problems(Need.Work, GapReason.WrongLanguage, " ")).Field);

    [Fact]
    public void An_answer_is_taken_back_once()
    {
        var answer = new GapAnswer { PlaceCode = "E1", Need = Need.Work, Area = "M33", Text = "From May", By = Made.Worker, At = Made.At };

        answer.Withdraw(Made.Worker, Made.At);

        Assert.Equal("This answer was already taken back", answer.WithdrawalProblem());
        Assert.Throws<Refusal>(() => answer.Withdraw(Made.Worker, Made.At));
        Assert.Single(GapAnswer.Problems(" "));
        Assert.Single(GapAnswer.Problems(new('x', GapAnswer.LongestText + 1)));
    }
}
