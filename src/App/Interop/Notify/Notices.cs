using System.Text.Json;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Work;
using Linkwork.Ui;

namespace Linkwork.Interop.Notify;

/// <summary>Who hears what by e-mail, by the event that happened. Everything else has nobody to tell.</summary>
public sealed class Notices(ToReferrers referrers, ToProviders providers, ToOrganisations organisations, ToKeepers keepers, ToStaff staff)
{
    /// <summary>The kind of message that carries an invitation.</summary>
    public const string Invitation = nameof(Invitation);

    /// <summary>The kind that asks an organisation about its entries.</summary>
    public const string Enquiry = nameof(Enquiry);

    /// <summary>The kind that carries a code with which somebody begins to look after an organisation's entries, and the one that says that somebody did.</summary>
    public const string ClaimCode = nameof(ClaimCode), Claimed = nameof(Claimed);

    /// <summary>The kind that says that a feed failed for the first time, or that most of it is gone.</summary>
    public const string FeedNeedsYou = nameof(FeedNeedsYou);

    public Task<Notice> WriteAsync(OutboxMessage message, CancellationToken cancellation) => message.Kind switch
    {
        nameof(ReferralReceived) => referrers.ReceiptAsync(Team(message), Event<ReferralReceived>(message).ReferralId, cancellation),
        nameof(ReferrerAsked) => referrers.QuestionAsync(Team(message), Event<ReferrerAsked>(message).ReferralId, cancellation),
        nameof(ReferralDeclined) => referrers.AnswerAsync(Team(message), Event<ReferralDeclined>(message).ReferralId, cancellation),
        nameof(CaseClosed) => referrers.LetterAsync(Team(message), Event<CaseClosed>(message).CaseId, cancellation),
        nameof(OnwardReferralSent) => providers.SentAsync(Team(message), Event<OnwardReferralSent>(message).OnwardReferralId, cancellation),
        nameof(ConcernRaised) => staff.ConcernAsync(Team(message), cancellation),
        nameof(PressureWaits) => staff.ComplaintAsync(Team(message), Event<PressureWaits>(message).ComplaintId, cancellation),
        Enquiry => organisations.EnquiryAsync(message.Payload, cancellation),
        ClaimCode => keepers.CodeAsync(message.Payload, cancellation),
        Claimed => keepers.ClaimedAsync(message.Payload, cancellation),
        FeedNeedsYou => staff.FeedAsync(message.Payload, cancellation),
        Invitation => staff.InvitationAsync(message.Payload, cancellation),
        _ => Task.FromResult(Notice.Nothing),
    };

    private static Guid Team(OutboxMessage message) => message.TeamId ?? throw new InvalidOperationException("What happened in a team names it.");

    private static T Event<T>(OutboxMessage message) =>
        JsonSerializer.Deserialize<T>(message.Payload) ?? throw new InvalidOperationException("The message is empty.");
}

/// <summary>Where people open Linkwork, for links in e-mails: never taken from a request, which anybody can word.</summary>
public sealed class Links(Installation installation, WebSettings settings)
{
    public string To(string path) => (installation.Address ?? settings.Urls?.Split(';')[0] ?? "").TrimEnd('/') + path;
}
