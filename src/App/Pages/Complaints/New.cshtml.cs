using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Complaints;

/// <summary>Whoever took one by phone or on paper writes it down. Being able to write one isn't being able to read one.</summary>
[Requires(Permission.WriteDownReferral, Permission.HearComplaints)]
public sealed class NewModel : ComplaintsPage
{
    internal static IReadOnlyList<Choice> Ways { get; } = [new(nameof(PressureWay.Phone), "By phone, or they said it"), new(nameof(PressureWay.Paper), "On paper")];

    [BindProperty]
    public PressureTold Input { get; set; } = new();

    [BindProperty]
    public PressureWay? Way { get; set; }

    public IReadOnlyList<Choice> TeamChoices => [.. Teams.Select(team => new Choice(team.Id.ToString(), team.Name)), new("", "They don’t know, or another team")];

    public bool Hears => Viewer.May(Permission.HearComplaints);

    public Task OnGetAsync() => LoadTeamsAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadTeamsAsync();
        Accepts(Way is PressureWay.Phone or PressureWay.Paper ? null : "Choose how it came", nameof(Way));
        Accepts(Input.TeamId is { } id && Teams.All(team => team.Id != id) ? "Choose a team from the list" : null, "Input.TeamId");
        if (!Accepts(Input.Problems())) return Page();
        var managerReads = Input.TeamId is { } team && await Db.ManagersWhoRead(team).AnyAsync(Stop);
        var complaint = PressureComplaint.From(Input, Way!.Value, managerReads, Viewer.UserId, Now);
        Db.PressureComplaints.Add(complaint);
        return await SaveAndGo(Hears ? "/complaints" : "/complaints/new",
            $"Sent to {(complaint.Reader == PressureReader.TeamManager ? "the manager of the team" : "somebody outside the team")}. If they want to ask about it later, their number is {complaint.Reference}.");
    }
}
