using Linkwork.Interop.Geography;

namespace Linkwork.App.Tests.Interop.Geography;

public class PostcodeTextTests
{
    [Theory]
    [InlineData("M33 7ZZ", "M337ZZ")]
    [InlineData(" m33 7zz ", "M337ZZ")]
    [InlineData("ec1a1bb", "EC1A1BB")]
    [InlineData("W1A\u00a01HQ", "W1A1HQ")]
    [InlineData("M1 1AE", "M11AE")]
    public void However_a_postcode_is_typed_its_key_is_the_same(string typed, string key) =>
        Assert.Equal(key, PostcodeText.Key(typed));

    [Theory]
    [InlineData("")]
    [InlineData("M33")]
    [InlineData("ABC 1234")]
    [InlineData("MMM MMM")]
    [InlineData("33M 7ZZ")]
    [InlineData("M33-7ZZ")]
    [InlineData("EC1A 1BBB")]
    [InlineData("NA")]
    public void What_has_no_postcode_shape_has_no_key(string typed) =>
        Assert.Null(PostcodeText.Key(typed));

    [Fact]
    public void A_key_is_read_with_a_space_before_its_last_three() =>
        Assert.Equal("EC1A 1BB", PostcodeText.Spaced("EC1A1BB"));
}
