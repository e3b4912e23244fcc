using Linkwork.Domain.Directory;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Deleting by age. Drafts are somebody's words, so their going is audited; the rest is bookkeeping.</summary>
public static class Forgetting
{
    public static async Task DraftsAsync(AppDb db, DateTimeOffset before, CancellationToken cancellation)
    {
        db.RemoveRange(await db.Set<ReferralDraft>().Where(draft => draft.SavedAt < before).ToListAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The words of complaints of pressure settled that long ago. A batch at a time: the next hour takes the next.</summary>
    public static async Task PressureAsync(AppDb db, DateTimeOffset before, DateTimeOffset now, CancellationToken cancellation)
    {
        var old = db.Set<PressureComplaint>().Include(row => row.Settlement).Where(row => row.ForgottenAt == null && row.Settlement!.At < before).OrderBy(row => row.At).Take(200);
        foreach (var complaint in await old.ToListAsync(cancellation)) complaint.Forget(now);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>What people who complained said of themselves, in quarters that are shown no more.</summary>
    public static async Task PressureGroupsAsync(AppDb db, DateTimeOffset before, CancellationToken cancellation)
    {
        var old = db.Set<PressureComplaint>().Where(row => row.At < before && (row.AboutAge != null || row.AboutGender != null || row.AboutEthnicity != null || row.AboutAccess != null)).OrderBy(row => row.At).Take(200);
        foreach (var complaint in await old.ToListAsync(cancellation)) complaint.ForgetAbout();
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>National Insurance numbers that nobody may read any more: whoever gave it took it back, its time is over, or they have died.</summary>
    public static async Task NationalInsuranceAsync(AppDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var kept = await db.OnwardReferrals.ForTheSystem().Where(row => row.NationalInsuranceNumber != null).ToListAsync(cancellation);
        var shown = await db.DisclosedNowAsync(kept, now, cancellation);
        foreach (var row in kept.Where(row => !shown[row.Id].Items.Any(item => item.Category == DataCategory.NationalInsurance))) row.ForgetNationalInsuranceNumber();
        await db.SaveChangesAsync(cancellation);
    }

    public static async Task FormPostsAsync(AppDb db, DateTimeOffset before, CancellationToken cancellation)
    {
        using var turn = await db.Engine.Gate.EnterAsync(cancellation);
        await db.Set<FormPost>().Where(post => post.At < before).ExecuteDeleteAsync(cancellation);
    }

    public static async Task SearchChoicesAsync(AppDb db, DateOnly before, CancellationToken cancellation)
    {
        using var turn = await db.Engine.Gate.EnterAsync(cancellation);
        await db.Set<SearchChoice>().Where(choice => choice.On < before).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Messages dealt with, and the e-mails made from them. What still waits stays.</summary>
    public static async Task OutboxAsync(AppDb db, DateTimeOffset before, CancellationToken cancellation)
    {
        using var turn = await db.Engine.Gate.EnterAsync(cancellation);
        var old = db.Set<OutboxMessage>().Where(message => message.DoneAt != null && message.DoneAt < before);
        await db.Set<SentEmail>().Where(email => old.Any(message => message.Id == email.MessageId)).ExecuteDeleteAsync(cancellation);
        await old.ExecuteDeleteAsync(cancellation);
    }
}
