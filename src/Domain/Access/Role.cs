namespace Linkwork.Domain.Access;

/// <summary>What somebody is. An entry keeper claimed an organisation's entries by a code, and reads nothing about people; a provider was invited by an administrator.</summary>
public enum Role { Referrer, LinkWorker, TeamManager, Provider, EntryKeeper, DirectoryEditor, Commissioner, Admin }

/// <summary>What somebody may do. Which rows they may do it to is the query's business (Storage/Scopes.cs).</summary>
public enum Permission
{
    Refer, SeeOwnReferrals, WriteDownReferral, SeeInbox, DecideReferrals, AllocateCases, SeeCases, WorkOnCases, RestrictCases,
    LeadSafeguarding, SeeDirectory, EditDirectory, AnswerOnwardReferrals, LookAfterEntries, SeeReports, AnswerGaps, HearComplaints, ManageUsers, SeeRoles, SeeAccessLog, SeeOutbox, Configure,
}

/// <summary>What kind of place somebody belongs to there.</summary>
public enum PlaceKind { Team, Practice, Organisation, Area, Everywhere }

/// <summary>A role in one place: a team's or organisation's id, a practice's ODS code, an area's code.</summary>
public sealed record Membership(Role Role, PlaceKind Place, string PlaceKey, bool SafeguardingLead = false);

public static class Roles
{
    /// <summary>The kind of place a role is held in.</summary>
    public static PlaceKind UsualPlace(this Role role) => role switch
    {
        Role.Referrer => PlaceKind.Practice,
        Role.LinkWorker or Role.TeamManager => PlaceKind.Team,
        Role.Provider or Role.EntryKeeper => PlaceKind.Organisation,
        Role.Commissioner => PlaceKind.Area,
        _ => PlaceKind.Everywhere,
    };
}
