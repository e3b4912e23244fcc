using Linkwork.Domain.Access;
using Linkwork.Domain.Shared;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.TellUs;

/// <summary>What the public pages share: the teams, and which questions are asked.</summary>
public abstract class TellUsPage : LinkworkPage
{
    public const string Start = "/tell-us";

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    protected async Task LoadTeamsAsync() => Teams = await Db.Teams.Rows.AsNoTracking().OrderBy(team => team.Name).ToListAsync(HttpContext.RequestAborted);

    /// <summary>Where there is one team nobody is asked which; who doesn't know the team isn't asked who of it should read.</summary>
    protected IReadOnlyList<TellUsStep> StepsFor(TellUsAnswers told) =>
        [.. TellUsStep.All.Where(step => step.Name switch { "team" => Teams.Count > 1, "reader" => told.TeamId is not null, _ => true })];

    protected IEnumerable<Problem> ProblemsOf(TellUsStep step, TellUsAnswers told) =>
        step.Name == "team" && told.TeamId is { } id && Teams.All(team => team.Id != id) ? [new(nameof(told.TeamId), "Choose a team, or “I don’t know”")]
            : told.Problems().Where(problem => step.Fields.Contains(problem.Field));

    protected static string AddressOf(string step) => $"{Start}/{step}";
}
