using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Sharing;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>Everything about a case that ever left, by whichever way, exactly as it left: it can't be called back.</summary>
[Requires(Permission.SeeCases)]
public sealed class SentModel : CasePage
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<SentLine> Lines { get; private set; } = [];

    /// <summary>What the person doesn't know went: on a lead's screen, never on paper.</summary>
    public IReadOnlySet<Guid> Untold { get; private set; } = new HashSet<Guid>();

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference, cases => cases.AsNoTracking(), Permission.SeeCases) is not { } its) return NotFound();
        var referrals = await Db.Referrals.VisibleTo(Viewer).Where(row => row.TeamId == its.TeamId && row.PersonId == its.PersonId
            && (row.Id == its.ReferralId || row.Attachment!.CaseId == its.Id)).Select(row => (Guid?)row.Id).ToListAsync(Stop);
        // E-mails about a referral may have left before there was a case.
        var sendings = await Db.Sendings.VisibleTo(Viewer).AsNoTracking().Where(row => row.TeamId == its.TeamId
            && (row.CaseId == its.Id || (row.CaseId == null && referrals.Contains(row.ReferralId)))).ToListAsync(Stop);
        var onward = await Db.OnwardReferrals.VisibleTo(Viewer).AsNoTracking().Where(row => row.TeamId == its.TeamId && row.CaseId == its.Id)
            .Select(row => new { row.Reference, row.Sent, row.At, row.By }).ToListAsync(Stop);
        Lines = [.. sendings.Select(row => new SentLine(row.Channel, null, row.At, row.By, row.Disclosure, row.Id))
            .Concat(onward.Select(row => new SentLine(null, row.Reference, row.At, row.By, row.Sent))).OrderByDescending(line => line.At)];
        Untold = await Db.Overrides.VisibleTo(Viewer).Where(row => row.TeamId == its.TeamId && row.CaseId == its.Id && row.ToldAt == null).Select(row => row.Id).ToHashSetAsync(Stop);
        names = await Db.NamesOfAsync([.. Lines.Select(line => line.By).Distinct()], Stop);
        return Page();
    }

    public string NameOf(SentLine line) => line.ByWhom(names);
}

/// <summary>Something that left: a sending, or an onward referral, which keeps what it sent itself.</summary>
/// <param name="Channel">Null for an onward referral.</param>
/// <param name="Onward">The onward referral's reference.</param>
public sealed record SentLine(SendingChannel? Channel, string? Onward, DateTimeOffset At, Guid By, Disclosure Went, Guid? Id = null)
{
    /// <summary>Who sent it; nobody pressed a button for a receipt.</summary>
    public string ByWhom(IReadOnlyDictionary<Guid, string> names) => By == Guid.Empty ? "sent by Linkwork" : names.GetValueOrDefault(By, "somebody");

    public string What => Channel == SendingChannel.Override ? $"Without consent: {Ground}, to {Went.Recipient.Name}" : $"{Channel?.Words() ?? "Onward referral"} to {Went.Recipient.Name}";

    private string Ground => string.Concat(Went.Items[0].Label.Select((letter, i) => i == 0 ? char.ToLowerInvariant(letter) : letter));
}
