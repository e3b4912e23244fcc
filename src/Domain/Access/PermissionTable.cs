namespace Linkwork.Domain.Access;

/// <summary>The one table of who may do what, as shown at /admin/roles.</summary>
public static class PermissionTable
{
    private static readonly Dictionary<Role, Permission[]> Table = new()
    {
        [Role.Referrer] = [Permission.Refer, Permission.SeeOwnReferrals, Permission.SeeDirectory],
        [Role.LinkWorker] =
        [
            Permission.WriteDownReferral, Permission.SeeInbox, Permission.DecideReferrals, Permission.SeeCases, Permission.WorkOnCases,
            Permission.SeeDirectory,
        ],
        [Role.TeamManager] =
        [
            Permission.WriteDownReferral, Permission.SeeInbox, Permission.DecideReferrals, Permission.AllocateCases, Permission.SeeCases,
            Permission.WorkOnCases, Permission.RestrictCases, Permission.SeeDirectory, Permission.SeeReports, Permission.HearComplaints,
        ],
        [Role.Provider] = [Permission.AnswerOnwardReferrals, Permission.LookAfterEntries, Permission.SeeDirectory],
        [Role.EntryKeeper] = [Permission.LookAfterEntries, Permission.SeeDirectory],
        [Role.DirectoryEditor] = [Permission.SeeDirectory, Permission.EditDirectory],
        [Role.Commissioner] = [Permission.SeeReports, Permission.AnswerGaps, Permission.HearComplaints, Permission.SeeDirectory],
        [Role.Admin] = [Permission.ManageUsers, Permission.SeeRoles, Permission.SeeAccessLog, Permission.SeeOutbox, Permission.Configure, Permission.SeeDirectory],
    };

    public static bool Allows(Role role, Permission permission) => Table[role].Contains(permission);

    /// <summary>Safeguarding leads are named people, not a role.</summary>
    public static bool Allows(Membership membership, Permission permission) =>
        Allows(membership.Role, permission) || (permission == Permission.LeadSafeguarding && membership.SafeguardingLead);
}
