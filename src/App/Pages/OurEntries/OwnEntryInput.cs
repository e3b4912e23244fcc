using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Directory;
using Linkwork.Pages.Directory;
using Linkwork.Ui;

namespace Linkwork.Pages.OurEntries;

/// <summary>What an organisation may say of its entry, as a form has it: all that the public reads of it, and nothing that only staff see.</summary>
public sealed class OwnEntryInput
{
    public string? Name { get; set; }
    public string? Description { get; set; }
    public List<Need> Needs { get; set; } = [];
    public string? Places { get; set; }
    public string? When { get; set; }
    public string? Cost { get; set; }
    public string? WhoFor { get; set; }

    [Display(Name = "the youngest age")]
    public int? MinimumAge { get; set; }

    [Display(Name = "the oldest age")]
    public int? MaximumAge { get; set; }
    public string? Languages { get; set; }
    public string? Access { get; set; }
    public List<string> Ways { get; set; } = [];
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }

    /// <summary>A name of <see cref="BenefitsReporting"/>.</summary>
    public string? Reports { get; set; }

    /// <summary>As it would read if what waits were taken over, so that nobody types it twice.</summary>
    public static OwnEntryInput Of(Service service, IReadOnlyCollection<ProposedChange> waiting)
    {
        var its = service.AsProposed(waiting);
        return new()
        {
            Name = its.Name, Description = its.Description, Needs = [.. its.Needs.Select(need => need.Need).Order()], When = its.When, Cost = its.Cost, WhoFor = its.WhoFor, MinimumAge = its.MinimumAge, MaximumAge = its.MaximumAge,
            Languages = its.Languages, Access = its.Access, Phone = its.Phone, Email = its.Email, Website = its.Website, Reports = its.Reporting.ToString(),
            Places = Service.Waiting(waiting, ProposedField.Places) is { } said ? said.After : PlaceLines.Of(service),
            Ways = [.. new[] { its.Online ? nameof(Service.Online) : null, its.ByPhone ? nameof(Service.ByPhone) : null, its.AtHome ? nameof(Service.AtHome) : null }.OfType<string>()],
        };
    }

    public IReadOnlyDictionary<ProposedField, string?> Said()
    {
        var its = new Service { OrganisationId = Guid.Empty, Name = Name.Said() ?? "", Description = OneEnding(Description), When = OneEnding(When), Cost = Cost, WhoFor = WhoFor, MinimumAge = MinimumAge, MaximumAge = MaximumAge };
        (its.Languages, its.Access, its.Phone, its.Email, its.Website) = (Languages, Access, Phone, Email, Website);
        (its.Online, its.ByPhone, its.AtHome) = (Ways.Contains(nameof(Service.Online)), Ways.Contains(nameof(Service.ByPhone)), Ways.Contains(nameof(Service.AtHome)));
        its.Reporting = Enum.TryParse<BenefitsReporting>(Reports, out var reporting) ? reporting : BenefitsReporting.Unknown;
        its.Needs.AddRange(Needs.Distinct().Select(need => new ServiceNeed { ServiceId = its.Id, Need = need }));
        var said = Enum.GetValues<ProposedField>().Where(field => field is not (ProposedField.Status or ProposedField.Places)).ToDictionary(field => field, its.Read);
        said[ProposedField.Places] = string.Join('\n', (OneEnding(Places) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)).Said();
        return said;
    }

    public IEnumerable<Problem> Problems()
    {
        foreach (var problem in Service.Problems(Name)) yield return problem;
        foreach (var (field, words) in Said())
            if (words?.Length > ProposedChange.LongestWords) yield return new(field.ToString(), $"Say it in {ProposedChange.LongestWords} letters or fewer");
        if (MinimumAge is < 0 or > 120) yield return new(nameof(MinimumAge), "The youngest age is a number from 0 to 120");
        if (MaximumAge is < 0 or > 120) yield return new(nameof(MaximumAge), "The oldest age is a number from 0 to 120");
        if (MinimumAge > MaximumAge) yield return new(nameof(MaximumAge), "The oldest age is below the youngest. Check both");
        if (Email.Said() is { } address && (!address.Contains('@', StringComparison.Ordinal) || address.Contains(' ', StringComparison.Ordinal)))
            yield return new(nameof(Email), "Enter an email address, like name@example.org, or leave it empty");
        if (Website.Said() is { } web && !(Uri.TryCreate(web, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
            yield return new(nameof(Website), "Enter the whole web address, beginning with https://");
    }

    public Theirs Differences(OwnEntryInput saved)
    {
        var theirs = new Theirs();
        foreach (var property in typeof(OwnEntryInput).GetProperties().Where(property => property.Name is not (nameof(Needs) or nameof(Ways) or nameof(Reports)))) theirs.Compare(property.Name, property.GetValue(this), property.GetValue(saved));
        theirs.Compare(nameof(Needs), string.Join(", ", Needs.Order().Select(need => need.Label())), string.Join(", ", saved.Needs.Select(need => need.Label())));
        theirs.Compare(nameof(Ways), ProposalWords.Shown(ProposedField.Ways, Said()[ProposedField.Ways]), ProposalWords.Shown(ProposedField.Ways, saved.Said()[ProposedField.Ways]));
        theirs.Compare(nameof(Reports), ProposalWords.Shown(ProposedField.Reporting, Reports), ProposalWords.Shown(ProposedField.Reporting, saved.Reports));
        return theirs;
    }

    // A browser ends lines its own way; that alone is no change.
    private static string? OneEnding(string? words) => words?.Replace("\r\n", "\n", StringComparison.Ordinal);
}
