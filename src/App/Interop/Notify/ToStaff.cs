using System.Text.Json;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Interop.Notify;

/// <summary>Tells the installation's own users about their work or account.</summary>
public sealed class ToStaff(AppDb db, Links links, Installation installation, IDataProtectionProvider protection)
{
    public async Task<Notice> ConcernAsync(Guid team, CancellationToken cancellation)
    {
        var key = team.ToString();
        var leads = await db.Staff.Rows.Where(user => user.DisabledAt == null && user.Memberships.Any(row => row.SafeguardingLead && row.PlaceKey == key))
            .Select(user => user.Email!).ToListAsync(cancellation);
        return leads.Count == 0
            ? Notice.Not("The team has no safeguarding lead: name one on the users page, and tell them now.")
            : new([.. leads.Select(lead => Email.ToStaff(lead, "A safeguarding concern needs you", null,
                "A safeguarding concern was raised in your team. Please sign in now and read it:", links.To("/safeguarding")))]);
    }

    /// <summary>To whoever reads it, that one waits: nothing of it, nor which team it names.</summary>
    public async Task<Notice> ComplaintAsync(Guid team, Guid id, CancellationToken cancellation)
    {
        var reader = await db.PressureComplaints.ForTheSystem().Where(row => row.TeamId == team && row.Id == id && row.Open).Select(row => (PressureReader?)row.Reader).SingleOrDefaultAsync(cancellation);
        if (reader is null) return Notice.Not("It was settled before this went.");
        List<string> to = reader == PressureReader.TeamManager ? await db.ManagersWhoRead(team).Select(user => user.Email!).ToListAsync(cancellation)
            : [.. (await db.ReadersOutsideAsync(team, cancellation)).Select(user => user.Email!)];
        return to.Count == 0
            ? Notice.Not("Nobody is there to read it: name a manager who works no case, or a commissioner, on the users page, and tell them now.")
            : new([.. to.Select(each => Email.ToStaff(each, "A complaint waits for you", null, "A complaint waits for you. Please sign in and read it:", links.To("/complaints")))]);
    }

    /// <summary>To whoever edits the directory; where nobody does, to administrators.</summary>
    public async Task<Notice> FeedAsync(string payload, CancellationToken cancellation)
    {
        var news = JsonSerializer.Deserialize<FeedNews>(payload)!;
        if (await db.KeptFeeds.Rows.Where(row => row.Id == news.FeedId).Select(row => row.Source).SingleOrDefaultAsync(cancellation) is not { } source)
            return Notice.Not("The feed is no longer kept up to date.");
        var to = await InRoleAsync(Role.DirectoryEditor, cancellation) is { Count: > 0 } editors ? editors : await InRoleAsync(Role.Admin, cancellation);
        if (to.Count == 0) return Notice.Not("Nobody edits the directory: name an editor on the users page.");
        var (subject, then) = news.Outcome == FeedOutcome.Held
            ? ($"Is this right? Most of {source} is gone", "What was imported before stays as it is until somebody answers here:")
            : ($"{source} could not be brought up to date", "What was imported before stays as it is, and it is tried again by itself. You won’t hear of it again unless it comes well and then fails once more. How it goes:");
        return new([.. to.Select(each => Email.ToStaff(each, subject, null, $"{source}: {news.Sentence}", then, links.To($"/directory/feeds/{news.FeedId}")))]);
    }

    private Task<List<string>> InRoleAsync(Role role, CancellationToken cancellation) => db.Staff.Rows
        .Where(user => user.DisabledAt == null && user.Memberships.Any(row => row.Role == role)).Select(user => user.Email!).ToListAsync(cancellation);

    public async Task<Notice> InvitationAsync(string payload, CancellationToken cancellation)
    {
        var invited = JsonSerializer.Deserialize<Invited>(payload)!;
        var user = await db.Staff.Rows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == invited.UserId, cancellation);
        if (user is null or { InviteCodeHash: null } || user.DisabledAt is not null) return Notice.Not("The invitation was used or taken back before it went.");
        if (Sealed.Open(Protector, invited.Secret) is not { } code || InviteCode.Hash(code) != user.InviteCodeHash) return Notice.Not("A newer code was made before this one went.");
        return new([Email.ToStaff(user.Email!, $"Your invitation to {installation.Name}", code, $"You are invited to {installation.Name}. Choose your password here:",
            links.To($"/invitation/{code}"), $"The link works once, until {Format.DateTime(user.InviteUntil!.Value)}. If you didn’t expect this, ignore it.")]);
    }

    /// <summary>The message to write beside the user; its code can be read only by this installation.</summary>
    public OutboxMessage Invite(User user, string code, DateTimeOffset at) => new()
    {
        Kind = Notices.Invitation, Payload = JsonSerializer.Serialize(new Invited(user.Id, Protector.Protect(code))), CreatedAt = at, DueAt = at,
    };

    private IDataProtector Protector => protection.CreateProtector("linkwork.invitation");

    /// <summary>What happened to a feed.</summary>
    public sealed record FeedNews(Guid FeedId, FeedOutcome Outcome, string Sentence);

    private sealed record Invited(Guid UserId, string Secret);
}
