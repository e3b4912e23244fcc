using Linkwork.Domain.Directory;

namespace Linkwork.Domain.Tests.Directory;

public class RegistersTests
{
    private static Screening Of(string description, string? registration, string? url = null, string? cost = null) => Screening.Of(new()
    {
        Name = "Riverside", Description = description, Registration = registration, Url = url, Cost = cost, Needs = ["Money and debt"],
    });

    [Theory]
    [InlineData("Free debt advice.", "FCA 612345", Register.FinancialConduct, "612345")]
    [InlineData("Free debt advice. Authorised and regulated by the Financial Conduct Authority, firm reference number 612 345.", null, Register.FinancialConduct, "612345")]
    [InlineData("Affordable loans.", "Charity 1054321; FRN: 1012345", Register.FinancialConduct, "1012345")]
    [InlineData("Free immigration advice.", "IAA F202012345", Register.ImmigrationAdvice, "F202012345")]
    [InlineData("Free immigration advice.", "N202100123", Register.ImmigrationAdvice, "N202100123")]
    [InlineData("An immigration solicitor is here on Fridays.", "SRA number 567890", Register.Solicitors, "567890")]
    [InlineData("We give personal care.", "CQC 1-123456789", Register.CareQuality, "1-123456789")]
    public void The_right_number_is_shown_to_the_editor_to_look_up(string description, string? registration, Register register, string number)
    {
        var screening = Of(description, registration);
        Assert.Equal(Verdict.ShowToEditor, screening.Verdict);
        var check = Assert.Single(screening.Checks, check => check.Register == register);
        Assert.Equal(number, check.Number);
        Assert.Contains(number, check.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Free debt advice.", null, "none is given")]
    [InlineData("Free debt advice.", "", "none is given")]
    [InlineData("Free debt advice.", "FCA 12345", "can’t be one")]
    [InlineData("Free debt advice.", "FCA 12345678", "can’t be one")]
    [InlineData("Free debt advice.", "Charity 1054321", "doesn’t stand for it")]
    [InlineData("Free debt advice.", "GB-COH-01234567", "doesn’t stand for it")]
    [InlineData("Affordable loans.", "Company SC123456", "doesn’t stand for it")]
    [InlineData("Free immigration advice.", "FCA 612345", "doesn’t stand for it")]
    [InlineData("Free immigration advice.", "OISC 12345", "can’t be one")]
    [InlineData("We give personal care.", "Company 01234567", "doesn’t stand for it")]
    public void Without_the_register_of_the_activity_it_is_held(string description, string? registration, string why)
    {
        var screening = Of(description, registration);
        Assert.Equal(Verdict.Hold, screening.Verdict);
        Assert.Contains(screening.Reasons, reason => reason.Contains(why, StringComparison.Ordinal));
    }

    [Fact]
    public void A_council_gives_debt_advice_without_a_number_and_the_editor_confirms_that_it_is_one()
    {
        var screening = Of("Free debt advice.", null, "https://www.riverside.gov.uk/debt");
        Assert.Equal(Verdict.ShowToEditor, screening.Verdict);
        Assert.Null(Assert.Single(screening.Checks).Number);
    }

    [Fact]
    public void A_council_is_not_exempt_from_the_register_of_immigration_advisers() =>
        Assert.Equal(Verdict.Hold, Of("Free immigration advice.", null, "https://www.riverside.gov.uk/migrants").Verdict);

    [Fact]
    public void A_name_like_a_councils_with_free_mail_is_no_council() => Assert.Equal(Verdict.Hold, Screening.Of(new()
    {
        Name = "Riverside Council debt advice", Description = "Debt advice.", Email = "riversidecouncil@gmail.com", Needs = ["Money and debt"],
    }).Verdict);

    [Theory]
    [InlineData("UKPRN 10012345", Verdict.ShowToEditor)]
    [InlineData("Company number 01234567", Verdict.ShowToEditor)]
    [InlineData("UKPRN 123", Verdict.Hold)]
    [InlineData(null, Verdict.Hold)]
    public void Training_that_costs_as_much_as_a_weeks_food_needs_a_number(string? registration, Verdict verdict) =>
        Assert.Equal(verdict, Of("A forklift course with a certificate.", registration, cost: "£250").Verdict);

    [Fact]
    public void A_number_never_excuses_a_scam() =>
        Assert.Equal(Verdict.Block, Of("Guaranteed loans. Pay an upfront fee of £50 first.", "FCA 612345").Verdict);
}
