using System.ComponentModel.DataAnnotations;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cover;

/// <summary>Sets who covers for whom. A manager for anybody in the team; others for themselves.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class NewModel : LinkworkPage
{
    [BindProperty]
    public NewInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];

    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    public bool Manages { get; private set; }

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input.AwayUserId ??= Manages ? null : Viewer.UserId;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var (team, away, covering) = (TeamId, InTeam(Manages ? Input.AwayUserId : Viewer.UserId), InTeam(Input.CoveringUserId));
        if (!Accepts(Domain.Caseload.Cover.Problems(away, covering, Input.From, Input.To).Concat(Late()))) return Page();
        Db.Covers.Add(new() { TeamId = team, AwayUserId = away, CoveringUserId = covering, From = Input.From!.Value, To = Input.To!.Value, By = Viewer.UserId, At = Now });
        return await SaveAndGo("/cover", $"{NameOf(covering)} covers for {NameOf(away)} from {Format.Date(Input.From.Value)} to {Format.Date(Input.To.Value)}.");
    }

    private Guid TeamId => Viewer.Teams(Permission.WorkOnCases) is var teams && Input.TeamId is { } chosen && teams.Contains(chosen) ? chosen : teams[0];

    private IEnumerable<Problem> Late()
    {
        if (Input.To is { } last && last < Today) yield return new(nameof(Input.To), "The last day is over already");
    }

    private Guid InTeam(Guid? id) => Colleagues.Any(who => who.Value == id?.ToString()) ? id!.Value : Guid.Empty;

    private string NameOf(Guid id) => Colleagues.First(who => who.Value == id.ToString()).Label;

    private async Task LoadAsync()
    {
        var teams = Viewer.Teams(Permission.WorkOnCases);
        Manages = Viewer.Teams(Permission.AllocateCases).Contains(TeamId);
        Colleagues = (await Db.Colleagues([TeamId]).ToListAsync(HttpContext.RequestAborted)).ConvertAll(who => new Choice(who.Id.ToString(), who.Name));
        if (teams.Count > 1)
            Teams = (await Db.Teams.Rows.AsNoTracking().Where(team => teams.Contains(team.Id)).OrderBy(team => team.Name).ToListAsync(HttpContext.RequestAborted))
                .ConvertAll(team => new Choice(team.Id.ToString(), team.Name));
    }

    public sealed class NewInput
    {
        public Guid? TeamId { get; set; }
        public Guid? AwayUserId { get; set; }
        public Guid? CoveringUserId { get; set; }

        [Display(Name = "First day")]
        public DateOnly? From { get; set; }

        [Display(Name = "Last day")]
        public DateOnly? To { get; set; }
    }
}
