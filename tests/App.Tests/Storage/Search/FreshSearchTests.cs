using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Storage;

namespace Linkwork.App.Tests.Storage.Search;

/// <summary>What silence and being full do to a service's place.</summary>
public class FreshSearchTests
{
    [Theory, OnBothDatabases]
    public async Task What_nobody_confirmed_for_long_sinks_below_the_same_that_somebody_did(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        var now = shelf.App.Clock.GetUtcNow();
        var stale = await shelf.AddAsync("Choir", change: row => row.VerifiedAt = now.AddMonths(-13));
        var ageing = await shelf.AddAsync("Choir", change: row => row.VerifiedAt = now.AddMonths(-5));
        var fresh = await shelf.AddAsync("Choir", change: row => row.VerifiedAt = now.AddDays(-1));

        Assert.Equal([fresh, ageing, stale], await shelf.IdsAsync(new() { Words = "choir" }));
    }

    [Theory, OnBothDatabases]
    public async Task Crisis_food_and_safety_services_never_sink_or_vanish_for_want_of_a_check(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        var now = shelf.App.Clock.GetUtcNow();
        List<Guid> lifelines = [];
        foreach (var (name, need) in new (string, Need)[] { ("Pantry", Need.Food), ("Refuge", Need.Safety), ("Crisis café", Need.MentalWellbeing), ("The SAMARITANS", Need.SomethingElse) })
        {
            // Made first, and silent for years: were it lowered, the one checked today would stand before it.
            lifelines.Add(await shelf.AddAsync($"{name} {shelf.Mark}", need: need, change: row => row.VerifiedAt = now.AddYears(-3)));
            Assert.Equal(1, Fresh.Weight(name, [need], now.AddYears(-3), now));
        }

        var club = await shelf.AddAsync($"Club {shelf.Mark}", need: Need.Loneliness, change: row => row.VerifiedAt = now.AddYears(-3));
        var query = new ServiceQuery { Words = shelf.Mark, VerifiedSince = now.AddMonths(-12) };

        Assert.Equal(lifelines.Order(), (await shelf.IdsAsync(query)).Order());
        Assert.Equal(club, (await shelf.IdsAsync(query with { VerifiedSince = null })).Last());
    }

    [Theory, OnBothDatabases]
    public async Task Full_until_yesterday_is_unknown_and_full_until_today_is_full(string engine)
    {
        var shelf = await Shelf.NewAsync(engine);
        var today = London.Date(shelf.App.Clock.GetUtcNow());
        var over = await shelf.AddAsync($"Over {shelf.Mark}", change: row => (row.Accepting, row.FullUntil) = (Accepting.Full, today.AddDays(-1)));
        var still = await shelf.AddAsync($"Still {shelf.Mark}", change: row => (row.Accepting, row.FullUntil) = (Accepting.Full, today));

        var found = (await shelf.FindAsync(new() { Words = shelf.Mark })).Services.ToDictionary(service => service.Id);

        Assert.Equal((Accepting.Unknown, Accepting.Full), (found[over].Accepting, found[still].Accepting));
        Assert.Equal([over, still], (await shelf.IdsAsync(new() { Words = shelf.Mark })));
        Assert.Empty(await shelf.IdsAsync(new() { Words = shelf.Mark, AcceptingNow = true }));
    }
}
