using FsCheck.Xunit;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Tests.Referrals;

/// <summary>Whatever a team does with a referral, in whatever order: its status is what its rows say, and it ends once.</summary>
public class ReferralProjectionTests
{
    public enum Verb { Match, UndoMatch, Ask, Answer, Accept, Decline, Transfer, Attach, Look }

    [Property]
    public bool Its_status_is_what_the_rows_say(bool sure, Verb[] verbs)
    {
        var referral = After(sure, verbs);
        return referral.Status == referral.StatusFromRows() && referral.Status == Expected(referral);
    }

    [Property]
    public bool It_ends_in_one_way_at_most(bool sure, Verb[] verbs)
    {
        var referral = After(sure, verbs);
        return new object?[] { referral.Acceptance, referral.Decline, referral.Transfer, referral.Attachment }.Count(row => row is not null) <= 1;
    }

    [Property]
    public bool Nobody_is_accepted_before_somebody_decided_who_they_are(bool sure, Verb[] verbs)
    {
        var referral = After(sure, verbs);
        return referral.PersonId is not null || (referral.Acceptance is null && referral.Attachment is null);
    }

    [Property]
    public bool Once_ended_every_other_end_is_refused_with_a_sentence(bool sure, Verb[] verbs)
    {
        var referral = After(sure, verbs);
        var ended = Expected(referral) is ReferralStatus.Accepted or ReferralStatus.Attached or ReferralStatus.Declined or ReferralStatus.Transferred;
        return !ended || (referral.AcceptanceProblem() is not null && referral.DeclineProblem(DeclineReason.OutsideArea, null) is not null
            && referral.TransferProblem(Guid.CreateVersion7()) is not null && referral.AttachmentProblem() is not null && referral.QuestionProblem("what?") is not null);
    }

    [Fact]
    public void A_transfer_is_a_new_referral_that_points_back()
    {
        var referral = Made.Referral(Need.Housing, Need.Work);
        referral.IsFor(Guid.CreateVersion7(), Made.At);
        var to = Guid.CreateVersion7();

        var (passed, sent) = referral.PassTo(to, "Hillside", "Lives with you now", Made.Worker, Made.At);

        Assert.Equal((to, referral.TeamId, referral.Id), (passed.TeamId, passed.TransferredFromTeamId, passed.TransferredFromId));
        Assert.Equal([Need.Housing, Need.Work], passed.Reasons.Select(reason => reason.Need));
        Assert.All(passed.Reasons, reason => Assert.Equal((to, passed.Id), (reason.TeamId, reason.ReferralId)));
        Assert.Null(passed.PersonId);
        Assert.Equal((referral.Id, SendingChannel.Team, "Lives with you now"), (sent.ReferralId, sent.Channel, passed.PassedWith));
        Assert.Equal(passed.Reference, referral.Transfer!.ToReference);
    }

    [Fact]
    public void A_declined_referral_keeps_its_reason()
    {
        var referral = Made.Referral();
        Assert.NotNull(referral.DeclineProblem(DeclineReason.SomethingElse, " "));

        referral.SayNo(DeclineReason.SomethingElse, "They moved to Wales", Made.Worker, Made.At);

        Assert.Equal((DeclineReason.SomethingElse, "They moved to Wales"), (referral.Decline!.Reason, referral.Decline.Note));
    }

    private static Referral After(bool sure, Verb[] verbs)
    {
        var referral = Made.Referral();
        if (sure) referral.IsFor(Guid.CreateVersion7(), Made.At);
        else referral.MightBe([(Guid.CreateVersion7(), "name")], Made.At);
        for (var i = 0; i < verbs.Length; i++)
        {
            try
            {
                Do(referral, verbs[i], Made.At.AddMinutes(i));
            }
            catch (Refusal)
            {
                // Refused is an answer: nothing may have changed by half, which the property then shows.
            }
        }

        return referral;
    }

    private static void Do(Referral referral, Verb verb, DateTimeOffset at)
    {
        switch (verb)
        {
            case Verb.Match: referral.Match(Guid.CreateVersion7(), true, Made.Worker, at); break;
            case Verb.UndoMatch: referral.UndoMatch(Guid.CreateVersion7(), Made.Worker, at); break;
            case Verb.Ask: referral.Ask("Which flat?", Made.Worker, at); break;
            case Verb.Answer when referral.Questions.Find(question => question.AnsweredAt is null) is { } open: referral.Answer(open, "Flat 2", Made.Worker, at); break;
            case Verb.Accept: referral.Accept(Made.Worker, at); break;
            case Verb.Decline: referral.SayNo(DeclineReason.OutsideArea, null, Made.Worker, at); break;
            case Verb.Transfer: referral.PassTo(Guid.CreateVersion7(), "Hillside", null, Made.Worker, at); break;
            case Verb.Attach: referral.AttachTo(Guid.CreateVersion7(), null, at); break;
            case Verb.Look: referral.LookedAt(Made.Worker, at); break;
            default: break;
        }
    }

    private static ReferralStatus Expected(Referral referral) => referral switch
    {
        { Acceptance: not null } => ReferralStatus.Accepted,
        { Attachment: not null } => ReferralStatus.Attached,
        { Decline: not null } => ReferralStatus.Declined,
        { Transfer: not null } => ReferralStatus.Transferred,
        _ when referral.Questions.Exists(question => question.AnsweredAt is null) => ReferralStatus.Asked,
        { PersonId: null } => ReferralStatus.NeedsMatching,
        _ => ReferralStatus.Waiting,
    };
}
