using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Harness;

/// <summary>One team with its own people, practice and provider, in a database shared with other tests.</summary>
public sealed class World
{
    private static int worlds, people;
    private readonly Dictionary<Role, User> users = [];

    private World(TestApp app) => App = app;

    public TestApp App { get; }

    public Team Team { get; private set; } = null!;

    public string Practice { get; } = $"Z{10_000 + Interlocked.Increment(ref worlds)}";

    public string Area { get; } = $"Z{Guid.NewGuid():N}"[..9];

    public Organisation Organisation { get; } = new() { Name = "Harbour Advice" };

    public static async Task<World> NewAsync(string engine) => await NewAsync(await TestApp.OnAsync(engine));

    public static async Task<World> NewAsync(TestApp app)
    {
        var world = new World(app);
        await app.InDatabase(async db =>
        {
            world.Team = new() { Name = "Harbour Link Workers", Slug = $"harbour-{Guid.NewGuid():N}", AreaCode = world.Area };
            db.Teams.Add(world.Team);
            db.Organisations.Add(world.Organisation);
            foreach (var role in Enum.GetValues<Role>()) world.users[role] = world.AddUser(db, role);
            await db.SaveChangesAsync();
        });
        return world;
    }

    public User User(Role role) => users[role];

    /// <summary>A browser in which this role of this world is signed in.</summary>
    public Visitor As(Role role) => Visitor.SignedIn(App, users[role]);

    public Visitor As(User user) => Visitor.SignedIn(App, user);

    /// <summary>Somebody who isn't signed in.</summary>
    public Visitor AsNobody() => new(App);

    public User AddUser(AppDb db, Role role, string? name = null)
    {
        var email = $"{Guid.NewGuid():N}@test.example";
        var user = new User
        {
            Name = name ?? $"Test {role}", Email = email, UserName = email, NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"), TwoFactorEnabled = true, LockoutEnabled = true, CreatedAt = App.Clock.GetUtcNow(),
        };
        user.Memberships.Add(new() { UserId = user.Id, Role = role, Place = role.UsualPlace(), PlaceKey = KeyFor(role), SafeguardingLead = role == Role.TeamManager });
        db.Staff.Add(user);
        return user;
    }

    /// <summary>A referral that is waiting in the inbox.</summary>
    public Task<Referral> ReferralAsync(PersonDetails? details = null, params Need[] reasons) => ReferralAsync(App.Clock.GetUtcNow(), Urgency.Routine, details, reasons);

    /// <summary>One that arrived then.</summary>
    public async Task<Referral> ReferralAsync(DateTimeOffset receivedAt, Urgency urgency, PersonDetails? details = null, params Need[] reasons)
    {
        var id = Guid.CreateVersion7();
        var referral = new Referral
        {
            TeamId = Team.Id, Id = id, ReceivedAt = receivedAt, Details = details ?? Somebody(), Urgency = urgency,
            Referrer = new() { Source = ReferralSource.GpPractice, Name = "Dr Test", PlaceCode = Practice, PlaceName = "Test Surgery", UserId = User(Role.Referrer).Id },
            Reasons = [.. (reasons.Length == 0 ? [Need.Loneliness] : reasons).Select(need => new ReferralReason { TeamId = Team.Id, ReferralId = id, Need = need })],
            NoKnownRisks = true, Agreed = true, AgreementToldBy = "the person",
        };
        await App.InDatabase(async db =>
        {
            await db.ReceiveAsync(referral, App.Clock.GetUtcNow(), CancellationToken.None);
            await db.SaveChangesAsync();
        });
        return referral;
    }

    /// <summary>An open case of this world's link worker.</summary>
    public async Task<Case> CaseAsync(PersonDetails? details = null, params Need[] reasons)
    {
        return await AcceptedAsync(await ReferralAsync(details, reasons), User(Role.LinkWorker).Id);
    }

    /// <summary>The case of an accepted referral, given to a worker or still nobody's.</summary>
    public Task<Case> AcceptedAsync(Referral referral, Guid? worker) =>
        App.InDatabase(async db =>
        {
            var loaded = db.Referrals.ForTheSystem().Single(row => row.Id == referral.Id);
            db.Entry(loaded).Collection(row => row.Reasons).Load();
            var at = App.Clock.GetUtcNow();
            var opened = Case.From(loaded, User(Role.TeamManager).Id, at);
            loaded.Accept(User(Role.TeamManager).Id, at);
            if (worker is { } id) opened.AllocateTo(id, 2, User(Role.TeamManager).Id, at);
            db.Cases.Add(opened);
            await db.SaveChangesAsync();
            return opened;
        });

    /// <summary>Changes a case as somebody's work would, and saves.</summary>
    public Task ChangeAsync(Case row, Action<Case> change) => App.InDatabase(async db =>
    {
        change(await db.Cases.ForTheSystem().Include(its => its.NamedReaders).Include(its => its.Closures).SingleAsync(its => its.Id == row.Id));
        await db.SaveChangesAsync();
    });

    /// <summary>Another member of this team.</summary>
    public Task<User> ColleagueAsync(Role role = Role.LinkWorker, string? name = null) => App.InDatabase(async db =>
    {
        var user = AddUser(db, role, name);
        await db.SaveChangesAsync();
        return user;
    });

    /// <summary>Does something to a case outside any request.</summary>
    public Task InCase(Case opened, Action<Case> work) => App.InDatabase(async db =>
    {
        work(await db.Cases.ForTheSystem().Include(row => row.WorkOffer).Include(row => row.Closures).Include(row => row.NamedReaders)
            .SingleAsync(row => row.TeamId == opened.TeamId && row.Id == opened.Id));
        await db.SaveChangesAsync();
    });

    /// <summary>An invented person with a name and a birthday of their own: two who share a birthday and a postcode might be one.</summary>
    public static PersonDetails Somebody() => new()
    {
        GivenName = "Rowan", FamilyName = $"Tester{Letters(8)}", BornOn = new DateOnly(1950, 1, 1).AddDays(Interlocked.Increment(ref people) * 97 % 18_000), Phone = "01632 960001",
        Postcode = "M33 7ZZ",
    };

    /// <summary>A valid NHS number from the 999 test range.</summary>
    public static string TestNhsNumber()
    {
        while (true)
        {
            var nine = $"999{Random.Shared.Next(1_000_000):000000}";
            for (var check = 0; check < 10; check++)
                if (NhsNumber.Read($"{nine}{check}") is { } valid) return valid;
        }
    }

    private static string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('a' + Random.Shared.Next(26))));

    private string KeyFor(Role role) => role switch
    {
        Role.Referrer => Practice,
        Role.LinkWorker or Role.TeamManager => Team.Id.ToString(),
        Role.Provider or Role.EntryKeeper => Organisation.Id.ToString(),
        Role.Commissioner => Area,
        _ => "",
    };
}
