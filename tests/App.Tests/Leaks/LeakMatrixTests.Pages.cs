using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.House;
using Linkwork.Domain.Access;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Leaks;

/// <summary>What no list of ways out can promise: that there are no others, and that every field was looked for.</summary>
public partial class LeakMatrixTests
{
    /// <summary>Also pages that nobody thought of as a way out, and those that don't exist yet.</summary>
    [Theory, OnBothDatabases]
    public async Task No_page_says_more_to_anybody_outside_the_team(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var other = await World.NewAsync(world.App);
        var its = await Marked.NewAsync(world, await VoluntaryAsync(world), (await ReportingAsync(other), other.Organisation));
        var samples = await Samples.OfAsync(world);
        samples.Show(its.Case.Reference, await ReferenceAsync(world, its), its.ToVoluntary.Reference);
        List<string> wrong = [];
        var (read, found) = (0, 0);
        foreach (var route in EndpointTests.Pages(world.App).Select(EndpointTests.Route))
        {
            if (!samples.Fill(route, Role.LinkWorker, out var address)) continue;
            foreach (var role in Enum.GetValues<Role>().Where(role => role is not (Role.LinkWorker or Role.TeamManager))) await LookAsync($"{role}", world.As(role), address);
            await LookAsync("link worker of another team", other.As(Role.LinkWorker), address);
            await LookAsync("manager of another team", other.As(Role.TeamManager), address);
            await LookAsync("nobody", world.AsNobody(), address);
        }

        Assert.True(read > 1000, $"only {read} pages were read");
        Assert.True(found > 0, "not even the referrer's own words were found, so this looked at nothing");
        Assert.Empty(wrong);

        async Task LookAsync(string who, Visitor visitor, string address)
        {
            var page = await visitor.Get(address);
            read++;
            foreach (var mark in Marks().Matches(page.Raw).Select(match => match.Groups["category"].Value).Distinct())
            {
                found++;
                if (!MayRead(who, mark)) wrong.Add($"{who} {address}: {mark}");
            }
        }

        static bool MayRead(string who, string mark) => mark == Marked.Own ? who == nameof(Role.Referrer) : Enum.TryParse<DataCategory>(mark, out var category) && who switch
        {
            nameof(Role.Referrer) => Gate.Rule(RecipientKind.Referrer, category) == SharingRule.Goes,
            nameof(Role.Provider) => category == DataCategory.Attendance || Gate.Rule(RecipientKind.VoluntaryProvider, category) == SharingRule.Goes,
            _ => false,
        };
    }

    /// <summary>A field that nobody marked would let its words out unseen.</summary>
    [Fact]
    public async Task Every_field_with_words_of_a_person_is_marked()
    {
        var world = await World.NewAsync(await TestApp.NewAsync("Sqlite"));
        var other = await World.NewAsync(world.App);
        await (await Marked.NewAsync(world, await VoluntaryAsync(world), (await ReportingAsync(other), other.Organisation))).ConsentAsync(ConsentState.Given, DataCategory.Work, [(Marked.Employer, SharingPurpose.AdjustmentsAtWork)]);
        var unmarked = await world.App.InDatabase(async db =>
        {
            List<string> found = [];
            foreach (var type in db.Model.GetEntityTypes().Where(type => typeof(IAboutAPerson).IsAssignableFrom(type.ClrType)))
                foreach (var column in type.GetTableMappings().Single().Table.Columns.Where(column => column.PropertyMappings.Any(mapping => mapping.Property.ClrType == typeof(string) || mapping.Property.ClrType == typeof(List<string>))))
                {
#pragma warning disable EF1002 // names from the model
                    if (await db.Database.SqlQueryRaw<int>($"SELECT count(*) AS Value FROM \"{column.Table.Name}\" WHERE \"{column.Name}\" LIKE '%MARK%'").SingleAsync() == 0) found.Add($"{column.Table.Name}.{column.Name}");
#pragma warning restore EF1002
                }

            return found;
        });
        Assert.True(unmarked.ToHashSet().SetEquals(Marked.SaysNothing), $"Mark these, or say why not: {string.Join(", ", unmarked.Except(Marked.SaysNothing))}. Marked or gone: {string.Join(", ", Marked.SaysNothing.Except(unmarked))}");
    }
}
