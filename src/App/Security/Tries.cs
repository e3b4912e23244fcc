using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Security;

public static class Tries
{
    private const int AtOnce = 20;

    /// <summary>Saves a try to sign in. Tries at the same moment change the same row: each wrong one counts all the same, so that many at once
    /// are no way round the lock, and none fails in a way that tells of the account.</summary>
    /// <returns>False when somebody else's try was saved first.</returns>
    public static async Task<bool> SaveTryAsync(this UserManager<User> users, AppDb db, User user, bool right, CancellationToken cancellation)
    {
        for (var tries = 0; tries < AtOnce; tries++)
            try
            {
                await db.SaveChangesAsync(cancellation);
                return tries == 0;
            }
            catch (DbUpdateException failed) when (right || failed is DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
                if (right || await users.FindByIdAsync(user.Id.ToString()) is not { } now) return false;
                await users.AccessFailedAsync(now);
            }

        return false;
    }
}
