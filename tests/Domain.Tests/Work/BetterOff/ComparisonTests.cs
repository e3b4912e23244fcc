using FsCheck.Xunit;
using Linkwork.Domain.Work;
using static Linkwork.Domain.Tests.Work.Households;

namespace Linkwork.Domain.Tests.Work;

/// <summary>Amounts that aren't known for sure.</summary>
public class ComparisonTests
{
    [Theory]
    [InlineData("650", 650, 650)]
    [InlineData(" £1,200.50 ", 1200.50, 1200.50)]
    [InlineData("600 to 700", 600, 700)]
    [InlineData("£700 - £600", 600, 700)]
    [InlineData("600–700", 600, 700)]
    [InlineData("0 TO 0", 0, 0)]
    public void An_amount_is_read_alone_or_from_and_to(string said, double low, double high)
    {
        Assert.Equal(new Between((decimal)low, (decimal)high), Between.Read(said));
        Assert.Equal(Between.Read(said), Between.Read($"{Between.Read(said)}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("5-")]
    [InlineData("1 to 2 to 3")]
    [InlineData("1e9")]
    [InlineData("about 600")]
    public void Anything_else_is_no_amount(string said) => Assert.Null(Between.Read(said));

    [Property(MaxTest = 200)]
    public bool A_range_holds_every_way_by_itself_and_a_change_is_taken_way_by_way(int seed, byte more)
    {
        var household = Any(seed).Working(0, 13);
        List<Household> ways = [household, household with { HousingCosts = household.HousingCosts + more }, household with { Capital = household.Capital + (40 * more) }];
        if (ways.SelectMany(way => way.Problems(Now, Today)).Any()) return true;
        var rows = Comparison.Of(ways, [0, 16], Now, Today).Rows;
        var alone = ways.ConvertAll(way => Comparison.Of([way], [0, 16], Now, Today).Rows);
        return Same(rows[1].Net, alone.Select(its => its[1].Net)) && Same(rows[1].AfterCosts, alone.Select(its => its[1].AfterCosts)) && Same(rows[1].KeptOfAnHour, alone.Select(its => its[1].KeptOfAnHour))
            && Same(rows[1].MoreThan(rows[0]), alone.Select(its => its[1].MoreThan(its[0])));

        static bool Same(Between? range, IEnumerable<Between?> each) => range == Between.Of(each.Select(one => one?.Low));
    }
}
