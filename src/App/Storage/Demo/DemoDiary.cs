using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;

namespace Linkwork.Storage.Demo;

/// <summary>What each worker has to do: some of it overdue, some today, most to come; and who covers for whom.</summary>
internal sealed class DemoDiary(DemoDice dice, DemoStaff staff)
{
    public List<DiaryEntry> Entries { get; } = [];
    public List<Cover> Covers { get; } = [];

    public void Fill(IReadOnlyList<DemoEpisode> episodes)
    {
        foreach (var episode in episodes.Where(episode => episode.Case is { Status: CaseStatus.Open, WorkerId: not null }))
        {
            if (dice.Chance(0.85)) Add(episode.Case, dice.Weighed((dice.Between(1, 14), 70), (0, 15), (-dice.Between(1, 9), 15)));
            if (dice.Chance(0.4)) Add(episode.Case, dice.Between(2, 25));
            if (dice.Chance(0.5)) AddDone(episode.Case);
        }

        foreach (var team in new[] { staff.Aldersea, staff.Brackenholme })
            foreach (var worker in staff.LinkWorkers(team.Id))
                foreach (var what in DemoWords.Of("team")) Entries.Add(Entry(team.Id, worker.Id, null, DiaryKind.Appointment, what, dice.Between(1, 12)));
        Cover("Aoife Brennan", "Sam Okafor", -2, 5);
        Cover("Sam Okafor", "Marcus Adeyemi", 24, 31);
    }

    private void Add(Case its, int days)
    {
        var kind = dice.Weighed((DiaryKind.Task, 55), (DiaryKind.Appointment, 45));
        Entries.Add(Entry(its.TeamId, its.WorkerId!.Value, its.Id, kind, dice.Words(kind == DiaryKind.Task ? "task" : "appointment"), days));
    }

    private void AddDone(Case its)
    {
        var entry = Entry(its.TeamId, its.WorkerId!.Value, its.Id, DiaryKind.Task, dice.Words("task"), -dice.Between(10, 20));
        entry.Do(its.WorkerId.Value, dice.After(dice.Now.AddDays(-10), 0, 2));
        Entries.Add(entry);
    }

    private DiaryEntry Entry(Guid team, Guid worker, Guid? about, DiaryKind kind, string what, int days)
    {
        var day = dice.Today.AddDays(days);
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && days != 0) day = day.AddDays(days > 0 ? 2 : -2);
        return new()
        {
            TeamId = team, UserId = worker, CaseId = about, Kind = kind, What = what, On = day,
            From = kind == DiaryKind.Appointment ? new TimeOnly(dice.Between(9, 16), dice.Pick([0, 15, 30])) : null,
            At = dice.Now.AddDays(Math.Min(days, 0) - dice.Between(1, 12)),
        };
    }

    private void Cover(string away, string covering, int from, int to) => Covers.Add(new()
    {
        TeamId = staff.Aldersea.Id, AwayUserId = staff.Named(away), CoveringUserId = staff.Named(covering), From = dice.Today.AddDays(from),
        To = dice.Today.AddDays(to), By = staff.Manager(staff.Aldersea.Id), At = dice.Now.AddDays(-10),
    });
}
