using System.Text.Json;
using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Interop.Notify;

/// <summary>Sends an organisation the code to look after its entries with, and tells everybody else there when somebody used one.</summary>
public sealed class ToKeepers(AppDb db, Links links, Installation installation, IDataProtectionProvider protection)
{
    /// <summary>Writes down a code for the address on file, and the message that carries it.</summary>
    public void Send(Guid organisation, string address, DateTimeOffset at)
    {
        var secret = InviteCode.New();
        var code = ClaimCode.Emailed(organisation, InviteCode.Hash(secret), address, at);
        db.ClaimCodes.Add(code);
        db.Outbox.Add(new() { Kind = Notices.ClaimCode, Payload = JsonSerializer.Serialize(new Sent(code.Id, Protector.Protect(secret))), CreatedAt = at, DueAt = at });
    }

    /// <summary>The message that tells the others.</summary>
    public static OutboxMessage Told(Claim claim) => new() { Kind = Notices.Claimed, Payload = JsonSerializer.Serialize(new Made(claim.Id)), CreatedAt = claim.At, DueAt = claim.At };

    public async Task<Notice> CodeAsync(string payload, CancellationToken cancellation)
    {
        var sent = JsonSerializer.Deserialize<Sent>(payload)!;
        var code = await db.ClaimCodes.Rows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == sent.CodeId, cancellation);
        if (code is null || code.UsedAt is not null || Sealed.Open(Protector, sent.Secret) is not { } secret) return Notice.Not("The code can no longer be used.");
        var organisation = await db.Organisations.Rows.AsNoTracking().SingleAsync(row => row.Id == code.OrganisationId, cancellation);
        return new([Email.AboutEntries(code.GivenTo, $"Look after your entries in {installation.Name}", secret,
            $"Somebody asked to look after the entries of {organisation.FullName} in {installation.Name}. Link workers use it to find support for people.",
            $"If that was you or a colleague, open this page, or type the code {secret} at {links.To("/claim/code")}:\r\n{links.To($"/claim/code/{secret}")}",
            $"It works once, until {Format.DateTime(code.Until)}. Whoever has it can say what your entries should read; an editor reads that before it shows.",
            "If you don’t know of it, do nothing: without this code nobody gets in. Don’t pass it on to anybody who rings or writes to you for it.")]);
    }

    public async Task<Notice> ClaimedAsync(string payload, CancellationToken cancellation)
    {
        var made = JsonSerializer.Deserialize<Made>(payload)!;
        var claim = await db.Claims.Rows.AsNoTracking().SingleAsync(row => row.Id == made.ClaimId, cancellation);
        var organisation = await db.Organisations.Rows.AsNoTracking().SingleAsync(row => row.Id == claim.OrganisationId, cancellation);
        var services = await db.Services.Rows.AsNoTracking().Where(row => row.OrganisationId == claim.OrganisationId).ToListAsync(cancellation);
        var to = await db.PeopleOf(claim.OrganisationId).Where(user => user.Id != claim.UserId).Select(user => user.Email!).ToListAsync(cancellation);
        if (ClaimCode.AddressOf(organisation, services) is { } onFile) to.Add(onFile);
        to = [.. to.Where(each => !each.Equals(claim.Email, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)];
        return to.Count == 0 ? Notice.Not("Nobody else is known there.") : new([.. to.Select(each => Email.AboutEntries(each, $"Somebody looks after your entries in {installation.Name}", null,
            $"{claim.Name} ({claim.Email}) now looks after the entries of {organisation.FullName} in {installation.Name}. They used a code that was given to your organisation.",
            "If you know them, there is nothing to do. If you don’t, tell the people who run this directory at once: they can end it, and nothing that was changed shows before they have read it."))]);
    }

    private IDataProtector Protector => protection.CreateProtector("linkwork.claim");

    private sealed record Sent(Guid CodeId, string Secret);

    private sealed record Made(Guid ClaimId);
}
