using Microsoft.AspNetCore.Identity;

namespace Linkwork.Security;

/// <summary>What is wrong with a password or an address, in sentences that say what to do.</summary>
public sealed class PasswordWords : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Said(nameof(PasswordTooShort), $"Choose a password of {length} characters or more: three random words work well");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Said(nameof(PasswordRequiresUniqueChars), $"Use at least {uniqueChars} different characters in your password");

    public override IdentityError DuplicateEmail(string email) => Said(nameof(DuplicateEmail), "Somebody with this email address is already here. Search for them in the list");

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError InvalidEmail(string? email) => Said(nameof(InvalidEmail), "Enter an email address, like name@example.org");

    public override IdentityError InvalidUserName(string? userName) =>
        Said(nameof(InvalidUserName), "Enter an email address of plain letters, digits and - . _ @ +");

    private static IdentityError Said(string code, string sentence) => new() { Code = code, Description = sentence };
}
