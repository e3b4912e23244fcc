using Linkwork.Interop.Feeds;

namespace Linkwork.App.Tests.Interop;

public class PlainTextTests
{
    [Theory]
    [InlineData("<p>One.</p><p>Two.</p>", "One.\n\nTwo.")]
    [InlineData("<h2>What?</h2>Tea<br>and  cake", "What?\n\nTea\nand cake")]
    [InlineData("We offer:<ul><li>tea</li><li>cake</li></ul>Come in", "We offer:\n\n• tea\n• cake\n\nCome in")]
    [InlineData("<div><div>a</div><span>b</span> <b>c</b></div>", "a\n\nb c")]
    [InlineData("Tea &amp; cake&nbsp;daily", "Tea & cake daily")]
    [InlineData("Line one\r\nline two", "Line one\nline two")]
    [InlineData("5 < 6 and 7 > 6", "5 < 6 and 7 > 6")]
    [InlineData("<table><tr><td>Monday</td><td>10am</td></tr><tr><td>Tuesday</td><td>2pm</td></tr></table>", "Monday 10am\nTuesday 2pm")]
    [InlineData("zero\u200bwidth \u202eturned", "zerowidth turned")]
    public void Markup_becomes_paragraphs(string written, string plain) =>
        Assert.Equal(plain, PlainText.Paragraphed(written));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<style>p { }</style><svg><text>x</text></svg>")]
    [InlineData("<p><br></p>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<iframe src='https://example.org'>text</iframe>")]
    [InlineData("  ")]
    [InlineData(null)]
    public void What_says_nothing_is_absent(string? written) =>
        Assert.Null(PlainText.Paragraphed(written));

    [Fact]
    public void A_link_shows_where_it_leads_unless_its_words_say_so()
    {
        Assert.Equal("Book here (https://example.org/book)", PlainText.Paragraphed("<a href='https://example.org/book'>Book here</a>"));
        Assert.Equal("www.example.org", PlainText.Paragraphed("<a href='https://www.example.org/'>www.example.org</a>"));
        Assert.Equal("Write to us (help@example.org)", PlainText.Paragraphed("<a href='mailto:help@example.org?subject=x'>Write to us</a>"));
        Assert.Equal("Press", PlainText.Paragraphed("<a href='javascript:alert(1)'>Press</a>"));
    }

    [Fact]
    public void Markup_nested_deeper_than_the_stack_is_read()
    {
        static string Deep(int depth) => string.Concat(Enumerable.Repeat("<b>", depth)) + "x" + string.Concat(Enumerable.Repeat("</b>", depth));
        Assert.Equal("x", PlainText.Paragraphed(Deep(2_000)));
        Assert.Equal("x", PlainText.Paragraphed(Deep(100_000)));
    }

    [Fact]
    public void A_book_is_cut_at_a_word()
    {
        var text = PlainText.Paragraphed(string.Join(' ', Enumerable.Repeat("word", 100_000)))!;
        Assert.InRange(text.Length, PlainText.Longest - 10, PlainText.Longest + 1);
        Assert.EndsWith(" word…", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_on_one_line() =>
        Assert.Equal("Tea & cake club", PlainText.OneLine(" <b>Tea &amp;</b>\n cake<br>club "));

    [Fact]
    public void Whatever_is_thrown_together_comes_out_plain_and_stays_as_it_is()
    {
        string[] pieces = ["a", "tea", " ", "  ", "\n", "\n\n\n", "\r\n", "\t", "•", "• ", "<b>", "</p>", "<", "&amp;", "&", "\u00a0", "\u200b", "\u0007", "\u2028", "\u3000", "é", "£5", ".", "–"];
        var dice = new Random(20_260_501);
        for (var i = 0; i < 20_000; i++)
        {
            var written = string.Concat(Enumerable.Range(0, dice.Next(1, 9)).Select(_ => pieces[dice.Next(pieces.Length)]));
            if (PlainText.Paragraphed(written) is not { } plain) continue;
            Assert.DoesNotMatch(@"  |^\s|\s$| \n|\n |\n\n\n|\n•\n|^•\n|\n•$|[\r\t\u00a0\u200b\u0007\u2028\u3000]", plain);
            Assert.Equal(plain.Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' '), PlainText.OneLine(written));
            if (!plain.Contains('<', StringComparison.Ordinal) && !plain.Contains('&', StringComparison.Ordinal)) Assert.Equal(plain, PlainText.Paragraphed(plain));
        }
    }

    [Theory]
    [InlineData("www.example.org", "https://www.example.org")]
    [InlineData("example.org/club?x=1", "https://example.org/club?x=1")]
    [InlineData("http://example.org/a  http://example.org/b", "http://example.org/a")]
    [InlineData("http:www.example.org", "http://www.example.org")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("ftp://example.org", null)]
    [InlineData("https://user:word@example.org", null)]
    [InlineData("not an address", null)]
    [InlineData("", null)]
    public void A_web_address_is_made_usable_or_refused(string written, string? address) =>
        Assert.Equal(address, WebAddress.Tidied(written));

    [Theory]
    [InlineData(" help@example.org ", "help@example.org")]
    [InlineData("help@example.org.", "help@example.org")]
    [InlineData("help at example.org", null)]
    [InlineData("a@example.org, b@example.org", null)]
    public void A_mailbox_is_one_address(string written, string? mailbox) =>
        Assert.Equal(mailbox, WebAddress.Mailbox(written));
}
