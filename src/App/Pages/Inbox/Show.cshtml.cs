using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Inbox;

/// <summary>The whole referral as it was sent, and what the team may do about it.</summary>
[Requires(Permission.SeeInbox)]
public sealed class ShowModel : LinkworkPage
{
    public Referral Referral { get; private set; } = null!;

    public Team Team { get; private set; } = null!;

    /// <summary>Earlier and present cases of the same person, newest first.</summary>
    public IReadOnlyList<KnownCase> Known { get; private set; } = [];

    public KnownCase? AddedTo { get; private set; }

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public string? PassedTo { get; private set; }

    /// <summary>What went to the team that it was passed to; null where that wasn't written down yet.</summary>
    public Disclosure? Went { get; private set; }

    public bool MayDecide { get; private set; }

    public string? Practice { get; private set; }

    public bool Open => Referral.Status is ReferralStatus.Waiting or ReferralStatus.NeedsMatching or ReferralStatus.Asked;

    public ClockModel Clock => new(Today.DayNumber - Format.LondonDate(Referral.ReceivedAt).DayNumber, Team.FirstContactDays);

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        var referral = await Db.Referrals.VisibleTo(Viewer).WhereMay(Viewer, Permission.SeeInbox).AsNoTracking().Include(row => row.Reasons).Include(row => row.Questions)
            .Include(row => row.Acceptance).Include(row => row.Decline).Include(row => row.Transfer).Include(row => row.Attachment).Include(row => row.PossibleMatches)
            .AsSplitQuery().SingleOrDefaultAsync(row => row.Reference == reference, HttpContext.RequestAborted);
        if (referral is null) return NotFound();
        Referral = referral;
        MayDecide = Viewer.Teams(Permission.DecideReferrals).Contains(referral.TeamId);
        Team = await Db.Teams.Rows.AsNoTracking().SingleAsync(team => team.Id == referral.TeamId, HttpContext.RequestAborted);
        Practice = await Db.PracticeNamedInAsync(referral, HttpContext.RequestAborted);
        await LoadPersonAsync();
        await LoadNamesAsync();
        return Page();
    }

    private async Task LoadPersonAsync()
    {
        if (Referral.PersonId is not { } personId) return;
        var cases = await Db.Cases.VisibleTo(Viewer).AsNoTracking().Where(row => row.TeamId == Referral.TeamId && row.PersonId == personId)
            .OrderByDescending(row => row.OpenedAt)
            .Select(row => new { row.Id, row.Reference, row.ReferralId, row.Status, row.OpenedAt, Closed = row.Closures.OrderByDescending(its => its.At).FirstOrDefault() })
            .ToListAsync(HttpContext.RequestAborted);
        var known = cases.ConvertAll(row => (row.Id, row.ReferralId, Case: new KnownCase(row.Reference, row.Status, row.OpenedAt,
            row.Status == CaseStatus.Closed ? row.Closed?.At : null, row.Closed?.Reason, row.Closed?.Summary)));
        Known = [.. known.Where(its => its.ReferralId != Referral.Id && its.Id != Referral.Attachment?.CaseId).Select(its => its.Case)];
        AddedTo = known.Find(its => its.ReferralId == Referral.Id || its.Id == Referral.Attachment?.CaseId).Case;
    }

    private async Task LoadNamesAsync()
    {
        var ids = Referral.Questions.SelectMany(question => new[] { question.AskedBy, question.AnsweredBy })
            .Concat([Referral.Decline?.By, Referral.Acceptance?.By, Referral.Transfer?.By, Referral.Attachment?.LookedAtBy, Referral.Referrer.WrittenDownBy]).OfType<Guid>().Distinct().ToList();
        Names = await Db.NamesOfAsync(ids, HttpContext.RequestAborted);
        if (Referral.Transfer is not { } transfer) return;
        Went = await Db.Sendings.VisibleTo(Viewer).AsNoTracking().Where(row => row.TeamId == Referral.TeamId && row.ReferralId == Referral.Id && row.Channel == SendingChannel.Team)
            .Select(row => row.Disclosure).SingleOrDefaultAsync(HttpContext.RequestAborted);
        PassedTo = await Db.Teams.Rows.Where(team => team.Id == transfer.ToTeamId).Select(team => team.Name).SingleOrDefaultAsync(HttpContext.RequestAborted);
    }

    public string NameOf(Guid? id) => id is { } known && Names.TryGetValue(known, out var name) ? name : "somebody";

    public sealed record KnownCase(string Reference, CaseStatus Status, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, ClosureReason? Reason, string? Summary);
}
