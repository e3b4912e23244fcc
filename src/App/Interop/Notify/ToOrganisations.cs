using System.Text.Json;
using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Interop.Notify;

/// <summary>Asks an organisation whether its entries are right, all in one e-mail. It says nothing that the public directory doesn't.</summary>
public sealed class ToOrganisations(AppDb db, Links links, Installation installation, IDataProtectionProvider protection)
{
    /// <summary>As many entries have a link of their own in the e-mail; the page has all.</summary>
    private const int Named = 20;

    /// <summary>Writes down that it is asked, and the message that asks: one save, so that neither is there without the other.</summary>
    /// <param name="organisation">Whose entries.</param>
    /// <param name="round">See <see cref="Enquiry.Round"/>.</param>
    /// <param name="at">Now.</param>
    public void Ask(Guid organisation, int round, DateTimeOffset at)
    {
        var secret = LinkSecret.New();
        var enquiry = Enquiry.Of(organisation, round, LinkSecret.Hash(secret), at);
        db.Enquiries.Add(enquiry);
        db.Outbox.Add(new() { Kind = Notices.Enquiry, Payload = JsonSerializer.Serialize(new Asked(enquiry.Id, Protector.Protect(secret))), CreatedAt = at, DueAt = at });
    }

    public async Task<Notice> EnquiryAsync(string payload, CancellationToken cancellation)
    {
        var asked = JsonSerializer.Deserialize<Asked>(payload)!;
        var enquiry = await db.Enquiries.Rows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == asked.EnquiryId, cancellation);
        if (enquiry is null || Sealed.Open(Protector, asked.Secret) is not { } secret) return Notice.Not("The link can no longer be made.");
        var organisation = await db.Organisations.Rows.AsNoTracking().SingleAsync(row => row.Id == enquiry.OrganisationId, cancellation);
        if (organisation.Email.Said() is not { } address) return Notice.Not("The organisation has no e-mail address any more.");
        var entries = await db.Services.Rows.Where(row => row.OrganisationId == organisation.Id && row.Status == ServiceStatus.Active)
            .OrderBy(row => row.Id).Select(row => new { row.Id, row.Name }).ToListAsync(cancellation);
        if (entries.Count == 0) return Notice.Not("The organisation has no running service any more.");
        var link = links.To($"/entries/{secret}");
        var more = entries.Count - Named;
        return new([Email.AboutEntries(address, $"Is this still right? Your {(entries.Count == 1 ? "entry" : "entries")} in {installation.Name}", secret,
            [
                $"Link workers use {installation.Name} to find support for people. It has {Format.Count(entries.Count, "entry", "entries")} of {organisation.Name}.",
                $"Please tell us for each: still right, change, or we’ve stopped; and whether you are taking people, have a waiting list or are full. It takes one click an entry, and no account:\r\n{link}",
                .. entries.Take(Named).Select(entry => $"{entry.Name}:\r\n{link}#e{entry.Id:N}"),
                .. more > 0 ? [$"and {more} more on the same page."] : Array.Empty<string>(),
                $"The link works until {Format.Date(enquiry.Until)}. Whoever has it can answer for {organisation.Name}. For a new one, go to {links.To("/entries/new-link")}",
            ])]);
    }

    private IDataProtector Protector => protection.CreateProtector("linkwork.enquiry");

    private sealed record Asked(Guid EnquiryId, string Secret);
}
