namespace Linkwork.Domain.Outcomes;

/// <summary>A team, or several that may only be shown together.</summary>
public sealed record TeamsShown(string Name, IReadOnlySet<Guid> Teams)
{
    public const string Others = "Teams with one worker, together";

    public static IReadOnlyList<TeamsShown> Of(IReadOnlyList<(Guid Id, string Name)> teams, ILookup<Guid, Guid> workers)
    {
        var alone = teams.Where(team => workers[team.Id].Distinct().Take(2).Count() < 2).Select(team => team.Id).ToHashSet();
        var shown = teams.Where(team => !alone.Contains(team.Id)).Select(team => new TeamsShown(team.Name, new HashSet<Guid> { team.Id })).ToList();
        if (alone.SelectMany(team => workers[team]).Distinct().Take(2).Count() == 2) shown.Add(new(Others, alone));
        return shown;
    }
}
