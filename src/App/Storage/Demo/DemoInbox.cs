using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;

namespace Linkwork.Storage.Demo;

/// <summary>What the teams decided about each referral, and what still waits for them.</summary>
internal sealed class DemoInbox(DemoDice dice, DemoStaff staff, DemoReferrals referrals)
{
    public void Decide(Referral referral)
    {
        var manager = staff.Manager(referral.TeamId);
        var at = dice.After(referral.ReceivedAt, 0, 4);
        if (referral.Status == ReferralStatus.Attached)
        {
            if (dice.Chance(0.85)) referral.LookedAt(manager, at);
            return;
        }

        if (referral.Status == ReferralStatus.NeedsMatching) Match(referral, manager, at);
        if (dice.Chance(0.08)) AskAndHear(referral, manager, referral.ReceivedAt, at);
        switch (dice.Weighed(("accept", 80), ("decline", 16), ("pass", 4)))
        {
            case "decline": Decline(referral, manager, at); break;
            case "pass" when referral.TransferredFromId is null: PassOn(referral, manager, at); break;
            default: Accept(referral, manager, at); break;
        }
    }

    /// <summary>The last days: some wait, some were asked about, one or two answered, some taken on.</summary>
    public void LeaveUndecided(Referral referral, int number)
    {
        if (referral.Status is ReferralStatus.Attached or ReferralStatus.NeedsMatching) return;
        var manager = staff.Manager(referral.TeamId);
        switch (number % 11)
        {
            case 1 or 6: referral.Ask(Words(referral, Question(referral)), manager, dice.After(referral.ReceivedAt, 0, 1)); break;
            case 4: AskAndHear(referral, manager, referral.ReceivedAt, dice.After(referral.ReceivedAt, 1, 2)); break;
            case 2 or 9: Accept(referral, manager, dice.After(referral.ReceivedAt, 0, 2)); break;
            default: break;
        }
    }

    private void Match(Referral referral, Guid by, DateTimeOffset at) =>
        referral.Match(referral.PossibleMatches[0].PersonId, known: true, by, at);

    private void AskAndHear(Referral referral, Guid manager, DateTimeOffset asked, DateTimeOffset answered)
    {
        var number = Question(referral);
        var question = referral.Ask(Words(referral, number), manager, asked.AddMinutes(20));
        referral.Answer(question, referral.Referrer.IsAgency ? "They rang, and we talked it through." : DemoWords.Of("answer")[number], referral.Referrer.UserId ?? manager, answered > asked.AddMinutes(20) ? answered : asked.AddMinutes(25));
    }

    private static string Words(Referral referral, int number) => referral.Referrer.IsAgency ? AskedOfAgencies.Phone : DemoWords.Of("question")[number];

    // Each question has its answer at the same place. Nobody asks about an interpreter where the referral says.
    private int Question(Referral referral) => dice.Between(referral.Details.Interpreter ? 1 : 0, DemoWords.Of("question").Count - 1);

    private void Decline(Referral referral, Guid manager, DateTimeOffset at)
    {
        var reason = dice.Weighed((DeclineReason.OutsideArea, 3), (DeclineReason.NeedsUrgentOrClinicalHelp, 2), (DeclineReason.PersonDidNotWantIt, 6),
            (DeclineReason.CouldNotReach, 5), (DeclineReason.AlreadyGettingThisHelp, 3));
        var words = DemoWords.Of("decline");
        var note = reason switch
        {
            DeclineReason.OutsideArea => words[0],
            DeclineReason.NeedsUrgentOrClinicalHelp => words[1],
            DeclineReason.PersonDidNotWantIt => words[2],
            DeclineReason.CouldNotReach => words[3],
            _ => words[4],
        };
        referral.SayNo(reason, referral.Referrer.IsAgency ? null : note, manager, at);
    }

    private void PassOn(Referral referral, Guid manager, DateTimeOffset at)
    {
        var other = referral.TeamId == staff.Aldersea.Id ? staff.Brackenholme : staff.Aldersea;
        var (passed, sent) = referral.PassTo(other.Id, other.Name, referral.Referrer.IsAgency ? null : "Has moved; nearer to you now.", manager, at);
        referrals.PassedOn.Add(sent);
        Decide(referrals.Passed(referral, passed));
    }

    private void Accept(Referral referral, Guid manager, DateTimeOffset at)
    {
        var person = referrals.Persons.Single(known => known.Id == referral.PersonId);
        if (referrals.Episodes.FindLast(episode => episode.Person == person && (episode.Ends is null || episode.Ends > at)) is { } open)
        {
            Reception.AddTo(open.Case, referral, manager, at > open.Opened ? at : open.Opened);
            return;
        }

        var opened = Case.From(referral, manager, at);
        referral.Accept(manager, at);
        var lasts = at.AddDays(dice.Between(35, 165));
        if (lasts < dice.Now.AddDays(-2)) lasts = dice.After(lasts, 0, 0);
        referrals.Open(new(opened, person, referral, referrals.StoryOf(referral), at, lasts < dice.Now.AddDays(-2) ? lasts : null));
    }
}
