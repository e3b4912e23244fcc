using Microsoft.AspNetCore.Identity;

namespace Linkwork.Security;

/// <summary>Length is what makes a password hard to guess; a few long ones are guessed first all the same.</summary>
public sealed class NotACommonPassword : IPasswordValidator<User>
{
    private static readonly string[] Common =
    [
        "passwordpassword", "password1234", "password12345", "password123456", "123456789012", "1234567890123", "qwertyuiop12", "qwertyuiopas",
        "letmeinletmein", "welcome12345", "welcome123456", "iloveyou1234", "changemechangeme", "changeme1234", "adminadmin12", "administrator",
        "correcthorsebatterystaple", "linkworklinkwork", "linkworker12", "linkworker123", "socialprescribing", "manchester12", "liverpool1234",
        "football1234", "111111111111", "abcdefghijkl", "abcd12345678", "passw0rd1234", "summer202620", "winter202620",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var typed = password?.ToLowerInvariant().Replace(" ", "") ?? "";
        var about = new[] { user.Email?.Split('@')[0], user.Name.Replace(" ", "") }.Where(word => word?.Length >= 5);
        var easy = Common.Contains(typed) || about.Any(word => typed.StartsWith(word!.ToLowerInvariant(), StringComparison.Ordinal) && typed.Length < word.Length + 6);
        return Task.FromResult(easy
            ? IdentityResult.Failed(new IdentityError { Code = "Common", Description = "Choose a password that is harder to guess: three random words work well" })
            : IdentityResult.Success);
    }
}
