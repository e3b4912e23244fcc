using Linkwork.Interop.Feeds;

namespace Linkwork.App.Tests.Interop;

/// <summary>RFC 9309, with its own examples.</summary>
public class RobotsTests
{
    private static bool Allows(string robots, string path) => Robots.Parse(robots, "Linkwork").Allows(path);

    [Theory]
    [InlineData("user-agent: *\ndisallow: /", "/services", false)]
    [InlineData("user-agent: *\ndisallow:", "/services", true)]
    [InlineData("", "/services", true)]
    [InlineData("disallow: /", "/services", true)]
    [InlineData("user-agent: other\ndisallow: /", "/services", true)]
    [InlineData("user-agent: *\ndisallow: /\n\nuser-agent: LINKWORK\ndisallow: /private", "/services", true)]
    [InlineData("user-agent: *\ndisallow: /\n\nuser-agent: linkwork\ndisallow: /private", "/private/x", false)]
    [InlineData("user-agent: other\nuser-agent: linkwork\ndisallow: /a", "/a", false)]
    [InlineData("user-agent: linkwork\ndisallow: /a\nuser-agent: x\ndisallow: /c\nuser-agent: linkwork\ndisallow: /b", "/b", false)]
    [InlineData("user-agent: linkwork\ndisallow: /a\nuser-agent: x\ndisallow: /c\nuser-agent: linkwork\ndisallow: /b", "/c", true)]
    [InlineData("user-agent: linkwork # us\r\ndisallow: /a # not here\r\n", "/a", false)]
    [InlineData("user-agent: *\ndisallow: /\nallow: /services", "/services/1", true)]
    [InlineData("user-agent: *\nallow: /example/page/\ndisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false)]
    [InlineData("user-agent: *\nallow: /page\ndisallow: /page", "/page", true)]
    [InlineData("user-agent: *\ndisallow: /*/private$", "/a/b/private", false)]
    [InlineData("user-agent: *\ndisallow: /*/private$", "/a/private/x", true)]
    [InlineData("user-agent: *\ndisallow: *.gif", "/x/y.gif?z", false)]
    [InlineData("user-agent: *\ndisallow: /services?", "/services?page=2", false)]
    [InlineData("user-agent: *\ndisallow: /services?", "/services", true)]
    [InlineData("user-agent: *\ndisallow: /a%3cd.html", "/a%3Cd.html", false)]
    [InlineData("user-agent: *\ndisallow: /%61", "/a", false)]
    [InlineData("user-agent: *\ndisallow: /ツ", "/%E3%83%84", false)]
    [InlineData("user-agent: *\ndisallow: /", "/robots.txt", true)]
    [InlineData("User-Agent: *\nSitemap: https://example.org/map\nDisallow: /x", "/x", false)]
    [InlineData("<html>not found</html>", "/services", true)]
    public void The_longest_rule_for_us_holds(string robots, string path, bool allowed) => Assert.Equal(allowed, Allows(robots, path));

    [Fact]
    public void A_delay_is_heard()
    {
        Assert.Equal(TimeSpan.FromSeconds(1.5), Robots.Parse("user-agent: *\ncrawl-delay: 1.5", "Linkwork").Delay);
        Assert.Null(Robots.Parse("user-agent: *\ncrawl-delay: soon", "Linkwork").Delay);
    }

    [Fact]
    public void A_rule_made_to_take_long_takes_no_time() =>
        Assert.True(Allows($"user-agent: *\ndisallow: {string.Concat(Enumerable.Repeat("*a", 200))}b", "/" + new string('a', 2000)));
}
