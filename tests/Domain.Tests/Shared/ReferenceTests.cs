using FsCheck.Xunit;
using Linkwork.Domain.Shared;

namespace Linkwork.Domain.Tests.Shared;

public class ReferenceTests
{
    [Theory]
    [InlineData("c-1rfh-fe7c", "C-1RFH-FE7C")]
    [InlineData("C1RFHFE7C", "C-1RFH-FE7C")]
    [InlineData(" c 1rfh fe7c ", "C-1RFH-FE7C")]
    [InlineData("C-IRFH-FELO", "C-1RFH-FE10")]
    public void It_is_read_however_it_is_said(string typed, string read) => Assert.Equal(read, Reference.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("C-1RFH-FE7")]
    [InlineData("C-1RFH-FE7CC")]
    [InlineData("C-1RFH-FE7U")]
    public void What_cant_be_one_is_none(string? typed) => Assert.Null(Reference.Read(typed));

    [Property]
    public bool A_new_one_reads_back_as_itself_also_from_small_letters(byte _)
    {
        var made = Reference.New('W');
        return Reference.Read(made) == made && Reference.Read(made.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)) == made;
    }

    [Fact]
    public void A_thousand_new_ones_differ() => Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => Reference.New('C')).Distinct().Count());
}
