using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Admin.Users;

/// <summary>A page on which an administrator chooses a role and the place it is held in.</summary>
public abstract partial class PlacePage : LinkworkPage
{
    [BindProperty]
    public PlaceInput Place { get; set; } = new();

    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    /// <summary>Shown when a name fits several organisations.</summary>
    public IReadOnlyList<Choice> Organisations { get; private set; } = [];

    protected async Task LoadPlacesAsync()
    {
        var teams = await Db.Teams.Rows.AsNoTracking().OrderBy(team => team.Name).ToListAsync(HttpContext.RequestAborted);
        Teams = [.. teams.Select(team => new Choice(team.Id.ToString(), team.Name))];
        Areas = [.. teams.GroupBy(team => team.AreaCode).OrderBy(area => area.Key)
            .Select(area => new Choice(area.Key, $"{area.Key}: {string.Join(", ", area.Select(team => team.Name))}"))];
    }

    /// <summary>The membership that was chosen, or null with a sentence beside the field.</summary>
    protected async Task<Membership?> ChosenAsync()
    {
        if (Place.Role is not { } role) return Wrong("Choose what they do", nameof(Place.Role));
        var kind = role.UsualPlace();
        var key = kind switch
        {
            PlaceKind.Team => Teams.FirstOrDefault(team => team.Value == Place.TeamId)?.Value ?? Missing("Choose their team", nameof(Place.TeamId)),
            PlaceKind.Practice => PracticeCode().IsMatch(Place.Practice?.Trim().ToUpperInvariant() ?? "") ? Place.Practice!.Trim().ToUpperInvariant()
                : Missing("Enter the practice’s ODS code: a letter and five digits, like Z99001", nameof(Place.Practice)),
            PlaceKind.Organisation => await OrganisationAsync(),
            PlaceKind.Area => Areas.FirstOrDefault(area => area.Value == Place.Area)?.Value ?? Missing("Choose their area", nameof(Place.Area)),
            _ => "",
        };
        if (Place.Lead && kind != PlaceKind.Team) return Wrong("Only somebody in a team can be its safeguarding lead", nameof(Place.Lead));
        return key is null ? null : new(role, kind, key, Place.Lead);
    }

    private async Task<string?> OrganisationAsync()
    {
        if (Place.OrganisationId is { } chosen && await Db.Organisations.Rows.AnyAsync(row => row.Id == chosen, HttpContext.RequestAborted)) return chosen.ToString();
        if (Place.Organisation.Said() is not { } typed) return Missing("Type the organisation’s name", nameof(Place.Organisation));
        var word = typed.ToUpperInvariant();
        var found = await Db.Organisations.Rows.AsNoTracking().Where(row => row.Name.ToUpper().StartsWith(word)).OrderBy(row => row.Name).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.Name }).Take(20).ToListAsync(HttpContext.RequestAborted);
        if (found.Count == 1) return found[0].Id.ToString();
        Organisations = [.. found.Select(row => new Choice(row.Id.ToString(), row.Name))];
        return found.Count == 0 ? Missing("No organisation in the directory begins with that. Check the spelling, or add it to the directory first", nameof(Place.Organisation))
            : Missing("Several organisations begin with that. Choose one", nameof(Place.OrganisationId));
    }

    private Membership? Wrong(string sentence, string field)
    {
        ModelState.AddModelError($"{nameof(Place)}.{field}", sentence);
        return null;
    }

    private string? Missing(string sentence, string field)
    {
        Wrong(sentence, field);
        return null;
    }

    [GeneratedRegex("^[A-Z][0-9]{5}$", RegexOptions.None, 100)]
    private static partial Regex PracticeCode();
}

public sealed class PlaceInput
{
    [Display(Name = "What do they do?")]
    public Role? Role { get; set; }

    [Display(Name = "Team")]
    public string? TeamId { get; set; }

    [Display(Name = "Practice")]
    public string? Practice { get; set; }

    [Display(Name = "Organisation")]
    public string? Organisation { get; set; }

    [Display(Name = "Which organisation?")]
    public Guid? OrganisationId { get; set; }

    [Display(Name = "Area")]
    public string? Area { get; set; }

    public bool Lead { get; set; }
}
