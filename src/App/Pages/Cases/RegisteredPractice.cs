using Linkwork.Domain.Access;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

internal static class RegisteredPractice
{
    /// <summary>The person's own GP practice as a recipient, by the name it is listed or refers under; null when none is recorded.</summary>
    public static async Task<Recipient?> RegisteredPracticeAsync(this AppDb db, Viewer viewer, Person person, CancellationToken stop)
    {
        if (person.Details.PracticeCode.Said() is not { } code) return null;
        var name = await db.Practices.Rows.AsNoTracking().Where(row => row.OdsCode == code).Select(row => row.Name).FirstOrDefaultAsync(stop)
            ?? await db.Referrals.VisibleTo(viewer).AsNoTracking().Where(row => row.TeamId == person.TeamId && row.Referrer.PlaceCode == code && row.PersonId == person.Id)
            .Select(row => row.Referrer.PlaceName).FirstOrDefaultAsync(stop);
        return new(RecipientKind.Referrer, code, name.Said() ?? $"GP practice {code}");
    }

    /// <summary>The practice that a referral names, by its name where it is listed or is the one that referred; else its code. Null when none is named.</summary>
    public static async Task<string?> PracticeNamedInAsync(this AppDb db, Referral referral, CancellationToken stop) =>
        referral.Details.PracticeCode.Said() is not { } code ? null
        : await db.Practices.Rows.AsNoTracking().Where(row => row.OdsCode == code).Select(row => row.Name).FirstOrDefaultAsync(stop)
            ?? (referral.Referrer.PlaceCode == code ? referral.Referrer.PlaceName.Said() : null) ?? code;
}
