using System.Reflection;
using System.Text.RegularExpressions;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Caseload;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.House;

/// <summary>Conditionality is never asked: no field, label, choice or column is there for it, so nobody can be pressed to fill it in.</summary>
public partial class NeverAskedTests
{
    [Fact]
    public void No_page_asks_for_a_conditionality_group_a_sanction_or_a_claimant_commitment() =>
        Assert.Empty(Repository.Files("src", ".cshtml").Where(file => Conditionality().IsMatch(file.Text)).Select(file => $"{file.Path}: {Conditionality().Match(file.Text).Value}"));

    [Fact]
    public void No_type_choice_or_property_is_there_for_one() => Assert.Empty(
        new[] { typeof(Case).Assembly, typeof(Linkwork.Web).Assembly }.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => new[] { type.Name }
            .Concat(type.IsEnum ? Enum.GetNames(type) : type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Select(property => property.Name)))
            .Where(name => Conditionality().IsMatch(Spaced().Replace(name, " "))));

    [Theory, OnBothDatabases]
    public async Task No_column_is_there_for_one(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        var columns = await app.InDatabase(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(type => type.GetProperties().Select(property => $"{type.GetTableName()} {property.GetColumnName()}")).ToList()));

        Assert.NotEmpty(columns);
        Assert.Empty(columns.Where(column => Conditionality().IsMatch(column.Replace('_', ' '))));
    }

    [Fact]
    public void The_words_are_noticed_when_they_are_there()
    {
        Assert.Matches(Conditionality(), "label=\"Conditionality group\"");
        Assert.Matches(Conditionality(), Spaced().Replace("SanctionEndsOn", " "));
        Assert.Matches(Conditionality(), "claimant commitment");
        Assert.DoesNotMatch(Conditionality(), "What matters to you");
    }

    [GeneratedRegex(@"conditionality|\bsanction|claimant[ -]commitment|\bwork[ -]search\b|work[ -]related (?:requirement|activity)|intensive work|light touch|\blabour market regime", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Conditionality();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex Spaced();
}
