using Linkwork.Domain.Directory;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>What the directory knows of whoever is sent something.</summary>
public static class Recipients
{
    /// <summary>An organisation by all that it does now; see <see cref="Organisation.AsRecipient"/>.</summary>
    public static async Task<Recipient> RecipientAsync(this AppDb db, Guid organisation, string name, CancellationToken cancellation) => Organisation.AsRecipient(
        organisation, name, await db.Services.Rows.AsNoTracking().Include(row => row.Needs).Where(row => row.OrganisationId == organisation).ToListAsync(cancellation));
}
