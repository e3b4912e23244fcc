using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Pages.Complaints;
using Linkwork.App.Tests.Pages.Jobs;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Outcomes;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Reports;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Reports;

/// <summary>The audit counts in the database; here every case and every word is read and counted again, one by one.</summary>
public class CoercionRecountTests
{
    private static readonly string[] Genders = ["1", "2", "9", "X"], Groups = ["A", "B", "J", "M", "99"], Languages = ["English", "Urdu", " "], Access = ["Large print", " "];

    [Theory, OnBothDatabases]
    public async Task Whatever_happened_each_figure_is_that_of_a_recount(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await HappenedAsync(world, new Random(7));
        var all = await world.App.InDatabase(async db => new Everything(
            await db.Cases.ForTheSystem().AsNoTracking().Include(row => row.WorkOffer).ThenInclude(offer => offer!.Later).ToListAsync(),
            (await db.People.ForTheSystem().AsNoTracking().ToListAsync()).ToDictionary(row => row.Id, row => row.Details),
            (await db.Referrals.ForTheSystem().AsNoTracking().ToListAsync()).ToDictionary(row => row.Id)));
        var asked = 0;

        foreach (var quarter in Quarter.Over(world.Today(), 4))
        {
            var audit = await world.App.InDatabase(db => CoercionAudit.ReadAsync(db, [(world.Team.Id, "Team")], commissions: false, quarter, new SmallNumbers(0, 1), CancellationToken.None));
            foreach (var (title, lines) in new[] { ("Who raised work", all.Offers(quarter, byAnswer: false)), ("How it was answered", all.Offers(quarter, byAnswer: true)), ("Was a no left alone?", all.Quiets(quarter)) })
            {
                var table = audit.Tables.SingleOrDefault(table => table.Title == title);
                foreach (var (name, groups, of) in EqualityGroups.All)
                {
                    var counted = table?.Sections.Single(section => section.Name == name).Rows.Select(row => $"{row.Name}: {string.Join(' ', row.Cells)}") ?? [];
                    var again = groups.Select(group => (group, Lines: lines.Where(line => of(line.Person, quarter.FirstDay) == group).ToList())).Where(row => row.Lines.Count > 0)
                        .Select(row => $"{row.group}: {string.Join(' ', Enumerable.Range(0, table!.Columns.Count).Select(column => row.Lines.Count(line => line.Column == column)))}");
                    Assert.Equal(again, counted);
                }
            }

            asked += all.Quiets(quarter).Count;
        }

        // It isn't a recount of nothing: in some quarter a no held that was said in an earlier one, and in some it was raised again.
        Assert.True(asked > all.Quiets(Quarter.Over(world.Today(), 4)[3]).Count);
        Assert.Contains(Quarter.Over(world.Today(), 4).SelectMany(all.Quiets), line => line.Column == 1);
    }

    /// <summary>About a year of answers, changes of mind, cases closed, and referrals again.</summary>
    private static async Task HappenedAsync(World world, Random dice)
    {
        Guid[] workers = [world.User(Role.LinkWorker).Id, (await world.ColleagueAsync()).Id];
        List<Case> cases = [];
        T Any<T>(IReadOnlyList<T> of) => of[dice.Next(of.Count)];
        for (var step = 0; step < 150; step++)
        {
            world.App.Clock.Forward(TimeSpan.FromHours(dice.Next(20, 90)));
            switch (cases.Count == 0 ? 0 : dice.Next(9))
            {
                case < 4:
                    var who = World.Somebody() with { Gender = Any(Genders), Ethnicity = Any(Groups), Language = Any(Languages), AccessNeeds = Any(Access), BornOn = new DateOnly(1940, 1, 1).AddDays(dice.Next(26_000)) };
                    cases.Add(await world.AcceptedAsync(await world.ReferralAsync(who), Any(workers)));
                    if (dice.Next(4) > 0) await OfferAsync(cases[^1]);
                    break;
                case < 7:
                    await world.InCase(Any(cases), row =>
                    {
                        if (row.WorkOffer is { } offer && offer.QuietOn(world.Today())) offer.Reopen(workers[0], world.App.Clock.GetUtcNow());
                        else row.WorkOffer?.GoQuiet(Any([WorkAnswer.NotNow, WorkAnswer.NotForMe]), null, LaterAnswer.Themselves, workers[0], world.App.Clock.GetUtcNow());
                    });
                    break;
                default:
                    var its = Any(cases);
                    if (dice.Next(2) == 0) await world.ChangeAsync(its, row => { if (row.Status == CaseStatus.Open) row.Close(ClosureReason.GoalsMet, "x", workers[0], world.App.Clock.GetUtcNow()); });
                    var referral = await AgainAsync(world, its, (RaisedBy)dice.Next(3));
                    if (referral.Status != ReferralStatus.Waiting) break;
                    world.App.Clock.Forward(TimeSpan.FromHours(dice.Next(1, 200)));
                    cases.Add(await world.AcceptedAsync(referral, Any(workers)));
                    await OfferAsync(cases[^1]);
                    break;
            }
        }

        world.NextQuarter();

        Task OfferAsync(Case its) => world.InCase(its, row =>
        {
            var answer = (WorkAnswer)dice.Next(4);
            if (row.WorkOffer is null)
                row.OfferWork(OfferedAt.Conversation, (RaisedBy)dice.Next(3), answer, answer == WorkAnswer.NotNow && dice.Next(2) == 0 ? world.Today().AddDays(dice.Next(1, 150)) : null, workers[0], world.App.Clock.GetUtcNow());
        });
    }

    private static Task<Referral> AgainAsync(World world, Case its, RaisedBy by) => world.App.InDatabase(async db =>
    {
        var (person, id) = (await db.People.ForTheSystem().AsNoTracking().SingleAsync(row => row.Id == its.PersonId), Guid.CreateVersion7());
        var referral = new Referral
        {
            TeamId = its.TeamId, Id = id, ReceivedAt = world.App.Clock.GetUtcNow(), Details = person.Details, Urgency = Urgency.Routine, WorkRaisedBy = by,
            Referrer = new() { Source = ReferralSource.GpPractice, Name = "Dr Test", PlaceCode = world.Practice, PlaceName = "Test Surgery", UserId = world.User(Role.Referrer).Id },
            Reasons = [new() { TeamId = its.TeamId, ReferralId = id, Need = Need.Money }], NoKnownRisks = true, Agreed = true, AgreementToldBy = "the person",
        };
        await db.ReceiveAsync(referral, world.App.Clock.GetUtcNow(), CancellationToken.None);
        await db.SaveChangesAsync();
        return referral;
    });

    private sealed record Line(PersonDetails Person, int Column);

    private sealed record Everything(List<Case> Cases, Dictionary<Guid, PersonDetails> People, Dictionary<Guid, Referral> Referrals)
    {
        public List<Line> Offers(Quarter quarter, bool byAnswer)
        {
            bool In(DateTimeOffset at) => at >= quarter.From && at < quarter.Until;
            return [.. from its in Cases
                       let offer = its.WorkOffer is { } said && said.At < quarter.Until ? said : null
                       where offer is null ? In(its.OpenedAt) : In(offer.At)
                       select new Line(People[its.PersonId], byAnswer ? (int?)offer?.Answer ?? 4 : (int?)(offer?.RaisedBy ?? Referrals[its.ReferralId].WorkRaisedBy) ?? 3)];
        }

        public List<Line> Quiets(Quarter quarter) => [.. from its in Cases
                                                         where its.WorkOffer != null
                                                         from quiet in Quiet.Of(its.WorkOffer!.Later.Select(later => (later.At, later.Answer, later.Until)).Prepend((its.WorkOffer.At, its.WorkOffer.Answer, its.WorkOffer.Until))
                                                             .Where(word => word.Item1 < quarter.Until))
                                                         where quiet.Within(quarter.From, quarter.Until)
                                                         group RaisedIn(quarter, its).Any(quiet.Covers) by its.PersonId into person
                                                         select new Line(People[person.Key], person.Any(again => again) ? 1 : 0)];

        private IEnumerable<DateTimeOffset> RaisedIn(Quarter quarter, Case its) => Cases
            .Where(other => other.PersonId == its.PersonId && other.Id != its.Id && other.WorkOffer is not null && other.WorkOffer.RaisedBy != RaisedBy.Person).Select(other => other.WorkOffer!.At)
            .Concat(Referrals.Values.Where(row => row.PersonId == its.PersonId && row.WorkRaisedBy is not (null or RaisedBy.Person)).Select(row => row.ReceivedAt))
            .Where(at => at >= quarter.From && at < quarter.Until);
    }
}
