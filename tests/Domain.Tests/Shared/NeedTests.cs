using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Tests.Shared;

public class NeedTests
{
    [Fact]
    public void Every_need_has_words_of_its_own() => Assert.Equal(Needs.All.Count, Needs.All.Select(need => need.Label()).Distinct().Count());

    [Theory]
    [InlineData(Need.Work, DataCategory.Work)]
    [InlineData(Need.Volunteering, DataCategory.Work)]
    [InlineData(Need.Benefits, DataCategory.Money)]
    [InlineData(Need.Safety, DataCategory.Safeguarding)]
    [InlineData(Need.AlcoholOrDrugs, DataCategory.Health)]
    [InlineData(Need.Housing, DataCategory.Needs)]
    public void Naming_a_need_already_tells_its_category(Need need, DataCategory category) => Assert.Equal(category, need.Category());

    [Theory]
    [InlineData(Need.Loneliness, DataCategory.Needs)]
    [InlineData(Need.Loneliness, DataCategory.Work, Need.Loneliness, Need.Work, Need.MentalWellbeing)]
    [InlineData(Need.Work, DataCategory.Safeguarding, Need.Safety)]
    [InlineData(Need.Money, DataCategory.Money, Need.Food)]
    [InlineData(null, DataCategory.Health, Need.AlcoholOrDrugs)]
    public void Naming_a_service_tells_the_most_guarded_of_all_it_helps_with(Need? chosenFor, DataCategory category, params Need[] helpsWith) =>
        Assert.Equal(category, NeedCategories.OfNaming(chosenFor, helpsWith));

    [Theory]
    [InlineData("  yes ", "yes")]
    [InlineData(" \n", null)]
    [InlineData(null, null)]
    public void White_space_says_nothing(string? typed, string? said) => Assert.Equal(said, typed.Said());
}
