using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Linkwork.Domain.People;

namespace Linkwork.Domain.Tests.People;

public class NhsNumberTests
{
    [Theory]
    [InlineData("9693893123")]
    [InlineData("9476719931")]
    [InlineData("9556274839")]
    [InlineData("9912003888")]
    public void A_number_whose_digits_add_up_is_read(string number) => Assert.Equal(number, NhsNumber.Read(number));

    [Theory]
    [InlineData("9912003890")]
    [InlineData("3478526985")]
    public void Published_examples_that_dont_add_up_are_refused(string number) => Assert.Null(NhsNumber.Read(number));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("969389312")]
    [InlineData("96938931230")]
    [InlineData("969389312X")]
    [InlineData("٩٦٩٣٨٩٣١٢٣")]
    public void What_isnt_ten_digits_is_no_number(string? typed) => Assert.Null(NhsNumber.Read(typed));

    [Theory]
    [InlineData("969 389 3123")]
    [InlineData(" 969-389-3123 ")]
    public void Spaces_and_dashes_are_read_over(string typed) => Assert.Equal("9693893123", NhsNumber.Read(typed));

    [Fact]
    public void It_is_shown_three_three_four() => Assert.Equal("969 389 3123", NhsNumber.Show("9693893123"));

    [Property]
    public Property Nine_digits_have_one_check_digit_at_most() => Prop.ForAll(NineDigits, nine => Valid(nine).Count() <= 1);

    [Property]
    public Property A_check_digit_of_ten_is_never_issued() => Prop.ForAll(NineDigits, nine =>
    {
        var sum = nine.Select((digit, place) => (digit - '0') * (10 - place)).Sum();
        return Valid(nine).Any() == (11 - sum % 11 != 10);
    });

    [Property]
    public Property One_wrong_digit_is_always_noticed() => Prop.ForAll(NineDigits, Gen.Choose(0, 9).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (nine, place, by) =>
        Valid(nine).All(number => NhsNumber.Read(Slip(number, place, by)) is null));

    private static Arbitrary<string> NineDigits => Gen.Choose(0, 999_999_999).Select(number => number.ToString("000000000")).ToArbitrary();

    private static IEnumerable<string> Valid(string nine) => Enumerable.Range(0, 10).Select(check => $"{nine}{check}").Where(number => NhsNumber.Read(number) is not null);

    private static string Slip(string number, int place, int by) => $"{number[..place]}{(number[place] - '0' + by) % 10}{number[(place + 1)..]}";
}
