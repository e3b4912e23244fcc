using Linkwork.Domain.Access;
using Linkwork.Domain.Shared;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.SelfReferral;

/// <summary>What the public pages share: the teams that take self-referrals, and what was answered so far.</summary>
public abstract class SelfReferralPage : LinkworkPage
{
    public const string Start = "/refer-yourself";

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    protected async Task LoadTeamsAsync() => Teams = await Db.Teams.Rows.AsNoTracking().Where(team => team.TakesSelfReferrals).OrderBy(team => team.Name).ToListAsync(HttpContext.RequestAborted);

    /// <summary>The questions for this visitor: where there is one team, nobody is asked which.</summary>
    protected IReadOnlyList<SelfReferralStep> Steps => [.. SelfReferralStep.All.Where(step => step.Name != "team" || Teams.Count > 1)];

    protected IEnumerable<Problem> ProblemsOf(SelfReferralStep step, SelfReferralAnswers answers)
    {
        var problems = step.Problems(answers, Today);
        return step.Name == "team" && answers.TeamId is { } id && Teams.All(team => team.Id != id) ? [new(nameof(answers.TeamId), "Choose the team nearest you")] : problems;
    }

    protected static string AddressOf(string step) => $"{Start}/{step}";
}
