using System.Globalization;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;

namespace Linkwork.Pages.Inbox;

/// <summary>What the inbox shows now, as its address says it: status, urgency, and where the page begins.</summary>
public sealed record InboxFilter(ReferralStatus? Status, Urgency? Urgency, InboxPlace? After)
{
    /// <summary>Unknown words in an address are as good as none.</summary>
    public static InboxFilter Read(string? status, string? urgency, string? after) =>
        new(Enum.TryParse<ReferralStatus>(status, true, out var s) && InboxQuery.Shown.Contains(s) ? s : null,
            Enum.TryParse<Urgency>(urgency, true, out var u) && Enum.IsDefined(u) ? u : null, InboxPlace.Read(after));

    public string Address(InboxPlace? after = null)
    {
        var parts = new[] { Status is null ? null : $"status={Status}", Urgency is null ? null : $"urgency={Urgency}", after is null ? null : $"after={after}" };
        return "/inbox" + string.Join('&', parts.OfType<string>()) is var all and not "/inbox" ? all.Insert("/inbox".Length, "?") : "/inbox";
    }
}

/// <summary>Where a page of the inbox ends: urgency, then when it arrived (microseconds since 1970), then the reference.</summary>
public sealed record InboxPlace(int Rank, DateTimeOffset ReceivedAt, string Reference)
{
    public static InboxPlace? Read(string? text) =>
        text?.Split('.') is [var rank, var at, var reference] && int.TryParse(rank, CultureInfo.InvariantCulture, out var r)
        && long.TryParse(at, CultureInfo.InvariantCulture, out var micros) && micros is > 0 and < 100_000_000_000_000_000 && Domain.Shared.Reference.Read(reference) is { } read
            ? new(r, DateTimeOffset.UnixEpoch.AddMicroseconds(micros), read) : null;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Rank}.{(ReceivedAt - DateTimeOffset.UnixEpoch).Ticks / 10}.{Reference}");
}

/// <summary>One referral in the list.</summary>
public sealed record InboxRow(string Reference, string? Preferred, string Given, string Family, Urgency Urgency, int Rank, ReferralStatus Status, DateTimeOffset ReceivedAt,
    ReferralSource Source, string From, string TeamName, int FirstContactDays, bool KnownBefore, IReadOnlyList<Need> Reasons)
{
    public string Name => PersonDetails.NameOf(Preferred, Given, Family);
}

public static class InboxQuery
{
    public const int PageSize = 25;

    /// <summary>What waits for the team. Attached ones stay until somebody has looked at them.</summary>
    public static readonly ReferralStatus[] Shown = [ReferralStatus.Waiting, ReferralStatus.NeedsMatching, ReferralStatus.Asked, ReferralStatus.Attached];

    /// <summary>What waits for this viewer's teams: urgent first, then the oldest. One query; the rows after a place never shift when others arrive.</summary>
    public static IQueryable<InboxRow> Inbox(this AppDb db, Viewer viewer, InboxFilter filter)
    {
        var cases = db.Cases.VisibleTo(viewer);
        var rows = Waiting(db, viewer);
        if (filter.Status is { } status) rows = rows.Where(row => row.Status == status);
        if (filter.Urgency is { } urgency) rows = rows.Where(row => row.Urgency == urgency);
        var ranked = rows.Select(row => new { Row = row, Rank = row.Urgency == Urgency.Urgent ? 0 : row.Urgency == Urgency.Soon ? 1 : 2 });
        if (filter.After is var (rank, at, reference))
            ranked = ranked.Where(its => its.Rank > rank || (its.Rank == rank && (its.Row.ReceivedAt > at
                || (its.Row.ReceivedAt == at && its.Row.Reference.CompareTo(reference) > 0))));
        return from its in ranked.OrderBy(its => its.Rank).ThenBy(its => its.Row.ReceivedAt).ThenBy(its => its.Row.Reference)
               join team in db.Teams.Rows on its.Row.TeamId equals team.Id
               orderby its.Rank, its.Row.ReceivedAt, its.Row.Reference
               select new InboxRow(its.Row.Reference, its.Row.Details.PreferredName, its.Row.Details.GivenName, its.Row.Details.FamilyName, its.Row.Urgency, its.Rank,
                   its.Row.Status, its.Row.ReceivedAt, its.Row.Referrer.Source, its.Row.Referrer.PlaceName, team.Name, team.FirstContactDays,
                   its.Row.PersonId != null && cases.Any(old => old.TeamId == its.Row.TeamId && old.PersonId == its.Row.PersonId && old.Status == CaseStatus.Closed),
                   its.Row.Reasons.Select(reason => reason.Need).ToList());
    }

    private static IQueryable<Referral> Waiting(AppDb db, Viewer viewer) =>
        db.Referrals.VisibleTo(viewer).WhereMay(viewer, Permission.SeeInbox)
            // The four states first, so that the index on them is used; then those of the last that somebody has looked at go.
            .Where(row => row.Status == ReferralStatus.Waiting || row.Status == ReferralStatus.NeedsMatching || row.Status == ReferralStatus.Asked || row.Status == ReferralStatus.Attached)
            .Where(row => row.Status != ReferralStatus.Attached || row.Attachment!.LookedAtAt == null);
}
