using Linkwork.Domain.Directory;
using Xunit;

namespace Linkwork.Domain.Tests.Directory;

public class EmploymentSupportTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(125, FidelityBand.Exemplary)]
    [InlineData(115, FidelityBand.Exemplary)]
    [InlineData(114, FidelityBand.Good)]
    [InlineData(100, FidelityBand.Good)]
    [InlineData(99, FidelityBand.Fair)]
    [InlineData(74, FidelityBand.Fair)]
    [InlineData(73, FidelityBand.NotSupportedEmployment)]
    public void A_fidelity_score_has_a_band(int? score, FidelityBand? band) => Assert.Equal(band, new EmploymentSupport { ServiceId = Guid.Empty, FidelityScore = score }.Band);

    [Fact]
    public void A_card_with_nothing_on_it_is_empty_and_has_no_problem()
    {
        var card = new EmploymentSupport { ServiceId = Guid.Empty };

        Assert.True(card.Empty);
        Assert.Empty(card.Problems(Made.Today));
        card.Voluntary = false;
        Assert.False(card.Empty);
    }

    [Fact]
    public void Each_figure_that_cannot_be_is_said()
    {
        var card = new EmploymentSupport
        {
            ServiceId = Guid.Empty, FidelityScore = 24, FidelityReviewedOn = Made.Today.AddDays(1), HoursAWeek = 41, InWorkWeeks = 521, InWorkSupport = false,
        };

        Assert.Equal(["FidelityScore", "FidelityReviewedOn", "HoursAWeek", "InWorkWeeks", "InWorkWeeks"], card.Problems(Made.Today).Select(problem => problem.Field));
    }

    [Fact]
    public void A_score_without_the_day_of_its_review_is_refused() =>
        Assert.Equal("FidelityReviewedOn", Assert.Single(new EmploymentSupport { ServiceId = Guid.Empty, FidelityScore = 104 }.Problems(Made.Today)).Field);
}
