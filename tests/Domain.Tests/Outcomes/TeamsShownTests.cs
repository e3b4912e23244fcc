using FsCheck.Xunit;
using Linkwork.Domain.Outcomes;

namespace Linkwork.Domain.Tests.Outcomes;

public class TeamsShownTests
{
    /// <summary>However cases are spread over workers, no team with fewer than two stands by itself, and what stands together is of two workers at least.</summary>
    [Property(MaxTest = 1000)]
    public bool No_row_is_one_workers((byte Team, byte Worker)[] held)
    {
        var teams = Enumerable.Range(0, 5).Select(i => (Id: Id(i), Name: $"Team {i}")).ToList();
        var workers = held.ToLookup(row => Id(row.Team % 5), row => Id(100 + row.Worker % 7));
        var shown = TeamsShown.Of(teams, workers);
        return shown.All(group => group.Teams.SelectMany(team => workers[team]).Distinct().Count() >= 2) && shown.SelectMany(group => group.Teams).Distinct().Count() == shown.Sum(group => group.Teams.Count)
            && shown.Where(group => group.Name != TeamsShown.Others).All(group => group.Teams.Count == 1);
    }

    [Fact]
    public void Two_teams_of_the_same_one_worker_stay_one_worker() =>
        Assert.Empty(TeamsShown.Of([(Id(1), "One"), (Id(2), "Two")], new[] { (Id(1), Id(9)), (Id(2), Id(9)) }.ToLookup(row => row.Item1, row => row.Item2)));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
