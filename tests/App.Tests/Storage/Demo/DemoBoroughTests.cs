using Linkwork.App.Tests.Harness;
using Linkwork.Cli;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Storage.Demo;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Storage.Demo;

public sealed class DemoBoroughTests
{
    [Theory, OnBothDatabases]
    public async Task Every_state_a_list_can_show_is_there_and_follows_from_its_rows(string engine) => await In(await BoroughAsync(engine), EveryStateAsync);

    [Theory, InlineData(9), InlineData(41), InlineData(76), InlineData(110)]
    public async Task The_day_and_hour_it_is_made_do_not_matter(int hoursAhead)
    {
        var app = await TestApp.NewAsync("Sqlite");
        app.Clock.Forward(TimeSpan.FromHours(hoursAhead));
        await using var scope = app.App.Services.CreateAsyncScope();
        await DemoBorough.SeedAsync(scope.ServiceProvider, CancellationToken.None);
        await app.InDatabase(EveryStateAsync);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_has_two_open_cases_and_the_last_contact_is_the_newest_talk(string engine) => await In(await BoroughAsync(engine), async db =>
    {
        var cases = await db.Cases.ForTheSystem().Include(row => row.Contacts).Include(row => row.Closures).AsSplitQuery().ToListAsync();
        Assert.All(cases, row => Assert.Equal(row.Contacts.Where(contact => contact.Reached).Max(contact => (DateTimeOffset?)contact.HappenedAt), row.LastContactAt));
        Assert.All(cases, row => Assert.Equal(row.CurrentClosure is null, row.Status == CaseStatus.Open));
        Assert.All(cases.Where(row => row.Status == CaseStatus.Open).GroupBy(row => row.PersonId), group => Assert.Single(group));
    });

    [Theory, OnBothDatabases]
    public async Task Everybody_is_invented(string engine) => await In(await BoroughAsync(engine), async db =>
    {
        var people = await db.People.ForTheSystem().Select(row => row.Details).ToListAsync();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        Assert.All(people, person => Assert.Empty(person.Problems(today)));
        Assert.All(people.Where(person => person.NhsNumber is not null), person => Assert.StartsWith("999", person.NhsNumber));
        Assert.All(people.SelectMany(person => new[] { person.Phone, person.OtherPhone }).OfType<string>(), IsForDrama);
        Assert.All(people.Select(person => person.Postcode).OfType<string>(), code => Assert.StartsWith("ZQ", Postcode.Read(code)));
        Assert.All(await db.Organisations.Rows.Select(row => row.Phone!).ToListAsync(), IsForDrama);
    });

    [Theory, OnBothDatabases]
    public async Task History_ends_now_and_leaves_nothing_to_send(string engine) => await In(await BoroughAsync(engine), async db =>
    {
        var now = DateTimeOffset.UtcNow;
        Assert.False(await db.Outbox.Rows.AnyAsync(message => message.DoneAt == null));
        Assert.False(await db.Contacts.ForTheSystem().AnyAsync(row => row.HappenedAt > now));
        Assert.False(await db.Referrals.ForTheSystem().AnyAsync(row => row.ReceivedAt > now));
    });

    [Theory, OnBothDatabases]
    public async Task Each_one_click_user_has_something_to_look_at(string engine) => await In(await BoroughAsync(engine), async db =>
    {
        var viewers = (await db.Staff.Rows.Include(user => user.Memberships).Where(user => user.Email!.EndsWith("@demo.example")).ToListAsync())
            .Select(user => new Viewer(user.Id, user.Name, [.. user.Memberships.Select(row => row.AsMembership())])).ToList();
        Viewer The(Role role) => viewers.Single(viewer => viewer.Is(role));
        Assert.True(await db.Referrals.VisibleTo(The(Role.Referrer)).AnyAsync());
        Assert.True(await db.Sendings.VisibleTo(The(Role.Referrer)).AnyAsync(row => row.Channel == SendingChannel.Letter));
        var worker = The(Role.LinkWorker);
        Assert.True(await db.Cases.VisibleTo(worker).AnyAsync(row => row.WorkerId == worker.UserId && row.Status == CaseStatus.Open));
        Assert.True(await db.Concerns.VisibleTo(The(Role.TeamManager)).AnyAsync());
        Assert.True(await db.OnwardReferrals.VisibleTo(The(Role.Provider)).AnyAsync(row => row.Status == OnwardStatus.Sent));
        Assert.True(await db.Services.Rows.AnyAsync(row => row.VerifiedAt == null));
    });

    [Theory, OnBothDatabases]
    public async Task Every_address_has_a_place_so_that_distances_work(string engine) => await In(await BoroughAsync(engine), async db =>
    {
        var known = (await db.PostcodePoints.Rows.Select(point => point.Postcode).ToListAsync()).ToHashSet();
        Assert.Subset(known, (await db.People.ForTheSystem().Select(row => row.Details.Postcode!).Where(code => code != null).ToListAsync()).ToHashSet());
        Assert.Subset(known, (await db.Services.Rows.SelectMany(row => row.Locations).Select(place => place.Postcode!).ToListAsync()).ToHashSet());
        Assert.Subset(known, (await db.Practices.Rows.Select(practice => practice.Postcode!).ToListAsync()).ToHashSet());
    });

    [Theory, OnBothDatabases]
    public async Task A_second_start_adds_nothing(string engine)
    {
        var place = await BoroughAsync(engine);
        var before = await In(place, db => db.Audit.Rows.CountAsync());
        Assert.Equal(0, await CommandLine.RunAsync(["seed", "demo", .. place]));
        Assert.Equal(before, await In(place, db => db.Audit.Rows.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_database_with_anybody_in_it_never_becomes_the_demo(string engine)
    {
        var place = await PlaceAsync(engine);
        Assert.Equal(0, await CommandLine.RunAsync(["migrate", .. place]));
        await In(place, async db =>
        {
            db.Staff.Add(new User { Name = "A real worker", Email = "worker@example.org", UserName = "worker@example.org" });
            return await db.SaveChangesAsync();
        });
        Assert.Equal(1, await CommandLine.RunAsync(["serve", "--demo", "--urls", "http://127.0.0.1:0", .. place]));
        Assert.Equal(1, await CommandLine.RunAsync(["seed", "demo", .. place]));
        Assert.False(await In(place, db => db.Settings.Rows.AnyAsync(setting => setting.Key == Installation.DemoKey)));
        Assert.Equal(1, await In(place, db => db.Staff.Rows.CountAsync()));
    }

    private static async Task EveryStateAsync(AppDb db)
    {
        var referrals = await db.Referrals.ForTheSystem().Include(row => row.Acceptance).Include(row => row.Decline).Include(row => row.Transfer)
            .Include(row => row.Attachment).Include(row => row.Questions).AsSplitQuery().ToListAsync();
        Assert.All(referrals, row => Assert.Equal(row.StatusFromRows(), row.Status));
        Assert.Equal(Enum.GetValues<ReferralStatus>(), referrals.Select(row => row.Status).Distinct().Order());

        var onward = await db.OnwardReferrals.ForTheSystem().Include(row => row.Steps).ToListAsync();
        Assert.All(onward, row => Assert.Equal(row.StatusFromRows(), row.Status));
        Assert.Equal(Enum.GetValues<OnwardStatus>(), onward.Select(row => row.Status).Distinct().Order());

        var answers = await db.WorkOffers.ForTheSystem().Select(row => row.Answer).Distinct().ToListAsync();
        Assert.Equal(Enum.GetValues<WorkAnswer>(), answers.Order());
        Assert.True(await db.Cases.ForTheSystem().AnyAsync(row => row.Restricted));
        Assert.True(await db.People.ForTheSystem().AnyAsync(row => row.Death != null));
        Assert.True(await db.Concerns.ForTheSystem().AnyAsync(row => row.HandledAt == null));
    }

    // Ofcom's numbers for drama: 01632 960000–960999 and 07700 900000–900999.
    private static void IsForDrama(string phone) => Assert.Matches("^(01632 960|07700 900)[0-9]{3}$", phone);

    /// <summary>A borough made once per engine: these tests only look.</summary>
    internal static Task<string[]> BoroughAsync(string engine) => Boroughs[engine].Value;

    private static readonly Dictionary<string, Lazy<Task<string[]>>> Boroughs = new[] { "Sqlite", "Postgres" }.ToDictionary(engine => engine, engine =>
        new Lazy<Task<string[]>>(async () =>
        {
            var place = await PlaceAsync(engine);
            Assert.Equal(0, await CommandLine.RunAsync(["seed", "demo", .. place]));
            return place;
        }));

    /// <summary>Where the data is, as the command line is told.</summary>
    private static async Task<string[]> PlaceAsync(string engine) => engine == "Sqlite"
        ? ["--data", Directory.CreateTempSubdirectory("linkwork-demo-").FullName]
        : ["--db", await Databases.NewAsync(engine)];

    internal static async Task<T> In<T>(string[] place, Func<AppDb, Task<T>> look)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IActor>(new NamedActor("test"))
            .AddStorage(place[0] == "--data" ? Path.Combine(place[1], "linkwork.db") : place[1]);
        services.AddIdentityCore<User>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    internal static async Task In(string[] place, Func<AppDb, Task> look) => await In(place, async db =>
    {
        await look(db);
        return true;
    });
}
