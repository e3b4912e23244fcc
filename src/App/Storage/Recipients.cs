using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>What the directory knows of whoever is sent something.</summary>
public static class Recipients
{
    /// <summary>What each service that a case names helps with, as the directory has it now; nothing for one that is gone.</summary>
    public static async Task<ILookup<Guid, Need>> HelpWithAsync(this AppDb db, Case its, CancellationToken cancellation)
    {
        var ids = its.Signposts.Select(row => row.ServiceId).Concat(its.OnwardReferrals.Select(row => row.ServiceId)).Distinct().ToList();
        return (await db.Services.Rows.AsNoTracking().Where(row => ids.Contains(row.Id)).SelectMany(row => row.Needs).ToListAsync(cancellation)).ToLookup(row => row.ServiceId, row => row.Need);
    }

    /// <summary>An organisation by all that it does now; see <see cref="Organisation.AsRecipient"/>.</summary>
    public static async Task<Recipient> RecipientAsync(this AppDb db, Organisation organisation, CancellationToken cancellation) => organisation.AsRecipient(
        await db.Services.Rows.AsNoTracking().Include(row => row.Needs).Where(row => row.OrganisationId == organisation.Id).ToListAsync(cancellation));
}
