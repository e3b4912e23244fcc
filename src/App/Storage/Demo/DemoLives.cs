using Linkwork.Domain.Caseload;
using Linkwork.Domain.Conversations;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Storage.Demo;

/// <summary>How each case goes, visit by visit, from being given to somebody to its end or to today.</summary>
internal sealed class DemoLives(DemoDice dice, DemoStaff staff, DemoPlans plans, DemoSupport support, DemoWork working, DemoProfiles profiles)
{
    /// <summary>One case from first to last. The newest wait for a manager to give them to somebody.</summary>
    public void Live(DemoEpisode episode)
    {
        if (episode.Ends is null && episode.Opened > dice.Now.AddDays(-3)) return;
        var its = episode.Case;
        its.AllocateTo(WorkerFor(its.TeamId), dice.Weighed((1, 20), (2, 60), (3, 20)), staff.Manager(its.TeamId), dice.After(episode.Opened, 0, 1));
        var end = episode.Ends ?? (dice.Chance(0.2) ? dice.Now.AddDays(-dice.Between(24, 50)) : dice.Now);
        if (episode.Ends is { } lost && dice.Chance(0.11)) NeverReached(episode, lost);
        else Reached(episode, its.WorkerId!.Value, end);
    }

    /// <summary>Back without a new referral, and in touch again.</summary>
    public void ComeBack(DemoEpisode episode)
    {
        var (its, at) = (episode.Case, dice.After(episode.Ends!.Value, 20, 60));
        its.Reopen(dice.Words("back"), its.WorkerId!.Value, at);
        if (at.AddDays(2) < dice.Now) Spoke(its, its.WorkerId.Value, dice.After(at, 1, 2));
    }

    private Guid WorkerFor(Guid teamId)
    {
        var workers = staff.LinkWorkers(teamId);
        return teamId == staff.Aldersea.Id && dice.Chance(0.18) ? staff.Named("Sam Okafor") : dice.Pick(workers).Id;
    }

    private void NeverReached(DemoEpisode episode, DateTimeOffset end)
    {
        var (its, at) = (episode.Case, episode.Opened);
        foreach (var outcome in new[] { ContactOutcome.TriedNoAnswer, ContactOutcome.MessageLeft, ContactOutcome.TriedNoAnswer, ContactOutcome.TriedNoAnswer })
        {
            at = dice.After(at, 2, 6);
            if (at >= end) break;
            its.RecordContact(ContactWith.Phone, outcome, outcome == ContactOutcome.MessageLeft ? dice.Words("left") : null, at, its.WorkerId!.Value, at);
        }

        its.Close(ClosureReason.CouldNotReach, dice.Words("closing-lost"), its.WorkerId!.Value, end);
    }

    private void Reached(DemoEpisode episode, Guid worker, DateTimeOffset end)
    {
        var (its, at) = (episode.Case, dice.After(episode.Opened, 1, 7));
        for (var visit = 0; at < end; visit++)
        {
            Visit(episode, worker, visit, at);
            var next = at.AddDays(dice.Between(5, 17));
            if (next >= end) break;
            at = dice.After(next, 0, 0);
        }

        if (episode.Ends is { } ends) End(its, worker, ends);
    }

    private void Visit(DemoEpisode episode, Guid worker, int visit, DateTimeOffset at)
    {
        var its = episode.Case;
        if (visit != 1 && dice.Chance(visit == 0 ? 0.3 : 0.14))
        {
            Missed(its, worker, at, met: visit > 0);
            if (visit > 0 || at.AddDays(1) > (episode.Ends ?? dice.Now)) return;
            at = dice.After(at.AddMinutes(1), 0, 0);
        }

        plans.Tidy(its, at);
        switch (visit)
        {
            case 0:
                its.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, "First call. Said who we are and what we do, and agreed to meet.", at, worker, at);
                if (dice.Chance(0.35)) Offer(episode, OfferedAt.FirstContact, worker, at);
                break;
            case 1: Talk(episode, worker, at); break;
            case 3 or 6:
                if (visit == 3) its.RecordContact(ContactWith.Visit, ContactOutcome.Spoke, episode.Story.Note, at, worker, at);
                else Spoke(its, worker, at);
                plans.Review(its, worker, at, last: false);
                profiles.GoOn(its, worker, at);
                break;
            default: Spoke(its, worker, at); break;
        }

        if (visit is 1 or 2 or 4) support.Connect(its, worker, at);
    }

    private void Talk(DemoEpisode episode, Guid worker, DateTimeOffset at)
    {
        var its = episode.Case;
        var age = episode.AgeAt(at);
        Offer(episode, OfferedAt.Conversation, worker, at);
        var work = its.WorkOffer?.Answer is { } answer and (WorkAnswer.Yes or WorkAnswer.KeepTheJobIHave)
            ? dice.Words(DemoWork.WordsFor(working.Of(episode.Person.Details, episode.Story, at), answer)) : null;
        its.RecordConversation(
            new(dice.Words("matters", age), dice.Words("strengths", age), dice.Words("helps"), work,
                dice.Chance(0.3) ? dice.Words("money") : null, dice.Chance(0.4) ? dice.Words("health") : null),
            dice.Weighed((ContactWith.Visit, 55), (ContactWith.Phone, 30), (ContactWith.Video, 15)), at, worker, at);
        plans.Begin(episode, worker, at);
        profiles.Begin(episode, worker, at);
    }

    private void Offer(DemoEpisode episode, OfferedAt stage, Guid worker, DateTimeOffset at)
    {
        var its = episode.Case;
        if (its.WorkOffer is not null || dice.Chance(0.18)) return;
        var answer = working.Answer(working.Of(episode.Person.Details, episode.Story, at), episode.AgeAt(at));
        DateOnly? until = answer == WorkAnswer.NotNow && dice.Chance(0.75) ? London.Date(at).AddDays(dice.Between(21, 180)) : null;
        its.OfferWork(stage, dice.Weighed((RaisedBy.Person, 45), (RaisedBy.LinkWorker, 55)), answer, until, worker, at);
    }

    private void Missed(Case its, Guid worker, DateTimeOffset at, bool met)
    {
        var outcome = dice.Weighed((ContactOutcome.TriedNoAnswer, 50), (ContactOutcome.MessageLeft, 25), (ContactOutcome.DidNotAttend, met ? 25 : 0));
        var note = outcome switch { ContactOutcome.MessageLeft => dice.Words("left"), ContactOutcome.DidNotAttend => dice.Words("missed"), _ => null };
        its.RecordContact(outcome == ContactOutcome.DidNotAttend ? ContactWith.Visit : ContactWith.Phone, outcome, note, at, worker, at);
    }

    private void Spoke(Case its, Guid worker, DateTimeOffset at)
    {
        var (how, kind) = dice.Weighed(((ContactWith.Phone, "spoke-phone"), 45), ((ContactWith.Visit, "spoke-visit"), 35), ((ContactWith.Group, "spoke-group"), 8),
            ((ContactWith.OtherProfessional, "professional"), 6), ((ContactWith.Text, "sent"), 6));
        its.RecordContact(how, how == ContactWith.Text ? ContactOutcome.Sent : ContactOutcome.Spoke, dice.Words(kind), at, worker, at);
    }

    private void End(Case its, Guid worker, DateTimeOffset at)
    {
        var reason = its.Goals.Count == 0 ? ClosureReason.PersonChoseToStop
            : dice.Weighed((ClosureReason.GoalsMet, 62), (ClosureReason.PersonChoseToStop, 16), (ClosureReason.MovedAway, 7), (ClosureReason.PassedToAnotherService, 10), (ClosureReason.SomethingElse, 5));
        if (its.Goals.Count > 0 && reason is ClosureReason.GoalsMet or ClosureReason.SomethingElse) plans.Review(its, worker, at.AddMinutes(-4), last: true);
        var words = reason switch
        {
            ClosureReason.PersonChoseToStop => "closing-stop",
            ClosureReason.MovedAway => "closing-moved",
            ClosureReason.PassedToAnotherService => "closing-passed",
            _ => "closing",
        };
        its.Close(reason, dice.Words(words), worker, at);
    }
}
