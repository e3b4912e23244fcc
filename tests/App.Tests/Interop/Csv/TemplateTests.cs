using Linkwork.Interop.Csv;

namespace Linkwork.App.Tests.Interop.Csv;

public class TemplateTests
{
    private static string? Fill(string template, params (string Name, string? Value)[] row) =>
        new Template(template).Fill(name => row.Single(column => column.Name == name).Value);

    [Fact]
    public void Columns_are_joined_and_constants_stay()
    {
        Assert.Equal("High Street, Sale", Fill("{street}, {town}", ("street", "High Street"), ("town", "Sale")));
        Assert.Equal("Trafford", Fill("Trafford"));
    }

    [Fact]
    public void A_bracketed_part_goes_with_its_absent_column() =>
        Assert.Equal("High Street", Fill("{street}[, {town}]", ("street", "High Street"), ("town", null)));

    [Fact]
    public void A_text_whose_columns_are_all_absent_is_absent()
    {
        Assert.Null(Fill("Opens {opens}", ("opens", null)));
        Assert.Null(Fill("[From {a}][ to {b}]", ("a", null), ("b", null)));
    }

    [Theory]
    [InlineData("{street")]
    [InlineData("[a")]
    [InlineData("a]")]
    [InlineData("[a[b]]")]
    [InlineData("{name|shout}")]
    public void What_is_not_closed_or_known_is_refused(string template) =>
        Assert.Throws<FormatException>(() => new Template(template));

    [Theory]
    [InlineData("THE CHESHIRE WILDLIFE TRUST LIMITED", "The Cheshire Wildlife Trust Limited")]
    [InlineData("ROYAL SOCIETY FOR THE PREVENTION OF CRUELTY", "Royal Society for the Prevention of Cruelty")]
    [InlineData("RYCROFT CHILDREN'S FUND", "Rycroft Children's Fund")]
    [InlineData("1ST ST JOHN'S SCOUTS LTD", "1st St John's Scouts Ltd")]
    [InlineData("SALE YMCA AND BBC CIC", "Sale YMCA and BBC CIC")]
    [InlineData("Mood Swings Network", "Mood Swings Network")]
    public void Shouted_names_are_calmed(string written, string calm) =>
        Assert.Equal(calm, Fill("{name|title}", ("name", written)));
}
