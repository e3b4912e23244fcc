using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;

namespace Linkwork.Storage.Demo;

/// <summary>The few cases that need most care: worries about harm, records only named people open, and deaths.</summary>
internal sealed class DemoTroubles(DemoDice dice, DemoStaff staff)
{
    public List<SafeguardingConcern> Concerns { get; } = [];

    public void Add(IReadOnlyList<DemoEpisode> episodes)
    {
        var open = episodes.Where(episode => episode.Case is { Status: CaseStatus.Open, WorkerId: not null } && episode.Opened < dice.Now.AddDays(-30)).ToList();
        var ours = open.FindAll(episode => episode.Case.TeamId == staff.Aldersea.Id);
        var sam = staff.Named("Sam Okafor");
        Raise(ours, 0, daysAgo: 1, handled: false);
        Raise(ours, 1, daysAgo: 4, handled: false);
        for (var i = 2; i < DemoWords.Of("concern").Count; i++) Raise(ours, i, daysAgo: 10 * i, handled: true);
        Restrict(ours.Find(episode => episode.Case.WorkerId == sam)!);
        Restrict(ours.FindLast(episode => episode.Case.WorkerId != sam)!);
        var rest = ours.FindAll(episode => !episode.Case.Restricted && Concerns.TrueForAll(concern => concern.CaseId != episode.Case.Id));
        Die(rest.Find(episode => episode.Case.WorkerId == sam)!, daysAgo: 9);
        Die(rest.FindLast(episode => episode.Case.WorkerId != sam)!, daysAgo: 3);
    }

    private void Raise(List<DemoEpisode> episodes, int number, int daysAgo, bool handled)
    {
        var its = episodes.Skip(number * 3).First(episode => DemoWords.AgesOf("concern", number).Fit(episode.AgeAt(dice.Now)) && Concerns.TrueForAll(one => one.CaseId != episode.Case.Id)).Case;
        var at = dice.After(dice.Now.AddDays(-daysAgo), 0, 0);
        var concern = its.RaiseConcern(DemoWords.Of("concern")[number], immediateDanger: number == 4, its.WorkerId!.Value, at);
        if (handled) concern.Handle(dice.Words("handled"), staff.Manager(its.TeamId), dice.After(at, 1, 2));
        Concerns.Add(concern);
    }

    // The person works at the surgery, or is a colleague's relative.
    private void Restrict(DemoEpisode episode) =>
        episode.Case.RestrictTo([episode.Case.WorkerId!.Value, staff.Manager(episode.Case.TeamId)], staff.Manager(episode.Case.TeamId), dice.After(episode.Opened, 1, 3));

    private void Die(DemoEpisode episode, int daysAgo)
    {
        var (its, at) = (episode.Case, dice.After(dice.Now.AddDays(-daysAgo), 0, 0));
        episode.Person.RecordDeath(London.Date(at).AddDays(-1), "the practice", its.WorkerId!.Value, at);
        foreach (var action in its.Actions.Where(action => action.Open)) action.Drop(at);
        its.Close(ClosureReason.Died, null, its.WorkerId.Value, at.AddMinutes(5));
    }
}
