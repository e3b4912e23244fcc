using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Linkwork.Interop.Letters;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>What would go to one recipient now if the person said yes: made by the very code that sends it, with the share they are asked for.</summary>
/// <param name="What">The letter, copy or page that it is.</param>
/// <param name="Text">Word for word, where what goes is one text to paste.</param>
/// <param name="New">Only with this yes; the rest goes anyway.</param>
/// <param name="Note">What is still to be written, or why nothing goes.</param>
public sealed record WouldGo(string What, IReadOnlyList<SharedItem> Items, IReadOnlyList<SharedItem> New, string? Text = null, string? Note = null)
{
    public static WouldGo Nothing(string what, string why) => new(what, [], [], Note: why);

    public static WouldGo Of(string what, Disclosure without, Disclosure with, string? text = null, string? note = null) =>
        new(what, with.Items, [.. with.Items.Except(without.Items)], text, note);
}

/// <summary>Tries a share out: what each purpose would send, with it and without.</summary>
/// <param name="Its">With all that letters and copies are written from.</param>
internal sealed record WhatWouldGo(AppDb Db, Viewer Viewer, Case Its, Person Person, string Worker, DateTimeOffset Now, CancellationToken Stop)
{
    /// <summary>The case as it must be read for this.</summary>
    public static IQueryable<Case> With(IQueryable<Case> cases) => cases.Include(row => row.Contacts).Include(row => row.Conversations).Include(row => row.Needs)
        .Include(row => row.Goals).ThenInclude(goal => goal.Reviews).Include(row => row.Signposts).Include(row => row.OnwardReferrals)
        .Include(row => row.Ons4Responses).Include(row => row.Closures).Include(row => row.Shares)
        .Include(row => row.WorkOffer).Include(row => row.Jobs).ThenInclude(job => job.Ending).Include(row => row.GoodWorkChecks).Include(row => row.WorkSteps);

    /// <param name="asked">One share for each purpose, to the same recipient. The case doesn't hold them, before or after.</param>
    public async Task<IReadOnlyList<WouldGo>> OfAsync(IReadOnlyList<Share> asked, Recipient? practice)
    {
        var helpsWith = await Db.HelpWithAsync(Its, Stop);
        List<WouldGo> all = [];
        foreach (var share in asked)
            all.AddRange(share.Purpose switch
            {
                SharingPurpose.ClinicalCopy => [Copy(share, practice, helpsWith)],
                SharingPurpose.ClosingLetter => await LettersAsync(share, helpsWith),
                SharingPurpose.OnwardReferral => await PagesAsync(share),
                SharingPurpose.ReferralProgress => [await ProgressAsync(share)],
                _ => [WouldGo.Nothing(share.Purpose.Words(), "Linkwork sends nothing by itself for this. What you tell them is up to this yes.")],
            });
        return all;
    }

    private WouldGo Copy(Share share, Recipient? practice, ILookup<Guid, Need> helpsWith)
    {
        if (practice is null || practice.Key != share.RecipientKey) return WouldGo.Nothing("The copy for the clinical system", "This goes to the GP practice where they are registered, and to nobody else.");
        var (without, with) = Tried(share, () => ClinicalCopy.For(Its, Person, practice, helpsWith, null, withNote: false, Now));
        return WouldGo.Of("The copy for the clinical system", without, with, ClinicalCopy.Write(with));
    }

    private async Task<IEnumerable<WouldGo>> LettersAsync(Share share, ILookup<Guid, Need> helpsWith)
    {
        const string letter = "The closing letter";
        if (Its.Status == CaseStatus.Closed) return [WouldGo.Nothing(letter, "The case is closed. If a letter went, it went as it was.")];
        var referrals = await Db.Referrals.VisibleTo(Viewer).AsNoTracking().Include(row => row.Attachment).Where(row => row.TeamId == Its.TeamId
            && (row.Id == Its.ReferralId || (row.Attachment != null && row.Attachment.CaseId == Its.Id))).OrderBy(row => row.ReceivedAt).ToListAsync(Stop);
        var letters = referrals.Where(referral => ClosingLetter.GoesTo(Its, Person, referral) && referral.Referrer.AsReaderOfTheCase(referral.Id).Key == share.RecipientKey).Select(referral =>
        {
            var (without, with) = Tried(share, () => ClosingLetter.SoFar(Its, Person, referral, helpsWith, Worker, Now));
            return WouldGo.Of(letter, without, with, note: $"{Speak(with)}When the case closes, the day, the reason and a line on what was done are added. The whole letter is shown then, before it goes.");
        }).ToList();
        return letters.Count > 0 ? letters : [WouldGo.Nothing(letter, "They get no closing letter: it goes to whoever referred, and to the practice.")];
    }

    private async Task<WouldGo> ProgressAsync(Share share)
    {
        const string page = "Their page of the referral";
        var referral = await Db.Referrals.VisibleTo(Viewer).AsNoTracking().SingleOrDefaultAsync(row => row.TeamId == Its.TeamId && row.Id == Its.ReferralId, Stop);
        if (referral?.Referrer.AsReaderOfTheCase(referral.Id) is not { } reader || reader.Key != share.RecipientKey)
            return WouldGo.Nothing(page, "Only who referred them has a page about it. What you tell others is up to this yes.");
        var (without, with) = Tried(share, () => WorkNews.For(Its, reader, Now));
        return WouldGo.Of(page, without, with, note: "They read these lines there as long as this yes holds. What is new later stays here until they are asked about it.");
    }

    private async Task<IEnumerable<WouldGo>> PagesAsync(Share share)
    {
        const string page = "Their page of an onward referral";
        var theirs = Its.OnwardReferrals.Where(onward => onward.OrganisationId.ToString() == share.RecipientKey && onward.Status is not (OnwardStatus.Withdrawn or OnwardStatus.Declined)).ToList();
        if (theirs.Count == 0) return [WouldGo.Nothing(page, "Nothing goes now. An onward referral asks for a yes of its own, and shows its words before they go.")];
        var without = await Db.DisclosedNowAsync(theirs, Now, Stop);
        var with = await Db.DisclosedNowAsync(theirs, Now, Stop, share);
        return theirs.Select(onward => WouldGo.Of($"{page}, {onward.Reference}", without[onward.Id], with[onward.Id],
            note: Speak(with[onward.Id]).Said()));
    }

    private static string Speak(Disclosure with) => with.SpeakBeforeVisiting ? $"They also read: “{Disclosure.SpeakBeforeVisitingText}”. " : "";

    private (Disclosure Without, Disclosure With) Tried(Share share, Func<Disclosure> send)
    {
        var without = send();
        Its.Shares.Add(share);
        var with = send();
        Its.Shares.Remove(share);
        return (without, with);
    }
}
