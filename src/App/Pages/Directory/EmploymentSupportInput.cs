using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Directory;

namespace Linkwork.Pages.Directory;

/// <summary>The quality card as a form has it. "yes", "no" or nothing: nobody has answered.</summary>
public sealed class EmploymentSupportInput
{
    public string? Voluntary { get; set; }
    public List<SupportModel> Models { get; set; } = [];

    [StringLength(1000, ErrorMessage = "Use 1,000 characters or fewer")]
    public string? WhoDeclined { get; set; }

    [Display(Name = "hours a week")]
    public double? HoursAWeek { get; set; }
    public string? InWork { get; set; }

    [Display(Name = "weeks of support in work")]
    public int? InWorkWeeks { get; set; }

    public string? NeedsNationalInsurance { get; set; }

    [Display(Name = "Day of the review")]
    public DateOnly? FidelityReviewedOn { get; set; }

    [Display(Name = "fidelity score")]
    public int? FidelityScore { get; set; }

    public static EmploymentSupportInput Of(EmploymentSupport? card) => card is null ? new() : new()
    {
        Voluntary = Answer(card.Voluntary), Models = [.. card.Models.Order()], WhoDeclined = card.WhoDeclined, HoursAWeek = card.HoursAWeek, InWork = Answer(card.InWorkSupport),
        InWorkWeeks = card.InWorkWeeks, FidelityReviewedOn = card.FidelityReviewedOn, FidelityScore = card.FidelityScore,
        NeedsNationalInsurance = Answer(card.NeedsNationalInsurance),
    };

    public IEnumerable<Problem> Problems(DateOnly today)
    {
        var card = new EmploymentSupport { ServiceId = Guid.Empty };
        WriteTo(card);
        return card.Problems(today).Select(problem => problem with { Field = $"Work.{problem.Field}" });
    }

    /// <summary>A card with nothing on it isn't kept; one that was there says unknown again.</summary>
    public void WriteTo(Service service)
    {
        var card = service.EmploymentSupport ?? new() { ServiceId = service.Id };
        WriteTo(card);
        if (service.EmploymentSupport is not null || !card.Empty) service.EmploymentSupport = card;
    }

    private void WriteTo(EmploymentSupport card)
    {
        (card.Voluntary, card.InWorkSupport, card.InWorkWeeks) = (Said(Voluntary), Said(InWork), InWorkWeeks);
        (card.WhoDeclined, card.HoursAWeek, card.NeedsNationalInsurance) = (WhoDeclined.Said(), HoursAWeek, Said(NeedsNationalInsurance));
        (card.FidelityReviewedOn, card.FidelityScore) = (FidelityReviewedOn, FidelityScore);
        var models = Models.Distinct().Order().ToList();
        if (!models.SequenceEqual(card.Models)) card.Models = models;
    }

    private static string? Answer(bool? said) => said switch { true => "yes", false => "no", _ => null };

    private static bool? Said(string? answer) => answer switch { "yes" => true, "no" => false, _ => null };
}
