using System.ComponentModel;
using System.Globalization;
using Linkwork.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Linkwork.App.Tests.Ui;

/// <summary>A date asked for in three fields: what is drawn, what is read back, and what is said when it can't be read.</summary>
public class DateTests
{
    private static readonly ServiceProvider Mvc =
        new ServiceCollection().AddLogging().AddControllers().AddUi().Services.BuildServiceProvider();

    [Theory]
    [InlineData("31", "3", "1980", "1980-03-31")]
    [InlineData(" 1 ", "feb", "2026", "2026-02-01")]
    [InlineData("29", "February", "2028", "2028-02-29")]
    public async Task Three_fields_make_one_date(string day, string month, string year, string expected)
    {
        var (result, _) = await Bind<DateOnly?>(day, month, year);

        Assert.Equal(DateOnly.Parse(expected), result.Model);
    }

    [Theory]
    [InlineData("31", "2", "2026", "Birth must be a real date: February 2026 has 28 days")]
    [InlineData("0", "1", "2026", "Birth must be a real date: January 2026 has 31 days")]
    [InlineData("1", "13", "2026", "Birth must have a month from 1 to 12")]
    [InlineData("1", "1", "26", "Birth must have a year with 4 numbers, like 1980")]
    [InlineData("", "1", "2026", "Birth must include a day")]
    [InlineData("1", "", "", "Birth must include a month and year")]
    public async Task A_date_that_cannot_be_gets_a_sentence_and_comes_back_as_typed(string day, string month, string year, string sentence)
    {
        var (result, state) = await Bind<DateOnly?>(day, month, year);

        Assert.False(result.IsModelSet);
        Assert.Equal(sentence, Assert.Single(state["Birth"]!.Errors).ErrorMessage);
        Assert.Equal([day, month, year], DateParts.All.Select(part => state[$"Birth.{part}"]!.AttemptedValue));
    }

    [Fact]
    public async Task One_value_such_as_a_link_carries_still_makes_a_date()
    {
        var (result, _) = await Bind<DateOnly?>(new() { ["Birth"] = "2026-03-31" });

        Assert.Equal(new DateOnly(2026, 3, 31), result.Model);
    }

    [Fact]
    public async Task Three_empty_fields_are_no_date_and_no_error()
    {
        var (result, state) = await Bind<DateOnly?>("", "", "");

        Assert.True(result.IsModelSet);
        Assert.Null(result.Model);
        Assert.True(state.IsValid);
    }

    [Fact]
    public async Task Three_empty_fields_are_asked_for_when_a_date_is_needed()
    {
        var (_, state) = await Bind<DateOnly>("", "", "");

        Assert.Equal("Enter birth", Assert.Single(state["Birth"]!.Errors).ErrorMessage);
    }

    [Fact]
    public async Task A_date_typed_right_leaves_the_form_valid()
    {
        var (_, state) = await Bind<DateOnly>("1", "2", "2026");

        Assert.True(state.IsValid);
    }

    [Theory]
    [InlineData("date-input: default", "", "", "", null)]
    [InlineData("date-input: with values", "5", "8", "2024", null)]
    [InlineData("date-input: with error message and hint", "", "", "", "Enter your date of birth")]
    [InlineData("date-input: with error on day input", "", "3", "1980", "Date of birth must include a day")]
    public async Task The_three_fields_match_the_design_systems_own_fixture(string fixture, string day, string month, string year, string? error)
    {
        var page = new Page();
        foreach (var (part, text) in DateParts.All.Zip([day, month, year]))
        {
            page.ModelState.SetModelValue($"example.{part}", text, text);
        }

        var html = await page.Write(page.Tag(new DateTag
        {
            Name = "example", Label = "What is your date of birth?", LabelSize = "l", LabelHeading = 1, Hint = "For example, 31 3 1980", Error = error,
        }));

        Assert.Equal(Fixtures.Normal(AspNames(Fixtures.Html(fixture))), Fixtures.Normal(html));
    }

    [Fact]
    public async Task A_birthday_may_be_filled_in_by_the_browser()
    {
        var page = new Page();

        var html = await page.Write(page.Tag(new DateTag { Name = "example", Label = "What is your date of birth?", LabelSize = "l", LabelHeading = 1, Hint = "For example, 31 3 1980", Birthday = true }));

        Assert.Equal(Fixtures.Normal(AspNames(Fixtures.Html("date-input: with autocomplete values"))), Fixtures.Normal(html));
    }

    [Fact]
    public async Task A_stored_date_is_shown_in_its_three_fields()
    {
        var page = new Page();
        var html = await page.Write(page.Tag(new DateTag { For = Page.For<DateOnly?>("Birth", new DateOnly(1980, 3, 31)), Label = "Birth" }));

        Assert.Contains("name=\"Birth.Day\" type=\"text\" value=\"31\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"Birth.Month\" type=\"text\" value=\"3\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"Birth.Year\" type=\"text\" value=\"1980\"", html, StringComparison.Ordinal);
    }

    // The package's names are free; ours are those that ASP.NET binds.
    private static string AspNames(string html) => DateParts.All.Aggregate(html, (text, part) => text
        .Replace($"example-{part.ToLowerInvariant()}", $"example_{part}", StringComparison.Ordinal)
        .Replace($"name=\"{part.ToLowerInvariant()}\"", $"name=\"example.{part}\"", StringComparison.Ordinal));

    private static Task<(ModelBindingResult Result, ModelStateDictionary State)> Bind<T>(string day, string month, string year) =>
        Bind<T>(new() { ["Birth.Day"] = day, ["Birth.Month"] = month, ["Birth.Year"] = year });

    // Through MVC's own factory, so that the binder is the one a page would get.
    private static async Task<(ModelBindingResult Result, ModelStateDictionary State)> Bind<T>(Dictionary<string, StringValues> form)
    {
        var metadata = Mvc.GetRequiredService<IModelMetadataProvider>().GetMetadataForProperty(typeof(Holder<T>), nameof(Holder<>.Birth));
        var context = new DefaultModelBindingContext
        {
            ModelName = nameof(Holder<>.Birth),
            ModelState = new(),
            ModelMetadata = metadata,
            ValueProvider = new FormValueProvider(BindingSource.Form, new FormCollection(form), CultureInfo.InvariantCulture),
        };
        var binder = Mvc.GetRequiredService<IModelBinderFactory>().CreateBinder(new() { Metadata = metadata });
        await binder.BindModelAsync(context);
        return (context.Result, context.ModelState);
    }

    private sealed class Holder<T>
    {
        [DisplayName("Birth")]
        public T? Birth { get; set; }
    }
}
