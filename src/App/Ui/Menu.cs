using Linkwork.Domain.Access;

namespace Linkwork.Ui;

/// <summary>The menu: what somebody may do, in the order they do it.</summary>
public static class Menu
{
    public sealed record Item(string Label, string Href, Permission Needs);

    private static readonly Item[] Items =
    [
        new("Refer someone", "/referrals/new", Permission.Refer),
        new("Referrals", "/referrals", Permission.SeeOwnReferrals),
        new("Inbox", "/inbox", Permission.SeeInbox),
        new("Caseload", "/caseload", Permission.SeeCases),
        new("Diary", "/diary", Permission.WorkOnCases),
        new("Safeguarding", "/safeguarding", Permission.LeadSafeguarding),
        new("Onward referrals", "/onward-referrals", Permission.AnswerOnwardReferrals),
        new("Our entries", "/our-entries", Permission.LookAfterEntries),
        new("Directory", "/directory", Permission.SeeDirectory),
        new("Reports", "/reports", Permission.SeeReports),
        new("Complaints", "/complaints", Permission.HearComplaints),
        new("Users", "/admin/users", Permission.ManageUsers),
        new("Roles", "/admin/roles", Permission.SeeRoles),
        new("Access log", "/admin/access-log", Permission.SeeAccessLog),
        new("Outbox", "/admin/outbox", Permission.SeeOutbox),
        new("Settings", "/admin/settings", Permission.Configure),
    ];

    public static IEnumerable<Item> For(Viewer viewer) => Items.Where(item => viewer.May(item.Needs));

    /// <summary>The first thing on somebody's menu is where they start.</summary>
    public static string StartFor(Viewer viewer) => viewer.Is(Role.Referrer) ? "/referrals"
        : viewer.May(Permission.SeeCases) && !viewer.Is(Role.TeamManager) ? "/caseload"
        : For(viewer).FirstOrDefault()?.Href ?? "/account";

    /// <summary>The longest address that the page's begins with.</summary>
    public static bool IsHere(Item item, PathString path) => path.StartsWithSegments(item.Href)
        && !Items.Any(other => other.Href.Length > item.Href.Length && path.StartsWithSegments(other.Href));
}
