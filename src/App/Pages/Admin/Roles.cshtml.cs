using Linkwork.Security;
using Linkwork.Ui;

namespace Linkwork.Pages.Admin;

/// <summary>The one permission table, as the program itself asks it.</summary>
[Requires(Permission.SeeRoles)]
public sealed class RolesModel : LinkworkPage
{
    internal static string Words(Permission permission) => permission switch
    {
        Permission.WriteDownReferral => "Write down a referral for somebody who phoned or wrote",
        Permission.Refer => "Refer somebody",
        Permission.SeeOwnReferrals => "See what their practice or organisation referred, and its answer",
        Permission.SeeInbox => "See the team’s inbox",
        Permission.DecideReferrals => "Accept, decline, pass on or ask about a referral",
        Permission.AllocateCases => "Give a case to a link worker",
        Permission.SeeCases => "See the team’s cases",
        Permission.WorkOnCases => "Write in the team’s cases",
        Permission.RestrictCases => "Restrict a case to named people",
        Permission.LeadSafeguarding => "Read and deal with safeguarding concerns",
        Permission.SeeDirectory => "Search the directory of services",
        Permission.EditDirectory => "Change the directory",
        Permission.AnswerOnwardReferrals => "Answer onward referrals sent to their organisation",
        Permission.LookAfterEntries => "Look after their organisation’s entries in the directory; an editor reads what they change",
        Permission.SeeReports => "See reports: counts, never a person",
        Permission.AnswerGaps => "Answer gaps in provision",
        Permission.HearComplaints => "Read and settle complaints of pressure: a team’s manager who works no case; a commissioner those for somebody outside the team",
        Permission.ManageUsers => "Invite, move, reset and disable users",
        Permission.SeeRoles => "See this table",
        Permission.SeeAccessLog => "See who looked at what",
        Permission.SeeOutbox => "See what was emailed",
        Permission.Configure => "Change this installation’s name, colour and sign-off",
        _ => permission.InWords(),
    };
}
