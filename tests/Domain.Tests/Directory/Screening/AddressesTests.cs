using Linkwork.Domain.Directory;

namespace Linkwork.Domain.Tests.Directory;

public class AddressesTests
{
    private static readonly Submission Choir = new() { Name = "Choir", Description = "We sing on Mondays.", Cost = "£3" };

    [Theory]
    [InlineData("https://bit.ly/abc")]
    [InlineData("http://203.0.113.7/choir")]
    [InlineData("https://xn--chir-6na.example")]
    [InlineData("https://gov-uk-grants.example")]
    [InlineData("https://universalcredit.example")]
    [InlineData("https://stepchaange.example")]
    [InlineData("https://citizensadvise.example")]
    public void A_link_that_hides_or_imitates_is_held(string url) => Assert.Equal(Verdict.Hold, Screening.Of(Choir with { Url = url }).Verdict);

    [Theory]
    [InlineData("https://www.wexcombe.gov.uk/choir")]
    [InlineData("choir.example")]
    [InlineData("https://www.facebook.com/choir")]
    [InlineData("https://citizensadvicewexcombe.org.uk")]
    [InlineData("not an address")]
    [InlineData("n/a")]
    public void An_ordinary_link_is_nothing(string url) => Assert.Equal(0, Screening.Of(Choir with { Url = url }).Weight);

    [Theory]
    [InlineData("0906 555 0123", Verdict.Block)]
    [InlineData("+44 (0)909 555 0123", Verdict.Block)]
    [InlineData("070 5555 0123", Verdict.Hold)]
    [InlineData("0161 496 0123", Verdict.ShowToEditor)]
    [InlineData("+44 7700 900123", Verdict.ShowToEditor)]
    [InlineData("0800 496 0123", Verdict.ShowToEditor)]
    public void A_telephone_number_that_costs_the_caller_is_not_shown(string phone, Verdict verdict) => Assert.Equal(verdict, Screening.Of(Choir with { Phone = phone }).Verdict);

    [Fact]
    public void A_premium_number_in_the_text_is_found_too() => Assert.Equal(Verdict.Block, Screening.Of(Choir with { Description = "Ring 0909 555 0123 to join." }).Verdict);

    [Fact]
    public void A_public_office_with_free_mail_is_held() =>
        Assert.Equal(Verdict.Hold, Screening.Of(Choir with { Name = "DWP Wexcombe", Email = "dwp.wexcombe@gmail.com" }).Verdict);

    [Fact]
    public void The_same_number_under_another_name_blocks_what_would_be_held_and_holds_nothing()
    {
        var seen = new SeenContacts();
        seen.Add(new() { Name = "Cash today", Phone = "07700 900123" }, blocked: true);
        var doubtful = Choir with { Name = "Help with debts", Description = "Debt advice.", Phone = "+44 7700 900123" };
        seen.Add(new() { Name = "More cash", Url = "https://cash.example" }, blocked: true);
        Assert.Equal(Verdict.ShowToEditor, Screening.Of(Choir with { Phone = "07700 900123" }, seen).Verdict);
        Assert.Equal(Verdict.Hold, Screening.Of(doubtful).Verdict);
        Assert.Equal(Verdict.Block, Screening.Of(doubtful with { Url = "https://www.cash.example/help" }, seen).Verdict);
    }

    [Theory]
    [InlineData("https://www.facebook.com/one", "https://www.facebook.com/two")]
    [InlineData("https://one.wordpress.com", "https://two.wordpress.com")]
    [InlineData("https://www.wexcombe.gov.uk/one", "https://www.wexcombe.gov.uk/two")]
    public void A_host_that_everybody_shares_is_no_reuse(string one, string other)
    {
        var seen = new SeenContacts();
        seen.Add(Choir with { Url = one }, blocked: true);
        Assert.Equal(Screening.Of(Choir with { Name = "Another", Url = other }).Reasons, Screening.Of(Choir with { Name = "Another", Url = other }, seen).Reasons);
    }
}
