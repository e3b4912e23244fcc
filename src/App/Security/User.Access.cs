namespace Linkwork.Security;

/// <summary>What an administrator does to somebody's access, all of it without e-mail. A new stamp ends every session at its next request.</summary>
public sealed partial class User
{
    public string? DisableProblem(Guid by) =>
        DisabledAt is not null ? "This user is already disabled" : by == Id ? "You can’t disable yourself: ask another administrator" : null;

    /// <summary>Shuts them out from their next request.</summary>
    /// <exception cref="Refusal">Disabled already, or oneself.</exception>
    public void Disable(Guid by, DateTimeOffset at)
    {
        Refusal.If(DisableProblem(by));
        DisabledAt = at;
        InviteCodeHash = null;
        EndSessions();
    }

    public string? EnableProblem() => DisabledAt is null ? "This user is not disabled" : null;

    /// <exception cref="Refusal">Not disabled.</exception>
    public void Enable()
    {
        Refusal.If(EnableProblem());
        DisabledAt = null;
        EndSessions();
    }

    public string? ResetProblem(Guid by) =>
        DisabledAt is not null ? "This user is disabled. Enable them first" : by == Id ? "You can’t reset yourself: ask another administrator" : null;

    /// <summary>Clears password, second factor and lockout; they come back by a new one-time code.</summary>
    /// <returns>The code, to be shown once.</returns>
    /// <exception cref="Refusal">Disabled, or oneself.</exception>
    public string Reset(Guid by, DateTimeOffset at)
    {
        Refusal.If(ResetProblem(by));
        (PasswordHash, TwoFactorEnabled, LockoutEnd, AccessFailedCount) = (null, false, null, 0);
        EndSessions();
        return Invite(at);
    }

    /// <summary>A new one-time code; the one before it stops working.</summary>
    /// <returns>The code, to be shown once.</returns>
    public string Invite(DateTimeOffset at)
    {
        var code = InviteCode.New();
        (InviteCodeHash, InviteUntil) = (InviteCode.Hash(code), at + InviteCode.Lasts);
        return code;
    }

    public string? MoveProblem(Guid by) => by == Id ? "You can’t change your own roles: ask another administrator" : null;

    /// <summary>Written on both sides of whatever one administrator does to another: of two who do it to each other at once, one is refused.</summary>
    public void Stand() => ConcurrencyStamp = Guid.NewGuid().ToString();

    public void EndSessions() => (SecurityStamp, ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());
}
