using Microsoft.AspNetCore.Identity;

namespace Linkwork.Security;

/// <summary>A code of an authenticator app lets in once, as RFC 6238 asks: seen over a shoulder or typed into a false page, it is worth nothing after.</summary>
public static class UsedCodes
{
    private const string Store = "[AspNetUserStore]";
    private const string Name = "UsedCodes";

    /// <summary>Longer than any code counts.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public static async Task<bool> HasUsedAsync(this UserManager<User> users, User user, string code, DateTimeOffset now) =>
        (await OfAsync(users, user, now)).Any(used => used.EndsWith($":{code}", StringComparison.Ordinal));

    /// <summary>Goes with the next save. Two at the same moment change the same user, so one of the saves fails.</summary>
    public static async Task NoteUsedAsync(this UserManager<User> users, User user, string code, DateTimeOffset now) =>
        await users.SetAuthenticationTokenAsync(user, Store, Name, string.Join(' ', (await OfAsync(users, user, now)).Append($"{now.ToUnixTimeSeconds()}:{code}")));

    private static async Task<IEnumerable<string>> OfAsync(UserManager<User> users, User user, DateTimeOffset now) =>
        (await users.GetAuthenticationTokenAsync(user, Store, Name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(used => long.Parse(used.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture) > (now - Kept).ToUnixTimeSeconds());
}
