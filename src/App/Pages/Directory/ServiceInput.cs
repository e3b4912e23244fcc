using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Directory;
using Linkwork.Ui;

namespace Linkwork.Pages.Directory;

/// <summary>A service as a form has it.</summary>
public sealed class ServiceInput
{
    public string? Organisation { get; set; }
    public string? Department { get; set; }
    public OrganisationKind Kind { get; set; }
    public string? Name { get; set; }
    public string? Description { get; set; }
    public ServiceStatus Status { get; set; }
    public List<Need> Needs { get; set; } = [];

    /// <summary>In the provider's words, where they say more than the rules.</summary>
    public string? When { get; set; }
    public string? Cost { get; set; }
    public string? WhoFor { get; set; }

    [Display(Name = "the youngest age")]
    public int? MinimumAge { get; set; }

    [Display(Name = "the oldest age")]
    public int? MaximumAge { get; set; }
    public string? Languages { get; set; }
    public string? Access { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }
    public Accepting Accepting { get; set; }

    [Display(Name = "weeks to wait")]
    public int? WaitWeeks { get; set; }

    [Display(Name = "the last full day")]
    public DateOnly? FullUntil { get; set; }

    /// <summary>"yes", "no", "consent" or nothing: nobody has answered.</summary>
    public string? Reports { get; set; }

    public EmploymentSupportInput Work { get; set; } = new();

    /// <summary>"online", "phone" and "home": ways that need no journey.</summary>
    public List<string> Ways { get; set; } = [];

    public bool CheckedToday { get; set; }

    public static IReadOnlyList<Choice> WayChoices { get; } = [new("online", "Online"), new("phone", "By phone"), new("home", "At people’s homes")];

    /// <param name="service">The service.</param>
    /// <param name="organisation">Who runs it.</param>
    /// <param name="today">A day until which it was full, and that has passed, isn't shown: nobody knows any more.</param>
    public static ServiceInput Of(Service service, Organisation organisation, DateOnly today) => new()
    {
        Organisation = organisation.Name, Department = organisation.Department, Kind = organisation.Kind, Work = EmploymentSupportInput.Of(service.EmploymentSupport), Name = service.Name, Description = service.Description, Status = service.Status, Needs = [.. service.Needs.Select(need => need.Need).Order()],
        When = service.OwnWhen, Cost = service.Cost, WhoFor = service.WhoFor, MinimumAge = service.MinimumAge, MaximumAge = service.MaximumAge, Languages = service.Languages, Access = service.Access, Phone = service.Phone, Email = service.Email,
        Website = service.Website, Accepting = service.Taking(today), WaitWeeks = service.WaitWeeks, FullUntil = service.FullUntil >= today ? service.FullUntil : null,
        Reports = service.Reporting switch { BenefitsReporting.Yes => "yes", BenefitsReporting.No => "no", BenefitsReporting.OnlyWithConsent => "consent", _ => null },
        Ways = [.. WayChoices.Where(way => way.Value switch { "online" => service.Online, "phone" => service.ByPhone, _ => service.AtHome }).Select(way => way.Value)],
    };

    public IEnumerable<Problem> Problems(DateOnly today)
    {
        if (Organisation.Said() is null) yield return new(nameof(Organisation), "Enter who runs the service");
        foreach (var problem in Service.Problems(Name).Concat(Service.AgeProblems(MinimumAge, MaximumAge)).Concat(Service.CapacityProblems(Accepting, WaitWeeks, FullUntil, today))) yield return problem;
        if (Website.Said() is { } web && !(Uri.TryCreate(web, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
            yield return new(nameof(Website), "Enter the whole web address, beginning with https://");
        foreach (var problem in Work.Problems(today)) yield return problem;
    }

    /// <summary>Words changed so that they would tell what is hidden.</summary>
    public IEnumerable<Problem> GivenAway(Service service) => new[]
    {
        (nameof(Name), Name, service.Name), (nameof(Description), Description, service.Description), (nameof(When), When, service.When), (nameof(Cost), Cost, service.Cost), (nameof(WhoFor), WhoFor, service.WhoFor),
        (nameof(Access), Access, service.Access), (nameof(Phone), Phone, service.Phone), (nameof(Email), Email, service.Email),
    }.Where(field => field.Item2.Said() != field.Item3.Said() && service.GivesAway(field.Item2)).Select(field => new Problem(field.Item1, Service.GivenAway));

    /// <summary>Everything but the organisation, and places, times and contacts, which have forms of their own.</summary>
    public void WriteTo(Service service, string by, DateTimeOffset at)
    {
        (service.Name, service.Description, service.Status) = (Name!.Trim(), Description.Said(), Status);
        service.SayWhen(When);
        (service.Cost, service.WhoFor, service.Languages, service.Access) = (Cost.Said(), WhoFor.Said(), Languages.Said(), Access.Said());
        (service.MinimumAge, service.MaximumAge, service.Online, service.ByPhone, service.AtHome) = (MinimumAge, MaximumAge, Ways.Contains("online"), Ways.Contains("phone"), Ways.Contains("home"));
        (service.Phone, service.Email, service.Website) = (Phone.Said(), Email.Said(), Website.Said());
        service.EditedAt = at;
        if ((service.Accepting, service.WaitWeeks, service.FullUntil) != (Accepting, WaitWeeks, FullUntil)) service.Say(Accepting, WaitWeeks, FullUntil, by, at);
        service.Reporting = Reports switch { "yes" => BenefitsReporting.Yes, "no" => BenefitsReporting.No, "consent" => BenefitsReporting.OnlyWithConsent, _ => BenefitsReporting.Unknown };
        Work.WriteTo(service);
        service.Needs.RemoveAll(need => !Needs.Contains(need.Need));
        service.Needs.AddRange(Needs.Distinct().Where(need => service.Needs.TrueForAll(known => known.Need != need)).Select(need => new ServiceNeed { ServiceId = service.Id, Need = need }));
        if (CheckedToday) service.Verify(by, VerifiedHow.Editor, at);
    }

    public Theirs Differences(ServiceInput saved)
    {
        var theirs = new Theirs();
        foreach (var property in typeof(ServiceInput).GetProperties().Where(property => property.Name is not (nameof(CheckedToday) or nameof(Needs) or nameof(Ways) or nameof(Work) or nameof(WayChoices))))
            theirs.Compare(property.Name, property.GetValue(this), property.GetValue(saved));
        foreach (var property in typeof(EmploymentSupportInput).GetProperties().Where(property => property.Name != nameof(Work.Models)))
            theirs.Compare($"{nameof(Work)}.{property.Name}", property.GetValue(Work), property.GetValue(saved.Work));
        theirs.Compare($"{nameof(Work)}.{nameof(Work.Models)}", string.Join(", ", Work.Models.Order().Select(ServiceWords.Of)), string.Join(", ", saved.Work.Models.Order().Select(ServiceWords.Of)));
        theirs.Compare(nameof(Ways), Labels(Ways), Labels(saved.Ways));
        theirs.Compare(nameof(Needs), Labels(Needs), Labels(saved.Needs));
        return theirs;
    }

    private static string Labels(IEnumerable<Need> needs) => string.Join(", ", needs.Order().Select(need => need.Label()));

    private static string Labels(IEnumerable<string> ways) => string.Join(", ", WayChoices.Where(way => ways.Contains(way.Value)).Select(way => way.Label));
}
