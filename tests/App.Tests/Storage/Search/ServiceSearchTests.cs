using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Storage.Search;

public class ServiceSearchTests
{
    private static readonly Point Here = new(53.4243, -2.3220);

    [Theory, OnBothDatabases]
    public async Task Words_find_a_service_by_name_organisation_description_and_need(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        var named = await shelf.AddAsync("Zebrafish choir");
        var described = await shelf.AddAsync("Tuesday group", "We sing zebrafish songs");
        var listed = await shelf.AddAsync("Helping hands", need: Need.Money);

        Assert.Equal([named, described], await shelf.IdsAsync(new() { Words = "zebrafish" }));
        Assert.Contains(listed, await shelf.IdsAsync(new() { Words = "debt", Limit = 500 }));
        Assert.Equal([listed, described, named], await shelf.IdsAsync(new() { Words = shelf.Organisation.Name }));
    }

    [Theory, OnBothDatabases]
    public async Task Everyday_words_find_what_services_call_it_and_say_why(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        var untagged = await shelf.AddAsync("Budgeting and debt clinic");
        var tagged = await shelf.AddAsync("Harbour helpers", need: Need.Money);

        var found = await shelf.FindAsync(new() { Words = "I'm skint", Limit = 500 });

        Assert.Contains("listed under Money and debt", string.Join(' ', found.Services.Single(service => service.Id == tagged).Why), StringComparison.Ordinal);
        Assert.Contains("“debt” in its name", found.Services.Single(service => service.Id == untagged).Why);
    }

    [Theory, OnBothDatabases]
    public async Task Plurals_beginnings_accents_and_case_do_not_matter(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        var café = await shelf.AddAsync("Café QUIXOTIC charities");

        foreach (var typed in new[] { "cafe", "CAFÉS", "charity", "charities quixotic", "quixot", "quixotics" })
            Assert.Contains(café, await shelf.IdsAsync(new() { Words = typed, Limit = 500 }));
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_typed_is_ever_a_syntax_error(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        string[] typed =
        [
            "\"", "'", "\"unclosed", "a AND", "NOT", "NEAR(a b)", "name:debt", "debt*", "*", "(", ")", "-debt", "^debt", "{name}: x", "debt & !money | (", ":*", "\\", "%", ";--",
            "\0", "\ud800", "’‘", "😀", "日本語", new string('x', 5000), string.Join(' ', Enumerable.Range(0, 200)), "<-> <2>", "a'b\"c",
        ];

        foreach (var words in typed) Assert.NotNull(await shelf.FindAsync(new() { Words = words }));
    }

    [Theory, OnBothDatabases]
    public async Task The_index_follows_every_change_however_it_is_made(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        var id = await shelf.AddAsync("Wombatgroup", "first");
        await shelf.RunAsync("UPDATE service SET name = 'Numbatgroup' WHERE name = 'Wombatgroup'");
        Assert.Empty(await shelf.IdsAsync(new() { Words = "wombatgroup" }));
        Assert.Equal([id], await shelf.IdsAsync(new() { Words = "numbatgroup" }));

        await shelf.RunAsync($"UPDATE organisation SET name = 'Quokka {shelf.Mark}' WHERE name = '{shelf.Organisation.Name}'");
        Assert.Equal([id], await shelf.IdsAsync(new() { Words = $"quokka {shelf.Mark}" }));

        await shelf.App.InDatabase(async db =>
        {
            var service = db.Services.Rows.Single(row => row.Id == id);
            service.Needs.Add(new() { ServiceId = id, Need = Need.Fuel });
            await db.SaveChangesAsync();
        });
        Assert.Equal([id], await shelf.IdsAsync(new() { Words = $"heating {shelf.Mark}" }));
        await shelf.RunAsync("DELETE FROM service_need WHERE service_id IN (SELECT id FROM service WHERE name = 'Numbatgroup')");
        Assert.DoesNotContain((await shelf.FindAsync(new() { Words = $"heating {shelf.Mark}" })).Services, service => service.Id == id && service.Why.Any(why => why.Contains("Fuel", StringComparison.Ordinal)));

        await shelf.RunAsync("DELETE FROM service WHERE name = 'Numbatgroup'");
        Assert.Empty(await shelf.IdsAsync(new() { Words = "numbatgroup" }));
    }

    [Theory, OnBothDatabases]
    public async Task Distance_is_the_domains_and_the_nearest_place_counts(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        var near = await shelf.AddAsync($"Near {shelf.Mark}", at: [new(53.43, -2.33), new(55, -3)]);
        var far = await shelf.AddAsync($"Far {shelf.Mark}", at: [new(53.48, -2.24)]);
        var online = await shelf.AddAsync($"Online {shelf.Mark}");

        var found = (await shelf.FindAsync(new() { Words = shelf.Mark, Near = Here })).Services;

        // One without a known place counts as four kilometres away: neither first nor lost.
        Assert.Equal([near, online, far], found.Select(service => service.Id));
        Assert.Equal(Distance.Km(Here.Latitude, Here.Longitude, 53.43, -2.33), found[0].DistanceKm!.Value, 0.001);
        Assert.Equal(Distance.Km(Here.Latitude, Here.Longitude, 53.48, -2.24), found[2].DistanceKm!.Value, 0.001);
        Assert.Null(found[1].DistanceKm);
        Assert.Equal([near], await shelf.IdsAsync(new() { Words = shelf.Mark, Near = Here, WithinKm = 3 }));
    }

    [Theory, OnBothDatabases]
    public async Task A_circle_keeps_exactly_what_lies_in_it(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        var random = new Random(7);
        var points = Enumerable.Range(0, 150).Select(_ => new Point(Here.Latitude + (random.NextDouble() - .5) / 5, Here.Longitude + (random.NextDouble() - .5) / 3)).ToList();
        List<(Guid Id, double Km)> made = [];
        foreach (var point in points) made.Add((await shelf.AddAsync($"Spot {shelf.Mark}", at: [point]), Distance.Km(Here.Latitude, Here.Longitude, point.Latitude, point.Longitude)));

        foreach (var km in new[] { 0.5, 2, 5, 9 })
            Assert.Equal(made.Where(spot => spot.Km <= km).OrderBy(spot => spot.Km).Select(spot => spot.Id),
                await shelf.IdsAsync(new() { Words = shelf.Mark, Near = Here, WithinKm = km, Limit = 500 }));
    }

    [Theory, OnBothDatabases]
    public async Task Filters_keep_only_what_they_say(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        var now = shelf.App.Clock.GetUtcNow();
        var taking = await shelf.AddAsync($"Taking {shelf.Mark}", change: service => (service.Accepting, service.VerifiedAt) = (Accepting.Yes, now.AddDays(-400)));
        var fresh = await shelf.AddAsync($"Fresh {shelf.Mark}", need: Need.Food, change: service => service.VerifiedAt = now.AddDays(-5));
        await shelf.AddAsync($"Stopped {shelf.Mark}", change: service => service.Status = ServiceStatus.Stopped);

        Assert.Equal([fresh, taking], await shelf.IdsAsync(new() { Words = shelf.Mark }));
        Assert.Equal([taking], await shelf.IdsAsync(new() { Words = shelf.Mark, AcceptingNow = true }));
        Assert.Equal([fresh], await shelf.IdsAsync(new() { Words = shelf.Mark, VerifiedSince = now.AddDays(-30) }));
        Assert.Equal([fresh], await shelf.IdsAsync(new() { Words = shelf.Mark, Need = Need.Food }));
    }

    [Theory, OnBothDatabases]
    public async Task Day_time_cost_age_language_access_and_ways_narrow(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        var ruled = await shelf.AddAsync("Ruled", change: row =>
        {
            row.Schedules.Add(new() { ServiceId = row.Id, Frequency = Frequency.Weekly, ByDay = "TU", OpensAt = new(18, 0), ClosesAt = new(20, 0) });
            (row.Cost, row.MinimumAge, row.MaximumAge, row.Languages, row.Access, row.Online) = ("Free", 18, 25, "Urdu, Polish", "Step-free 100%", true);
        });
        var said = await shelf.AddAsync("Said", change: row => (row.When, row.Cost, row.AtHome, row.MinimumAge) = ("Tuesday 9am; Sunday closed", "Free to £5", true, 60));
        var silent = await shelf.AddAsync("Silent");

        async Task Only(ServiceQuery query, params Guid[] ids) => Assert.Equal(ids.Order(), (await shelf.IdsAsync(query)).Order());
        await Only(new() { Day = DayOfWeek.Tuesday }, ruled, said);
        await Only(new() { Day = DayOfWeek.Sunday });
        await Only(new() { Between = (new(17, 0), new(23, 59)) }, ruled);
        await Only(new() { Between = (new(0, 0), new(12, 0)) });
        await Only(new() { Free = true }, ruled);
        await Only(new() { Age = 20 }, ruled, silent);
        await Only(new() { Age = 70 }, said, silent);
        await Only(new() { Language = "urdu" }, ruled);
        await Only(new() { Language = "%" });
        await Only(new() { Access = "100%" }, ruled);
        await Only(new() { Access = "100_" });
        await Only(new() { Ways = (true, false, true) }, ruled, said);
        await Only(new() { Words = "ruled", Day = DayOfWeek.Tuesday, Free = true, Age = 20 }, ruled);
    }

    [Theory, OnBothDatabases]
    public async Task Beyond_the_best_two_hundred_the_list_goes_on_without_a_gap_or_a_repeat(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        await shelf.App.InDatabase(db =>
        {
            for (var i = 0; i < 260; i++) db.Services.Add(new() { OrganisationId = shelf.Organisation.Id, Name = $"Lantern {i % 90}", Description = i % 7 == 0 ? "Lantern lantern lantern" : null });
            return db.SaveChangesAsync();
        });

        List<Guid> paged = [];
        for (var page = await shelf.FindAsync(new() { Words = "lantern", Limit = 30 }); ; page = await shelf.FindAsync(new() { Words = "lantern", Limit = 30, After = page.Next }))
        {
            paged.AddRange(page.Services.Select(service => service.Id));
            if (page.Next is null) break;
        }

        Assert.Equal(260, paged.Count);
        Assert.Equal(260, paged.Distinct().Count());
        Assert.Equal(paged, await shelf.IdsAsync(new() { Words = "lantern", Limit = 300 }));
    }

    [Theory, OnBothDatabases]
    public async Task A_hidden_place_is_measured_for_staff_only(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        await shelf.AddAsync("Refuge", change: row => row.Locations.Add(new() { ServiceId = row.Id, Latitude = 53.43, Longitude = -2.33, Visibility = Visibility.AddressHidden }));

        Assert.Null(Assert.Single((await shelf.FindAsync(new() { Words = "refuge", Near = Here })).Services).DistanceKm);
        Assert.Empty((await shelf.FindAsync(new() { Words = "refuge", Near = Here, WithinKm = 5 })).Services);
        Assert.NotNull(Assert.Single((await shelf.FindAsync(new() { Words = "refuge", Near = Here, WithinKm = 5, ForStaff = true })).Services).DistanceKm);
    }

    [Theory, OnBothDatabases]
    public async Task A_slip_of_the_keyboard_finds_what_was_meant_and_says_so(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        var id = await shelf.AddAsync($"Marmalade makers");
        await shelf.App.InDatabase(db => shelf.App.App.Services.GetRequiredService<SearchVocabulary>().CountAsync(db, default));

        foreach (var typed in new[] { "marmelade", "marmalde", "mramalade", "marmallade" })
        {
            var found = (await shelf.FindAsync(new() { Words = typed })).Services.Select(service => (typed, service.Id, string.Join("; ", service.Why)));
            Assert.Equal([(typed, id, "“marmalade” in its name")], found);
        }

        Assert.Empty(await shelf.IdsAsync(new() { Words = "marzipan" }));
    }

    [Theory, OnBothDatabases]
    public async Task Pages_join_up_without_a_gap_or_a_repeat(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        for (var i = 0; i < 23; i++) await shelf.AddAsync(i % 3 == 0 ? $"Same {shelf.Mark}" : $"Name {i} {shelf.Mark}", at: i % 4 == 0 ? [] : [new(53.4 + i % 5 / 100.0, -2.3)]);

        var query = new ServiceQuery { Words = shelf.Mark, Near = Here, Limit = 5 };
        List<Guid> paged = [];
        for (var page = await shelf.FindAsync(query); ; page = await shelf.FindAsync(query with { After = page.Next }))
        {
            paged.AddRange(page.Services.Select(service => service.Id));
            if (page.Next is null) break;
        }

        Assert.Equal(await shelf.IdsAsync(query with { Limit = 100 }), paged);
        Assert.Equal(23, paged.Distinct().Count());
    }

    [Theory, OnBothDatabases]
    public async Task When_no_service_has_every_word_those_with_some_are_shown_and_it_is_said(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        var id = await shelf.AddAsync($"Accordion club {shelf.Mark}");

        var found = await shelf.FindAsync(new() { Words = $"xylophonists {shelf.Mark}" });

        Assert.True(found.SomeWordsOnly);
        Assert.Equal([id], found.Services.Select(service => service.Id));
    }

    [Fact]
    public async Task Both_databases_answer_with_the_same_services_in_the_same_order()
    {
        Assert.SkipUnless(Databases.Postgres is not null, "no PostgreSQL: run bin/test, which starts one");
        var mark = $"same{Random.Shared.Next(1_000_000)}";
        // Databases of their own: how rare a word is depends on all services.
        var (one, other) = (await Shelf.InAsync(await TestApp.NewAsync("Sqlite"), mark), await Shelf.InAsync(await TestApp.NewAsync("Postgres"), mark));
        string[] names = ["Debt advice", "debt Advice", "Ärger help", "Advice/support hub", "Self-help debts", "O’Brien's job club", "Écoute", "Zoo 24/7", "Work it out", "work-shop"];
        var random = new Random(11);
        for (var i = 0; i < 60; i++)
        {
            var (name, about) = ($"{names[random.Next(names.Length)]} {mark}", names[random.Next(names.Length)]);
            Need? need = random.Next(3) == 0 ? Needs.All[random.Next(Needs.All.Count)] : null;
            Point[] at = random.Next(4) == 0 ? [] : [new(53.4 + random.NextDouble() / 10, -2.3 + random.NextDouble() / 10)];
            var id = Guid.CreateVersion7();
            foreach (var shelf in new[] { one, other }) await shelf.AddAsync(name, about, need, at, id: id);
        }

        foreach (var shelf in new[] { one, other })
            await shelf.App.InDatabase(db => shelf.App.App.Services.GetRequiredService<SearchVocabulary>().CountAsync(db, default));
        foreach (var words in new[] { "debt advice", "dept advise", "get me into work", "work", "skint", "support", "self help", "brien", "arger", "ecoute", "24 7", "shop", "jobs money", "" })
            foreach (var near in new[] { null, Here })
            {
                var query = new ServiceQuery { Words = $"{words} {mark}", Near = near, Limit = 500 };
                Assert.Equal(await SeenAsync(one, query), await SeenAsync(other, query));
            }

        // Where no service has every word, other tests' services may have some.
        static async Task<IEnumerable<string>> SeenAsync(Shelf shelf, ServiceQuery query) =>
            (await shelf.FindAsync(query)).Services.Where(found => found.Organisation == shelf.Organisation.Name).Select(Seen).ToList();

        static string Seen(ServiceFound found) => $"{found.Name} {found.Id} {found.Description} {found.DistanceKm} {string.Join(", ", found.Why)}";
    }
}
