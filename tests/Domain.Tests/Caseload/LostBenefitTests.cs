using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Tests.Caseload;

public class LostBenefitTests
{
    [Fact]
    public void Told_twice_it_is_one_with_the_words_of_both_and_they_want_help_with_benefits()
    {
        var its = Made.Case();

        its.LoseBenefit("Nothing came", Made.Worker, Made.At);
        its.LoseBenefit("Not the rent either", Made.Worker, Made.At);
        its.LoseBenefit(null, Made.Worker, Made.At);
        its.LoseBenefit("nothing came", Made.Worker, Made.At);

        Assert.Equal("Nothing came\nNot the rent either", Assert.Single(its.LostBenefits).InTheirWords);
        Assert.Single(its.Needs, need => need.Need == Need.Benefits);
    }

    [Fact]
    public void It_is_sorted_once_with_a_word_how_and_may_happen_again()
    {
        var its = Made.Case();
        var lost = its.LoseBenefit(null, Made.Worker, Made.At);

        Assert.Throws<Refusal>(() => lost.Sort(" ", Made.Worker, Made.At));
        lost.Sort("Paid again", Made.Worker, Made.At);
        Assert.Throws<Refusal>(() => lost.Sort("Paid again", Made.Worker, Made.At));

        Assert.Null(its.OpenLostBenefit);
        Assert.NotSame(lost, its.LoseBenefit("Again", Made.Worker, Made.At));
    }

    [Fact]
    public void A_closed_case_has_none_to_mark()
    {
        var its = Made.Case();
        its.Close(ClosureReason.MovedAway, "Moved", Made.Worker, Made.At);

        Assert.Throws<Refusal>(() => its.LoseBenefit(null, Made.Worker, Made.At));
    }

    [Fact]
    public void It_is_about_money_and_what_is_sorted_goes_nowhere()
    {
        var its = Made.Case();
        its.LoseBenefit("Old words", Made.Worker, Made.At).Sort("Paid", Made.Worker, Made.At);
        its.LoseBenefit("New words", Made.Worker, Made.At);

        var items = OnwardItems.Of(its, Made.Details, (DataCategory.Story, null));

        Assert.Equal(DataCategory.Money, items.Single(item => item.Text == "New words").Category);
        Assert.DoesNotContain(items, item => item.Text.Contains("Old words", StringComparison.Ordinal));
    }
}
