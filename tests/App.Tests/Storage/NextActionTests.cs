using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Plans;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Storage;

public class NextActionTests
{
    [Theory, OnBothDatabases]
    public async Task The_next_action_of_a_case_is_what_its_rows_say_whatever_was_done_in_whatever_order(string engine)
    {
        var world = await World.NewAsync(engine);
        var row = await world.CaseAsync();
        var random = new Random(20_260_101);
        for (var step = 0; step < 60; step++)
        {
            await world.App.InDatabase(async db =>
            {
                await ChangeSomethingAsync(db, world, row, random);
                await db.SaveChangesAsync();
            });
            var (stored, fromRows) = await BothAsync(world, row);
            Assert.Equal(fromRows, stored);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_comes_next_for_somebody_who_has_died_until_that_is_taken_back(string engine)
    {
        var world = await World.NewAsync(engine);
        var row = await world.CaseAsync();
        var now = world.App.Clock.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        await world.App.InDatabase(db => AddEntryAsync(db, world, row, day));

        await WithPersonAsync(world, row, person => person.RecordDeath(day, "their GP", world.User(Role.LinkWorker).Id, now));
        Assert.Equal(Case.Stopped, (await StoredAsync(world, row)).NextOn);

        await WithPersonAsync(world, row, person => person.TakeBackDeath(now));
        Assert.Equal(day, (await StoredAsync(world, row)).NextOn);
    }

    [Theory, OnBothDatabases]
    public async Task Many_planning_at_once_leave_the_earliest(string engine)
    {
        var world = await World.NewAsync(engine);
        var row = await world.CaseAsync();
        var first = new DateOnly(2030, 1, 1);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => world.App.InDatabase(db => AddEntryAsync(db, world, row, first.AddDays(11 - i)))));

        Assert.Equal(first, (await StoredAsync(world, row)).NextOn);
    }

    private static async Task AddEntryAsync(AppDb db, World world, Case row, DateOnly on)
    {
        db.Diary.Add(new() { TeamId = row.TeamId, UserId = world.User(Role.LinkWorker).Id, CaseId = row.Id, Kind = DiaryKind.Task, What = $"Call {on:O}", On = on, At = world.App.Clock.GetUtcNow() });
        await db.SaveChangesAsync();
    }

    private static async Task ChangeSomethingAsync(AppDb db, World world, Case row, Random random)
    {
        var now = world.App.Clock.GetUtcNow();
        var on = new DateOnly(2030, 1, 1).AddDays(random.Next(400));
        var entries = await db.Diary.ForTheSystem().Where(entry => entry.CaseId == row.Id).OrderBy(entry => entry.Id).ToListAsync();
        var actions = await db.Actions.ForTheSystem().Where(action => action.CaseId == row.Id).OrderBy(action => action.Id).ToListAsync();
        switch (random.Next(6))
        {
            case 0: await AddEntryAsync(db, world, row, on); break;
            case 1: db.Actions.Add(new() { TeamId = row.TeamId, CaseId = row.Id, What = $"Do {on:O}", Who = (ActionOwner)random.Next(4), Due = random.Next(3) == 0 ? null : on, At = now, By = Guid.Empty }); break;
            case 2 when entries.Find(entry => entry.Open) is { } open: open.Do(Guid.Empty, now); break;
            case 3 when entries.Find(entry => !entry.Open) is { } done: done.PutBack(); break;
            case 4 when actions.Find(action => action.Open) is { } open: open.Do(now); break;
            case 5 when actions.Count > 0: actions[random.Next(actions.Count)].Due = on; break;
        }
    }

    private static async Task<((DateOnly, string?) Stored, (DateOnly, string?) FromRows)> BothAsync(World world, Case row)
    {
        var stored = await StoredAsync(world, row);
        return await world.App.InDatabase(async db =>
        {
            var entries = await db.Diary.ForTheSystem().Where(entry => entry.CaseId == row.Id).ToListAsync();
            var actions = await db.Actions.ForTheSystem().Where(action => action.CaseId == row.Id).ToListAsync();
            var next = entries.Where(entry => entry.Open).Select(entry => (entry.On, (string?)entry.What, entry.Id))
                .Concat(actions.Where(action => action is { Open: true, Due: not null }).Select(action => (On: action.Due!.Value, (string?)action.What, action.Id)))
                .Append((Case.NothingPlanned, null, Guid.Empty)).OrderBy(its => its.Item1).ThenBy(its => its.Item3.ToString(), StringComparer.Ordinal).First();
            return ((stored.NextOn, stored.NextWhat), (next.Item1, next.Item2));
        });
    }

    private static Task<Case> StoredAsync(World world, Case row) => world.App.InDatabase(db => db.Cases.ForTheSystem().AsNoTracking().SingleAsync(its => its.Id == row.Id));

    private static Task WithPersonAsync(World world, Case row, Action<Domain.People.Person> change) => world.App.InDatabase(async db =>
    {
        change(await db.People.ForTheSystem().Include(person => person.Death).SingleAsync(person => person.Id == row.PersonId));
        await db.SaveChangesAsync();
    });
}
