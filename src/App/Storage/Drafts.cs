using Linkwork.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Drafts belong to whoever typed them; to anybody else they aren't there.</summary>
public static class Drafts
{
    public static IQueryable<ReferralDraft> DraftsOf(this AppDb db, Guid userId) => db.Drafts.Rows.Where(draft => draft.UserId == userId);

    public static async Task<ReferralDraft?> DraftAsync(this AppDb db, Guid? id, Guid userId, CancellationToken cancellation) =>
        id is null ? null : await db.DraftsOf(userId).SingleOrDefaultAsync(draft => draft.Id == id, cancellation);
}
