using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.House;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Storage;
using Linkwork.Storage.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Storage.Demo;

/// <summary>What a commissioner reading the demo would find silly.</summary>
public sealed class DemoLifeTests
{
    private const int Pension = 66;

    // What a story says of how old somebody is.
    private static readonly (string Words, int From, int To)[] Tellings =
    [
        ("New baby", 18, 45), ("College", 18, 25), ("The children have", 20, 60), ("the children eat", 20, 60), ("grand", 45, 130), ("Widowed", 45, 130), ("Retired", 55, 130), ("Son died", 40, 130),
        ("Off sick", 18, Pension), ("cannery", 35, Pension), ("Teaching assistant", 18, Pension), ("missing shifts", 18, Pension), ("my job", 18, Pension), ("disability benefit", 18, Pension),
    ];

    [Theory, InlineData(0), InlineData(3), InlineData(9), InlineData(14), InlineData(20), InlineData(31), InlineData(57), InlineData(83), InlineData(130)]
    public async Task Whenever_it_is_made_nobody_works_at_night_or_at_the_weekend(int hoursAhead)
    {
        var app = await TestApp.NewAsync("Sqlite");
        app.Clock.Forward(TimeSpan.FromHours(hoursAhead));
        await using var scope = app.App.Services.CreateAsyncScope();
        await DemoBorough.SeedAsync(scope.ServiceProvider, CancellationToken.None);
        await app.InDatabase(InHoursAsync);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_of_pension_age_or_without_a_job_is_keeping_a_job(string engine) => await DemoBoroughTests.In(await DemoBoroughTests.BoroughAsync(engine), async db =>
    {
        var offers = await (from offer in db.WorkOffers.ForTheSystem() join its in db.Cases.ForTheSystem() on offer.CaseId equals its.Id
                            join person in db.People.ForTheSystem() on its.PersonId equals person.Id select new { offer.Answer, offer.At, person.Details.BornOn }).ToListAsync();
        Assert.Contains(offers, offer => offer.Answer == WorkAnswer.KeepTheJobIHave);
        Assert.All(offers.Where(offer => offer.Answer == WorkAnswer.KeepTheJobIHave), offer => Assert.InRange(AgeAt(offer.BornOn, offer.At), 18, Pension));
        Assert.DoesNotContain(offers, offer => offer.Answer == WorkAnswer.Yes && AgeAt(offer.BornOn, offer.At) >= 75);
        Assert.Contains(offers, offer => AgeAt(offer.BornOn, offer.At) >= 75);
        var referrals = await db.Referrals.ForTheSystem().Where(row => row.WorkAnswer == WorkAnswer.KeepTheJobIHave).ToListAsync();
        Assert.NotEmpty(referrals);
        Assert.All(referrals, row => Assert.All(row.WorkSituations, how => Assert.Contains(how,
            new[] { WorkSituation.EmployedAndWell, WorkSituation.EmployedAndStruggling, WorkSituation.OffSick, WorkSituation.JobAtRisk, WorkSituation.SelfEmployed })));
    });

    [Theory, OnBothDatabases]
    public async Task Everybody_is_grown_up_and_of_an_age_to_tell_their_story(string engine) => await DemoBoroughTests.In(await DemoBoroughTests.BoroughAsync(engine), async db =>
    {
        var referrals = await db.Referrals.ForTheSystem().ToListAsync();
        Assert.All(referrals, row => Assert.InRange(AgeAt(row.Details.BornOn, row.ReceivedAt), 18, 100));
        foreach (var row in referrals) AssertFits(row.Story, AgeAt(row.Details.BornOn, row.ReceivedAt));
        var goals = await (from goal in db.Goals.ForTheSystem() join its in db.Cases.ForTheSystem() on goal.CaseId equals its.Id
                           join person in db.People.ForTheSystem() on its.PersonId equals person.Id select new { goal.InTheirWords, goal.At, person.Details.BornOn }).ToListAsync();
        foreach (var goal in goals) AssertFits(goal.InTheirWords, AgeAt(goal.BornOn, goal.At));
        // Which of them are told depends on the dice and the day; that they can be told doesn't.
        var tables = string.Concat(Repository.Files("src/App/Storage/Demo/Data", ".csv").Select(table => table.Text));
        Assert.All(Tellings, telling => Assert.Contains(telling.Words, tables, StringComparison.Ordinal));
        Assert.InRange(Tellings.Count(telling => referrals.Exists(row => row.Story!.Contains(telling.Words)) || goals.Exists(goal => goal.InTheirWords.Contains(telling.Words))), Tellings.Length / 2, Tellings.Length);
    });

    [Theory, OnBothDatabases]
    public async Task A_note_says_what_could_happen_that_way(string engine) => await DemoBoroughTests.In(await DemoBoroughTests.BoroughAsync(engine), async db =>
    {
        var contacts = await db.Contacts.ForTheSystem().Where(row => row.Note != null).ToListAsync();
        Assert.All(contacts.Where(row => row.How is ContactWith.Phone or ContactWith.Text), row => Assert.DoesNotMatch("^(Met|Walked|Went along|Brought|Saw)", row.Note));
        Assert.All(contacts.Where(row => row.How == ContactWith.Visit), row => Assert.DoesNotMatch("^(Rang|Texted|Short call|First call)", row.Note));
        Assert.All(await db.Referrals.ForTheSystem().Include(row => row.Questions).Where(row => row.Questions.Any()).ToListAsync(), row =>
            Assert.DoesNotContain(row.Questions, asked => row.Details.Interpreter && asked.Text.Contains("interpreter", StringComparison.Ordinal)));
    });

    private static async Task InHoursAsync(AppDb db)
    {
        var contacts = await db.Contacts.ForTheSystem().Select(row => row.HappenedAt).ToListAsync();
        var closures = await db.Cases.ForTheSystem().SelectMany(row => row.Closures).Select(row => row.At).ToListAsync();
        var steps = await db.OnwardReferrals.ForTheSystem().SelectMany(row => row.Steps).Select(row => row.At).ToListAsync();
        Assert.True(contacts.Count > 1000 && closures.Count > 100 && steps.Count > 200);
        Assert.All(contacts.Concat(closures).Concat(steps), at =>
        {
            Assert.InRange(London.Time(at), new TimeOnly(8, 30), new TimeOnly(18, 30));
            Assert.DoesNotContain(London.Date(at).DayOfWeek, new[] { DayOfWeek.Saturday, DayOfWeek.Sunday });
        });
    }

    private static void AssertFits(string? words, int age)
    {
        foreach (var (said, from, to) in Tellings)
            if (words?.Contains(said, StringComparison.Ordinal) == true) Assert.True(from <= age && age <= to, $"{age} years old: {words}");
    }

    private static int AgeAt(DateOnly bornOn, DateTimeOffset at)
    {
        var day = London.Date(at);
        return day.Year - bornOn.Year - (day < bornOn.AddYears(day.Year - bornOn.Year) ? 1 : 0);
    }
}
