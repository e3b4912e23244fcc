using Linkwork.Security;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>What every page asks first, compiled once: who is signed in, and how this installation is set.</summary>
public sealed class EveryRequest
{
    private readonly Func<AppDb, Guid, string?, Task<SignedIn?>> signedIn = EF.CompileAsyncQuery((AppDb db, Guid id, string? stamp) => db.Set<User>().AsNoTracking()
        .Where(row => row.Id == id && row.DisabledAt == null && row.SecurityStamp == stamp)
        .Select(row => new SignedIn(row.Id, row.Name, row.TwoFactorEnabled, row.Memberships.ToList())).SingleOrDefault());

    private readonly Func<AppDb, IEnumerable<Setting>> settings = EF.CompileQuery((AppDb db) => db.Set<Setting>().AsNoTracking());

    /// <summary>The user of a session that still holds, or null.</summary>
    public Task<SignedIn?> SignedInAsync(AppDb db, Guid id, string? stamp) => signedIn(db, id, stamp);

    public Dictionary<string, Setting> Settings(AppDb db) => settings(db).ToDictionary(setting => setting.Key);
}

public sealed record SignedIn(Guid Id, string Name, bool HasTwoFactor, IReadOnlyList<UserMembership> Memberships);
