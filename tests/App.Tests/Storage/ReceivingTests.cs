using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Storage;

public class ReceivingTests
{
    [Theory, OnBothDatabases]
    public async Task Whoever_the_domain_calls_alike_is_found_in_the_database(string engine)
    {
        var world = await World.NewAsync(engine);
        var random = new Random(20260504);
        var known = World.Somebody() with { GivenName = "Samantha", PreferredName = "Sam", NhsNumber = World.TestNhsNumber(), BornOn = new(1981, 3, 7), Postcode = "M33 7ZZ" };
        await world.ReferralAsync(known);
        var alike = 0;
        for (var i = 0; i < 60; i++)
        {
            var details = Slipped(known, random);
            var expected = PersonMatch.Compare(details, known);
            if (expected != Likeness.Different) alike++;

            await world.App.InDatabase(async db =>
            {
                var referral = Like(world, details);
                await db.ReceiveAsync(referral, world.App.Clock.GetUtcNow(), CancellationToken.None);
                var found = referral.PersonId is null ? Likeness.Unsure : db.ChangeTracker.Entries<Person>().Any() ? Likeness.Different : Likeness.Same;
                Assert.True(expected == found, $"{details.FullName} {details.BornOn} {details.Postcode} {details.NhsNumber}: {expected}, found {found}");
            });
        }

        Assert.InRange(alike, 20, 59);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_number_is_found_under_any_name_and_birthday(string engine)
    {
        var world = await World.NewAsync(engine);
        var number = World.TestNhsNumber();
        await world.ReferralAsync(World.Somebody() with { NhsNumber = number, BornOn = new(1950, 1, 1) });

        var referral = await world.ReferralAsync(World.Somebody() with { NhsNumber = number, BornOn = new(1999, 12, 31), Postcode = null });

        Assert.Equal(ReferralStatus.NeedsMatching, referral.Status);
    }

    [Theory, OnBothDatabases]
    public async Task Another_team_knows_nobody_here(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var details = World.Somebody() with { NhsNumber = World.TestNhsNumber() };

        var (here, there) = (await world.ReferralAsync(details), await other.ReferralAsync(details));

        Assert.NotEqual(here.PersonId, there.PersonId);
        Assert.NotNull(there.PersonId);
    }

    [Theory, OnBothDatabases]
    public async Task Undoing_a_match_takes_the_needs_and_the_attachment_off_the_case(string engine)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody() with { NhsNumber = World.TestNhsNumber() };
        var open = await world.CaseAsync(details, Need.Housing);
        var wrong = await world.ReferralAsync(details, Need.Food);
        Assert.Equal(ReferralStatus.Attached, wrong.Status);

        await world.App.InDatabase(async db =>
        {
            var referral = await db.Referrals.ForTheSystem().Include(row => row.Attachment).Include(row => row.Acceptance).SingleAsync(row => row.Id == wrong.Id);
            await db.UndoMatchAsync(referral, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow(), CancellationToken.None);
            await db.SaveChangesAsync();
        });

        await world.App.InDatabase(async db =>
        {
            var its = await db.Cases.ForTheSystem().Include(row => row.Needs).SingleAsync(row => row.Id == open.Id);
            Assert.Equal(Need.Housing, Assert.Single(its.Needs).Need);
            var referral = await db.Referrals.ForTheSystem().Include(row => row.Attachment).SingleAsync(row => row.Id == wrong.Id);
            Assert.Null(referral.Attachment);
            Assert.NotEqual(its.PersonId, referral.PersonId);
            Assert.Null(await db.People.ForTheSystem().Where(person => person.Id == referral.PersonId).Select(person => person.Details.NhsNumber).SingleAsync());
        });
    }

    private static PersonDetails Slipped(PersonDetails known, Random random) => known with
    {
        GivenName = random.Next(4) switch { 0 => "Sam", 1 => known.FamilyName, 2 => "Samanta", _ => known.GivenName },
        FamilyName = random.Next(4) switch { 0 => "Else", 1 => known.GivenName, _ => known.FamilyName.ToUpperInvariant() },
        PreferredName = null,
        BornOn = random.Next(6) switch
        {
            0 => known.BornOn.AddDays(random.Next(1, 20)), 1 => new(1981, 7, 3), 2 => known.BornOn.AddYears(10), 3 => new(1918, 3, 7), 4 => new(1960, 5, 5),
            _ => known.BornOn,
        },
        Postcode = random.Next(3) switch { 0 => "m337zz", 1 => null, _ => "BS1 1AA" },
        NhsNumber = random.Next(4) switch { 0 => known.NhsNumber, 1 => World.TestNhsNumber(), _ => null },
    };

    private static Referral Like(World world, PersonDetails details) => new()
    {
        TeamId = world.Team.Id, ReceivedAt = world.App.Clock.GetUtcNow(), Details = details, Urgency = Urgency.Routine, Referrer = new() { Name = "Dr Test" },
    };
}
