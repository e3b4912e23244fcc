using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Rows behind who looks after an organisation's entries.</summary>
public static class ClaimRows
{
    /// <summary>The address on file that a code for an organisation's entries may go to now, or null: there is none, it was put there too lately, or it was asked too often.</summary>
    public static async Task<string?> ClaimAddressAsync(this AppDb db, Organisation organisation, DateTimeOffset now, CancellationToken cancellation)
    {
        var services = await db.Services.Rows.AsNoTracking().Where(row => row.OrganisationId == organisation.Id).ToListAsync(cancellation);
        if (ClaimCode.AddressOf(organisation, services) is not { } address) return null;
        var (peace, settled, ids) = (now.AddDays(-ClaimCode.PeaceDays), now.AddDays(-ClaimCode.SettledDays), services.ConvertAll(service => service.Id));
        if (await db.ClaimCodes.Rows.CountAsync(row => row.OrganisationId == organisation.Id && row.GivenBy == null && row.At > peace, cancellation) >= ClaimCode.AtMost) return null;
        return organisation.Email.Said() is null && await db.EntryChanges.Rows.AnyAsync(row => ids.Contains(row.ServiceId) && row.At > settled && row.Fields.Any(field => field.Field == MergeField.Email), cancellation) ? null : address;
    }

    /// <summary>The code that somebody typed, if it works.</summary>
    public static Task<ClaimCode?> WorkingCodeAsync(this AppDb db, string hash, DateTimeOffset now, CancellationToken cancellation) =>
        db.ClaimCodes.Rows.SingleOrDefaultAsync(row => row.TokenHash == hash && row.UsedAt == null && row.Until > now, cancellation);

    /// <summary>Once somebody has claimed, no other code that is still about works: it may lie in a mailbox for whoever reads it next.</summary>
    public static async Task VoidOtherCodesAsync(this AppDb db, ClaimCode used, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var code in await db.ClaimCodes.Rows.Where(row => row.OrganisationId == used.OrganisationId && row.Id != used.Id && row.UsedAt == null && row.Until > now).ToListAsync(cancellation)) code.Void(now);
    }

    /// <summary>Who looks after an organisation's entries or answers for it, who may sign in.</summary>
    public static IQueryable<Security.User> PeopleOf(this AppDb db, Guid organisation)
    {
        var key = organisation.ToString();
        return db.Staff.Rows.Where(user => user.DisabledAt == null && user.Memberships.Any(row => (row.Role == Role.EntryKeeper || row.Role == Role.Provider) && row.PlaceKey == key));
    }
}
