using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Interop.Notify;

/// <summary>Tells a provider that an onward referral waits. What it says is read after signing in, never in the e-mail.</summary>
public sealed class ToProviders(AppDb db, Links links, TimeProvider time)
{
    public const string ConsentGone = "What the person agreed to share no longer covers this: nothing was sent.";
    public const string NobodyToTell = "The provider has no user and no e-mail address: phone them.";

    public async Task<Notice> SentAsync(Guid team, Guid onwardId, CancellationToken cancellation)
    {
        var onward = await db.OnwardReferrals.ForTheSystem().AsNoTracking().SingleAsync(row => row.TeamId == team && row.Id == onwardId, cancellation);
        if (await HasDiedAsync(team, onward.CaseId, cancellation)) return Notice.Not(ToReferrers.PersonDied);
        var service = await db.Services.Rows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == onward.ServiceId, cancellation);
        var organisation = await db.Organisations.Rows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == onward.OrganisationId, cancellation);
        if (service is null || organisation is null) return Notice.Not("The service is no longer in the directory.");
        var shares = await db.Shares.ForTheSystem().AsNoTracking().Where(share => share.TeamId == team && share.CaseId == onward.CaseId).ToListAsync(cancellation);
        var recipient = await db.RecipientAsync(organisation, cancellation);
        var now = Gate.Disclose(onward.Sent.Items, recipient, SharingPurpose.OnwardReferral, shares, time.GetUtcNow());
        if (now.Items.Count == 0) return Notice.Not(ConsentGone);
        var to = await AddressesAsync(onward.OrganisationId, service.Email, cancellation);
        return to.Count == 0 ? Notice.Not(NobodyToTell) : new([.. to.Select(each => Email.ToOutside(each, Without(now), $"An onward referral for you ({onward.Reference})",
            $"A link worker has sent somebody to {onward.ServiceName}. Please sign in to read it and answer:", links.To($"/onward-referrals/{onward.Reference}")))],
            About: new(team, onward.CaseId, null));
    }

    // The e-mail needs the gate's yes, and carries nothing of what it let through.
    private static Disclosure Without(Disclosure now) => Gate.Disclose([], now.Recipient, now.Purpose, [], now.At);

    private Task<bool> HasDiedAsync(Guid team, Guid caseId, CancellationToken cancellation) => db.Cases.ForTheSystem()
        .Where(row => row.TeamId == team && row.Id == caseId)
        .AnyAsync(row => db.People.ForTheSystem().Any(person => person.TeamId == team && person.Id == row.PersonId && person.Death != null), cancellation);

    private async Task<List<string>> AddressesAsync(Guid organisation, string? service, CancellationToken cancellation)
    {
        var key = organisation.ToString();
        var users = await db.Staff.Rows.Where(user => user.DisabledAt == null
                && user.Memberships.Any(membership => membership.Role == Role.Provider && membership.PlaceKey == key))
            .Select(user => user.Email!).ToListAsync(cancellation);
        if (users.Count > 0) return users;
        var email = service ?? await db.Organisations.Rows.Where(row => row.Id == organisation).Select(row => row.Email).SingleOrDefaultAsync(cancellation);
        return email is null ? [] : [email];
    }
}
