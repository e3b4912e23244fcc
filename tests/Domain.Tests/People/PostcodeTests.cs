using FsCheck.Xunit;
using Linkwork.Domain.People;

namespace Linkwork.Domain.Tests.People;

public class PostcodeTests
{
    [Theory]
    [InlineData("m337zz", "M33 7ZZ")]
    [InlineData("M33 7ZZ", "M33 7ZZ")]
    [InlineData(" sw1a  1aa ", "SW1A 1AA")]
    [InlineData("M1 1AE", "M1 1AE")]
    [InlineData("ec1a-1bb", "EC1A 1BB")]
    [InlineData("DN551PT", "DN55 1PT")]
    public void It_is_read_however_it_is_typed(string typed, string read) => Assert.Equal(read, Postcode.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("M33")]
    [InlineData("M33 7Z")]
    [InlineData("33M 7ZZ")]
    [InlineData("M33 ZZ7")]
    [InlineData("ABC1 1AA")]
    [InlineData("M1234 7ZZ")]
    [InlineData("EC1A 1BBB")]
    public void What_cant_be_a_postcode_is_none(string? typed) => Assert.Null(Postcode.Read(typed));

    [Property]
    public bool Reading_twice_is_reading_once(string? typed) => Postcode.Read(typed) is not { } read || Postcode.Read(read) == read;
}
