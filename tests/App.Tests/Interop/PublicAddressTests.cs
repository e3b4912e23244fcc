using System.Net;
using Linkwork.Interop.Feeds;

namespace Linkwork.App.Tests.Interop;

public class PublicAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2a00:1450:4009:81f::200e", true)]
    public void Private_addresses_are_known_as_such(string written, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(written)));

    [Theory]
    [InlineData("https://example.org/services", true)]
    [InlineData("http://example.org/services", true)]
    [InlineData("https://me:secret@example.org/services", false)]
    [InlineData("ftp://example.org/services", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("feeds/bristol.json", false)]
    [InlineData("/tmp/bristol.json", false)]
    public void Only_web_addresses_are_fetched(string typed, bool fetched) =>
        Assert.Equal(fetched, FeedFetch.Address(typed) is not null);
}
