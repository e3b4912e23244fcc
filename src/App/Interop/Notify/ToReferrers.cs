using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Interop.Notify;

/// <summary>Tells a referrer that something waits for them. The words are the same whoever the person is and whatever is known of them.</summary>
public sealed class ToReferrers(AppDb db, Links links, TimeProvider time)
{
    public const string NoLetter = "The person agrees to no letter to this agency.";
    public const string NobodyToTell = "The referrer left no e-mail address.";
    public const string PersonDied = "The person has died: every letter stops.";
    public const string ByThemselves = "The person referred themselves. They aren’t e-mailed: somebody else might read it.";

    public Task<Notice> ReceiptAsync(Guid team, Guid referral, CancellationToken cancellation) => TellAsync(team, referral, SharingPurpose.ReferralReceipt,
        "We have your referral", "Thank you. We have received your referral. You can follow each step of it here:", cancellation);

    public Task<Notice> QuestionAsync(Guid team, Guid referral, CancellationToken cancellation) => TellAsync(team, referral, SharingPurpose.ReferralProgress,
        "A question about your referral", "The team has a question about your referral. Please sign in and answer it:", cancellation);

    public Task<Notice> AnswerAsync(Guid team, Guid referral, CancellationToken cancellation) => TellAsync(team, referral, SharingPurpose.ReferralProgress,
        "News of your referral", "The team has answered your referral. Please sign in to read what they say:", cancellation);

    public async Task<Notice> LetterAsync(Guid team, Guid caseId, CancellationToken cancellation)
    {
        var referral = await db.Cases.ForTheSystem().Where(row => row.TeamId == team && row.Id == caseId).Select(row => new { row.ReferralId, row.Status })
            .SingleAsync(cancellation);
        if (referral.Status == CaseStatus.Open) return Notice.Not("The case was reopened before the notice went.");
        if (await HasNoLetterAsync(team, referral.ReferralId, cancellation)) return Notice.Not(NoLetter);
        return await TellAsync(team, referral.ReferralId, SharingPurpose.ClosingLetter, "A letter is waiting for you",
            "A letter about your referral is waiting. Please sign in to read or print it:", cancellation, caseId);
    }

    private async Task<Notice> TellAsync(Guid team, Guid referralId, SharingPurpose purpose, string subject, string line, CancellationToken cancellation,
        Guid? caseId = null)
    {
        var referral = await db.Referrals.ForTheSystem().AsNoTracking().SingleAsync(row => row.TeamId == team && row.Id == referralId, cancellation);
        if (await HasDiedAsync(team, referral.PersonId, cancellation)) return Notice.Not(PersonDied);
        if (referral.Referrer.Source is ReferralSource.Self or ReferralSource.SomebodyElse) return Notice.Not(ByThemselves);
        if (await AddressOfAsync(referral.Referrer, cancellation) is not { } to) return Notice.Not(NobodyToTell);
        var recipient = new Recipient(RecipientKind.Referrer, referral.Referrer.PlaceCode ?? referral.Id.ToString(), referral.Referrer.PlaceName);
        var disclosure = Gate.Disclose([new(DataCategory.Contact, "Reference", referral.Reference)], recipient, purpose, [], time.GetUtcNow());
        return new([Email.ToOutside(to, disclosure, $"{subject} ({disclosure.Text("Reference")})", line, links.To($"/referrals/{referral.Reference}"))],
            About: new(team, caseId, referralId));
    }

    // Whoever cares for the person directly always has one; an agency has one only while it says something that the person agreed to.
    private async Task<bool> HasNoLetterAsync(Guid team, Guid referralId, CancellationToken cancellation)
    {
        if (!await db.Referrals.ForTheSystem().AnyAsync(row => row.TeamId == team && row.Id == referralId && row.Referrer.Source == ReferralSource.Agency, cancellation)) return false;
        var letters = await db.Sendings.ForTheSystem().AsNoTracking().Where(row => row.TeamId == team && row.ReferralId == referralId && row.Channel == SendingChannel.Letter).ToListAsync(cancellation);
        return (await db.LettersNowAsync(letters, time.GetUtcNow(), cancellation)).Count == 0;
    }

    private Task<bool> HasDiedAsync(Guid team, Guid? person, CancellationToken cancellation) =>
        db.People.ForTheSystem().AnyAsync(row => row.TeamId == team && row.Id == person && row.Death != null, cancellation);

    private async Task<string?> AddressOfAsync(Referrer referrer, CancellationToken cancellation) =>
        await db.Staff.Rows.Where(user => user.Id == referrer.UserId && user.DisabledAt == null).Select(user => user.Email).SingleOrDefaultAsync(cancellation)
        ?? (MimeKit.MailboxAddress.TryParse(referrer.Contact ?? "", out var typed) && typed.Address.Contains('@') ? typed.Address : null);
}
