using FsCheck.Xunit;
using Linkwork.Domain.Access;

namespace Linkwork.Domain.Tests.Access;

public class PermissionTableTests
{
    [Fact]
    public void Every_role_stands_in_the_table_and_may_do_something() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.Contains(Enum.GetValues<Permission>(), permission => PermissionTable.Allows(role, permission)));

    [Fact]
    public void Every_permission_belongs_to_a_role_but_safeguarding_which_names_people() => Assert.Equal(
        [Permission.LeadSafeguarding],
        Enum.GetValues<Permission>().Where(permission => !Array.Exists(Enum.GetValues<Role>(), role => PermissionTable.Allows(role, permission))));

    [Theory]
    [InlineData(Role.Referrer)]
    [InlineData(Role.Provider)]
    [InlineData(Role.EntryKeeper)]
    [InlineData(Role.DirectoryEditor)]
    [InlineData(Role.Commissioner)]
    [InlineData(Role.Admin)]
    public void Only_a_team_opens_its_cases(Role role) => Assert.All(
        [Permission.SeeCases, Permission.WorkOnCases, Permission.SeeInbox, Permission.DecideReferrals, Permission.AllocateCases, Permission.RestrictCases],
        permission => Assert.False(PermissionTable.Allows(role, permission)));

    [Fact]
    public void A_commissioner_sees_counts_and_the_directory_and_answers_gaps_and_hears_complaints_and_nothing_else() => Assert.Equal(
        [Permission.SeeDirectory, Permission.SeeReports, Permission.AnswerGaps, Permission.HearComplaints], Enum.GetValues<Permission>().Where(permission => PermissionTable.Allows(Role.Commissioner, permission)));

    [Fact]
    public void Leading_safeguarding_comes_with_the_named_membership_alone()
    {
        var manager = new Membership(Role.TeamManager, PlaceKind.Team, Made.Team.ToString());

        Assert.False(PermissionTable.Allows(manager, Permission.LeadSafeguarding));
        Assert.True(PermissionTable.Allows(manager with { SafeguardingLead = true }, Permission.LeadSafeguarding));
    }

    [Property]
    public bool A_viewer_has_teams_only_where_a_membership_gives_the_permission(Role[] roles, Permission permission)
    {
        var memberships = roles.Select(role => new Membership(role, role.UsualPlace(), Guid.NewGuid().ToString())).ToList();
        var viewer = new Viewer(Guid.NewGuid(), "Somebody", memberships);
        var teams = memberships.Where(m => m.Place == PlaceKind.Team && PermissionTable.Allows(m.Role, permission)).Select(m => Guid.Parse(m.PlaceKey));
        return viewer.Teams(permission).Order().SequenceEqual(teams.Order()) && viewer.May(permission) == Array.Exists(roles, role => PermissionTable.Allows(role, permission));
    }

    [Fact]
    public void Being_a_provider_in_an_organisation_opens_no_team_of_the_same_key()
    {
        var viewer = new Viewer(Guid.NewGuid(), "Somebody", [new(Role.Provider, PlaceKind.Organisation, Made.Team.ToString())]);

        Assert.Empty(viewer.Teams(Permission.AnswerOnwardReferrals));
        Assert.Equal([Made.Team], viewer.Organisations(Permission.AnswerOnwardReferrals));
    }
}
