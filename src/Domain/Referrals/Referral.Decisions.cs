using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Referrals;

/// <summary>What the team decided.</summary>
public sealed partial class Referral
{
    public Acceptance? Acceptance { get; private set; }
    public Decline? Decline { get; private set; }
    public Transfer? Transfer { get; private set; }
    public List<Question> Questions { get; } = [];

    private string? Ended => StatusFromRows() switch
    {
        ReferralStatus.Accepted => "This referral has already been accepted",
        ReferralStatus.Attached => "This referral has already been added to an open case",
        ReferralStatus.Declined => "This referral has been declined",
        ReferralStatus.Transferred => "This referral has been passed to another team",
        _ => null,
    };

    /// <summary>It was decided already; null while it waits.</summary>
    public string? EndedProblem() => Ended;

    public string? AcceptanceProblem() => Ended ?? (PersonId is null ? "First decide whether this is somebody the team knows" : null);

    /// <summary>The team takes the referral on; the case is opened beside it.</summary>
    /// <exception cref="Refusal">It was already dealt with, or nobody has decided who it is.</exception>
    public void Accept(Guid by, DateTimeOffset at)
    {
        Refusal.If(AcceptanceProblem());
        Acceptance = new() { TeamId = TeamId, ReferralId = Id, By = by, At = at };
        Status = StatusFromRows();
        Raise(new ReferralAccepted(Id, at));
    }

    public string? DeclineProblem(DeclineReason? reason, string? note) =>
        Ended ?? (reason is null ? "Choose why the team is declining"
            : Referrer.IsAgency ? (note.Said() is null ? null : AskedOfAgencies.ByPhone)
            : reason == DeclineReason.SomethingElse && note.Said() is null ? "Say why, so that the referrer can do something about it"
            : null);

    /// <summary>The team says no, and why; to an agency without words of its own.</summary>
    /// <exception cref="Refusal">Already dealt with, no reason given, or words for an agency.</exception>
    public void SayNo(DeclineReason? reason, string? note, Guid by, DateTimeOffset at)
    {
        Refusal.If(DeclineProblem(reason, note));
        Decline = new() { TeamId = TeamId, ReferralId = Id, Reason = reason!.Value, Note = note.Said(), By = by, At = at };
        Status = StatusFromRows();
        Raise(new ReferralDeclined(Id, at));
    }

    public string? QuestionProblem(string? text) => Ended
        ?? (!Referrer.IsAgency ? text.Said() is null ? "Write your question" : null
            : text.Said() is not { } asked ? "Choose what to ask"
            : AskedOfAgencies.Questions.Contains(asked, StringComparer.Ordinal) ? null : AskedOfAgencies.ByPhone);

    /// <summary>Asks the referrer something, an agency only what is on its list; the clock goes on.</summary>
    /// <exception cref="Refusal">Already dealt with, nothing asked, or an agency asked something else.</exception>
    public Question Ask(string? text, Guid by, DateTimeOffset at)
    {
        Refusal.If(QuestionProblem(text));
        var question = new Question { TeamId = TeamId, ReferralId = Id, Text = text!.Trim(), AskedBy = by, AskedAt = at };
        Questions.Add(question);
        Status = StatusFromRows();
        Raise(new ReferrerAsked(Id, question.Id, at));
        return question;
    }

    public string? AnswerProblem(Question question, string? answer) =>
        question.AnsweredAt is not null ? "This question has been answered" : answer.Said() is null ? "Write your answer" : null;

    /// <summary>The referrer, or the team member who phoned them, answers.</summary>
    /// <exception cref="Refusal">Answered already, or nothing said.</exception>
    public void Answer(Question question, string? answer, Guid by, DateTimeOffset at)
    {
        Refusal.If(AnswerProblem(question, answer));
        question.Answered(answer!.Trim(), by, at);
        Status = StatusFromRows();
        Raise(new ReferrerAnswered(Id, question.Id, at));
    }

    public string? TransferProblem(Guid toTeamId, string? note = null) =>
        Ended ?? (toTeamId == TeamId ? "Choose another team" : toTeamId == Guid.Empty ? "Choose the team to pass it to"
            : Referrer.IsAgency && note.Said() is not null ? AskedOfAgencies.ByPhone : null);

    /// <summary>Passes it on: a new referral in the other team that points back here, made of what the gate lets through, and the record of what went. The person's
    /// row here stays here.</summary>
    /// <exception cref="Refusal">Already dealt with, the same team, or words about an agency's referral.</exception>
    public (Referral Passed, Sending Sent) PassTo(Guid toTeamId, string toTeamName, string? note, Guid by, DateTimeOffset at)
    {
        Refusal.If(TransferProblem(toTeamId, note));
        var id = Guid.CreateVersion7();
        var went = Gate.Disclose(PassedItems.Of(this, note), new(RecipientKind.LinkWorkerTeam, toTeamId.ToString(), toTeamName), SharingPurpose.PassingOn, [], at);
        var (work, answer) = (went.Text(PassedItems.Work) is not null, went.Text(PassedItems.WorkAnswer) is not null);
        var passed = new Referral
        {
            TeamId = toTeamId, Id = id, ReceivedAt = ReceivedAt, Details = Details, Referrer = Referrer, Urgency = Urgency,
            Reasons = [.. Reasons.Where(reason => went.Items.Any(item => item.Label == PassedItems.Reasons && item.Text == reason.Need.Label())).Select(reason => new ReferralReason { TeamId = toTeamId, ReferralId = id, Need = reason.Need })],
            Story = went.Text(PassedItems.Story), Hopes = went.Text(PassedItems.Hopes), NoKnownRisks = NoKnownRisks, Risks = went.Text(PassedItems.Risks),
            Agreed = Agreed, AgreementToldBy = AgreementToldBy, PassedWith = went.Text(PassedItems.Note),
            WorkSituations = work ? [.. WorkSituations] : [], WorkRaisedBy = work || answer ? WorkRaisedBy : null, WorkAnswer = answer ? WorkAnswer : null, WorkNotNowUntil = answer ? WorkNotNowUntil : null,
            TransferredFromTeamId = TeamId, TransferredFromId = Id,
        };
        Transfer = new() { TeamId = TeamId, ReferralId = Id, ToTeamId = toTeamId, ToReference = passed.Reference, Note = note.Said(), By = by, At = at };
        Status = StatusFromRows();
        Raise(new ReferralTransferred(Id, toTeamId, at));
        return (passed, new() { TeamId = TeamId, ReferralId = Id, Channel = SendingChannel.Team, RecipientKey = toTeamId.ToString(), Disclosure = went, By = by, At = at });
    }

    /// <summary>What they answered about work, while this is where it is told: once another team or a case has it, it is told there.</summary>
    public WorkAnswer? AnswerToldHere() => Transfer is null && Acceptance is null && Attachment is null ? WorkAnswer : null;
}

public sealed class Acceptance : TeamRecord, IAboutAPerson
{
    public required Guid ReferralId { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

public enum DeclineReason { OutsideArea, UnderAge, NeedsUrgentOrClinicalHelp, PersonDidNotWantIt, CouldNotReach, AlreadyGettingThisHelp, SomethingElse }

public static class DeclineReasons
{
    /// <summary>It says nothing of what the person did, wants or needs: an agency that may report to a benefits authority may read it. Any other
    /// reason, and the words with it, would tell whether they engaged.</summary>
    public static bool IsForAnybody(this DeclineReason reason) => reason is DeclineReason.OutsideArea or DeclineReason.UnderAge;
}

public sealed class Decline : TeamRecord, IAboutAPerson
{
    public required Guid ReferralId { get; init; }
    public required DeclineReason Reason { get; init; }
    public string? Note { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

public sealed class Question : TeamRecord, IAboutAPerson
{
    public required Guid ReferralId { get; init; }
    public required string Text { get; init; }
    public required Guid AskedBy { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public string? AnswerText { get; private set; }
    public Guid? AnsweredBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    internal void Answered(string answer, Guid by, DateTimeOffset at) => (AnswerText, AnsweredBy, AnsweredAt) = (answer, by, at);
}

public sealed class Transfer : TeamRecord, IAboutAPerson
{
    public required Guid ReferralId { get; init; }
    public required Guid ToTeamId { get; init; }
    public required string ToReference { get; init; }
    public string? Note { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

public sealed record ReferralAccepted(Guid ReferralId, DateTimeOffset At) : DomainEvent(At);

public sealed record ReferralDeclined(Guid ReferralId, DateTimeOffset At) : DomainEvent(At);

public sealed record ReferrerAsked(Guid ReferralId, Guid QuestionId, DateTimeOffset At) : DomainEvent(At);

public sealed record ReferrerAnswered(Guid ReferralId, Guid QuestionId, DateTimeOffset At) : DomainEvent(At);

public sealed record ReferralTransferred(Guid ReferralId, Guid ToTeamId, DateTimeOffset At) : DomainEvent(At);
