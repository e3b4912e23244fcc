using Linkwork.Domain.People;

namespace Linkwork.Domain.Tests.People;

public class NationalInsuranceNumberTests
{
    [Theory]
    [InlineData("AB123456C", "AB123456C")]
    [InlineData(" ab 12 34 56 c ", "AB123456C")]
    [InlineData("AO-12-34-56-D", null)] // O is never second
    [InlineData("OA123456D", "OA123456D")]
    [InlineData("QQ123456C", null)] // the example on forms
    [InlineData("AD123456C", null)]
    [InlineData("GB123456A", null)]
    [InlineData("ZZ123456A", null)]
    [InlineData("AB123456E", null)]
    [InlineData("AB12345C", null)]
    [InlineData("AB1234567C", null)]
    [InlineData("AB123456C\n", null)]
    [InlineData("AB١٢٣٤٥٦C", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void It_is_read_by_its_form(string? typed, string? expected) => Assert.Equal(expected, NationalInsuranceNumber.Read(typed));

    [Fact]
    public void It_is_shown_in_pairs_or_masked_but_for_its_end()
    {
        Assert.Equal("AB 12 34 56 C", NationalInsuranceNumber.Show("AB123456C"));
        Assert.Equal("•• •• •• 56 C", NationalInsuranceNumber.Mask("AB123456C"));
    }

    [Theory]
    [InlineData("NI is AB123456C.", "NI is (National Insurance number left out).")]
    [InlineData("ab 12 34 56 c and AB-12-34-56-D", "(National Insurance number left out) and (National Insurance number left out)")]
    [InlineData("?q=AB+12+34+56+C&p=AB%2012%2034%2056%20C", "?q=(National Insurance number left out)&p=(National Insurance number left out)")]
    [InlineData("AB\u00a012 3456C", "(National Insurance number left out)")]
    [InlineData("order XAB123456C, QQ123456C, W-7K2M, SW1A 1AA, 01632 960001", "order XAB123456C, QQ123456C, W-7K2M, SW1A 1AA, 01632 960001")]
    public void Free_words_keep_none(string typed, string kept) => Assert.Equal(kept, NationalInsuranceNumber.Hide(typed));
}
