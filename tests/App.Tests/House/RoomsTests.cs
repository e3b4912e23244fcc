using System.Reflection;
using System.Text.RegularExpressions;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Storage;
using Linkwork.Ui;

namespace Linkwork.App.Tests.House;

/// <summary>Where a line belongs: the rules of the house that a compiler can't hold.</summary>
public partial class RoomsTests
{
    private static readonly Assembly App = typeof(AppDb).Assembly;
    private static readonly Assembly Domain = typeof(Gate).Assembly;

    // Who may read people without a viewer, and why. A new entry needs a reason as good as these.
    private static readonly string[] MayReadForTheSystem =
    [
        "src/App/Storage/", // receiving, progress, roll-ups: the queries themselves
        "src/App/Jobs/", // nobody is looking
        "src/App/Cli/", // whoever runs it holds the database
        "src/App/Reports/", // counts only
        "src/App/Interop/Notify/", // e-mails built at send time, through the gate
    ];

    [Fact]
    public void The_domain_references_nothing_but_the_base_library() =>
        Assert.All(Domain.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void The_domain_uses_no_serialiser_attributes_and_no_frameworks() =>
        Assert.Empty(Repository.Files("src/Domain", ".cs").Where(file => Framework().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void Every_row_about_a_person_is_reached_through_a_viewer()
    {
        var tables = typeof(AppDb).GetProperties().Select(property => property.PropertyType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Table<>)).Select(type => type.GetGenericArguments()[0]);
        Assert.Empty(tables.Where(type => type.IsAssignableTo(typeof(IAboutAPerson))));
    }

    [Fact]
    public void Every_team_record_is_about_a_person() =>
        Assert.Empty(Domain.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(TeamRecord)) && !type.IsAssignableTo(typeof(IAboutAPerson))));

    [Fact]
    public void Only_the_named_rooms_read_people_without_a_viewer() =>
        Assert.Empty(Repository.Files("src/App", ".cs", ".cshtml").Where(file => file.Text.Contains("ForTheSystem()", StringComparison.Ordinal)
            && !MayReadForTheSystem.Any(room => file.Path.StartsWith(room, StringComparison.Ordinal))).Select(file => file.Path));

    [Fact]
    public void Only_storage_puts_a_stored_disclosure_back_together() =>
        Assert.Empty(Repository.Files("src", ".cs", ".cshtml").Where(file => file.Text.Contains("Disclosure.FromStorage(", StringComparison.Ordinal)
            && !file.Path.StartsWith("src/App/Storage/", StringComparison.Ordinal)).Select(file => file.Path));

    [Fact]
    public void Raw_sql_lives_in_storage_and_reports_only() =>
        Assert.Empty(Repository.Files("src/App", ".cs").Where(file => RawSql().IsMatch(file.Text)
            && !file.Path.StartsWith("src/App/Storage/", StringComparison.Ordinal) && !file.Path.StartsWith("src/App/Reports/", StringComparison.Ordinal)).Select(file => file.Path));

    [Fact]
    public void No_room_but_storage_asks_which_database_it_is() =>
        Assert.Empty(Repository.Files("src/App", ".cs", ".cshtml").Where(file => WhichDatabase().IsMatch(file.Text)
            && !file.Path.StartsWith("src/App/Storage/", StringComparison.Ordinal) && file.Path != "src/App/Jobs/Checkpoints.cs" && !file.Path.StartsWith("src/App/Cli/", StringComparison.Ordinal)).Select(file => file.Path));

    /// <summary>Whatever is sent out is written from a disclosure: nothing in the outward rooms takes a person, a case or a referral and returns text.</summary>
    [Fact]
    public void Outbound_code_takes_a_disclosure_and_never_a_record()
    {
        var writers = App.GetTypes().Where(type => type.Namespace?.StartsWith("Linkwork.Interop", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => Returns(method) == typeof(string) && method.GetParameters().Any(parameter => parameter.ParameterType.IsAssignableTo(typeof(IAboutAPerson))));
        Assert.Empty(writers.Select(method => $"{method.DeclaringType!.Name}.{method.Name}"));
    }

    [Fact]
    public void Shared_holds_six_files_at_most() =>
        Assert.InRange(Repository.Files("src/Domain/Shared", ".cs").Count(), 1, 6);

    [Fact]
    public void Program_is_a_hundred_lines_at_most() =>
        Assert.InRange(Repository.Files("src/App", "Program.cs").Single().Text.Split('\n').Length, 1, 100);

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() =>
        Assert.Empty(Repository.Files("src", ".cs", ".cshtml").Concat(Repository.Files("tests", ".cs"))
            .Select(file => (file.Path, Lines: file.Text.Split('\n').Length)).Where(file => file.Lines > 301));

    [Fact]
    public void No_page_has_inline_script_style_or_event_handlers() =>
        Assert.Empty(Repository.Files("src/App/Pages", ".cshtml").Where(file => Inline().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void Every_page_derives_from_the_one_that_saves_once() =>
        Assert.Empty(App.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(Microsoft.AspNetCore.Mvc.RazorPages.PageModel))
            && !type.IsAssignableTo(typeof(LinkworkPage)) && type.FullName is not ("Linkwork.Pages.IndexModel" or "Linkwork.Pages.Errors.ShowModel")).Select(type => type.FullName));

    private static Type Returns(MethodInfo method) =>
        method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>) ? method.ReturnType.GetGenericArguments()[0] : method.ReturnType;

    [GeneratedRegex(@"using (Microsoft\.|System\.Text\.Json|System\.Xml|System\.Net|System\.Data|System\.IO)|\[Json", RegexOptions.None, 1000)]
    private static partial Regex Framework();

    [GeneratedRegex(@"CommandText|FromSql|ExecuteSql|SqlQuery|CreateCommand\(", RegexOptions.None, 1000)]
    private static partial Regex RawSql();

    [GeneratedRegex(@"SqliteEngine|PostgresEngine|IsSqlite\(|IsNpgsql\(|ProviderName", RegexOptions.None, 1000)]
    private static partial Regex WhichDatabase();

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)|<style|\sstyle=""|\son(click|change|submit|load)=", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Inline();
}
