using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Storage.Duplicates;
using Linkwork.Ui;

namespace Linkwork.Storage.Demo;

/// <summary>A made-up borough, Aldersea, where everybody is invented: two teams, their people and a year of history, lived through with
/// the domain's own verbs so that nothing stands in it which couldn't have happened.</summary>
public static class DemoBorough
{
    public const string Practice = "Z99001";
    public const string Area = "Z09000001";

    /// <summary>The one-click users, by the first part of their address.</summary>
    public static readonly (string Local, string Name, Role Role)[] Users =
    [
        ("gp", "Dr Ifeoma Hartley", Role.Referrer),
        ("linkworker", "Sam Okafor", Role.LinkWorker),
        ("manager", "Priya Nandakumar", Role.TeamManager),
        ("provider", "Tom Birtwistle", Role.Provider),
        ("editor", "Grace Ashdown", Role.DirectoryEditor),
        ("commissioner", "Helen Varga", Role.Commissioner),
        ("admin", "Noor Castellan", Role.Admin),
    ];

    public static async Task SeedAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<AppDb>();
        var dice = new DemoDice(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var directory = new DemoDirectory(dice);
        DemoParts.PutRight(directory, dice.Now);
        var staff = new DemoStaff(directory, dice.Now);
        var working = new DemoWork(dice);
        var referrals = new DemoReferrals(dice, staff, new(dice), working);
        referrals.Make();
        var episodes = referrals.Episodes.ToDictionary(episode => episode.Case.Id);
        var support = new DemoSupport(dice, staff, directory, episodes);
        var profiles = new DemoProfiles(new(dice.Now), working);
        var lives = new DemoLives(dice, staff, new(dice), support, working, profiles);
        foreach (var episode in referrals.Episodes) lives.Live(episode);
        foreach (var episode in Returning(referrals.Episodes, dice)) lives.ComeBack(episode);
        profiles.Show(referrals.Episodes.Where(episode => episode.Case.Status == CaseStatus.Open), staff.Named("Sam Okafor"));
        var troubles = new DemoTroubles(dice, staff);
        troubles.Add(referrals.Episodes);
        support.ForTheAdviceCentre(referrals.Episodes.Select(episode => episode.Case).Where(its => its is { Status: CaseStatus.Open, WorkerId: not null }));
        var diary = new DemoDiary(dice, staff);
        diary.Fill(referrals.Episodes);

        // Rolled last, so that everything before stays as it was.
        var gaps = new DemoGaps(dice, staff);
        new DemoJobs(dice, staff).Fill(referrals.Episodes);
        DemoBenefits.Fill(referrals.Episodes, staff.Named("Sam Okafor"), dice.Now);

        await DemoPlaces.SaveAsync(db, dice.Now, cancellation);
        await SaveAsync(db, [.. DemoPlaces.Practices, .. DemoPlaces.Boundaries,
            staff.Aldersea, staff.Brackenholme, .. staff.Users, .. directory.Organisations, .. directory.Services, .. directory.Waiting(), .. DemoDuplicates.Of(directory, dice.Now), .. DemoSuggestions.At(dice.Now), .. DemoClaims.Of(directory, staff, dice.Now),
            .. DemoFeeds.At(dice.Now, directory.Services), .. DemoEverydayWords.At(dice.Now, directory.Services)], cancellation);
        await SaveAsync(db, [.. referrals.Persons, .. referrals.Episodes.Select(episode => episode.Case)], cancellation);
        await SaveAsync(db, [.. referrals.Referrals, .. referrals.PassedOn, .. DemoLetters.Of(referrals.Episodes, staff, directory), .. troubles.Concerns, .. diary.Entries, .. diary.Covers, .. gaps.Gaps, gaps.Answer, .. DemoPressure.Of(staff, dice.Now)], cancellation);
        await db.FindDuplicatesAsync(cancellation);
        // Last: a seeding that was cut short leaves a database that isn't the demo, and says so.
        await SaveAsync(db, [new Setting { Key = Installation.DemoKey, Value = "yes", At = dice.Now, By = "cli" }], cancellation);
    }

    /// <summary>Every twelfth closed case of somebody without another one.</summary>
    private static IEnumerable<DemoEpisode> Returning(IReadOnlyList<DemoEpisode> episodes, DemoDice dice) => episodes
        .Where(episode => episode.Ends < dice.Now.AddDays(-25) && episodes.Count(other => other.Person == episode.Person) == 1)
        .Where((_, number) => number % 12 == 5);

    /// <summary>What happened a year ago isn't news: nothing of it goes to the outbox.</summary>
    private static async Task SaveAsync(AppDb db, IEnumerable<object> rows, CancellationToken cancellation)
    {
        db.AddRange(rows);
        foreach (var entry in db.ChangeTracker.Entries<TeamRecord>()) entry.Entity.ForgetEvents();
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}
