using Linkwork.Domain.Directory;
using Linkwork.Ui;

namespace Linkwork.Pages.Directory;

/// <summary>The employment-support quality card in words. Unknown is said, never left out.</summary>
public static class CardWords
{
    public static IEnumerable<(string Key, string Said)> Of(Service service)
    {
        var card = service.EmploymentSupport ?? new() { ServiceId = service.Id };
        yield return ("Voluntary", card.Voluntary switch { true => "Yes, it says", false => "No", _ => ServiceWords.Unknown });
        yield return ("Tells a benefits authority", ServiceWords.Of(service.Reporting));
        yield return ("How it works", card.Models.Count == 0 ? ServiceWords.Unknown : string.Join(", ", card.Models.Order().Select(ServiceWords.Of)));
        yield return ("Who it is for", ServiceWords.WhoFor(service) ?? ServiceWords.Unknown);
        yield return ("Whom it doesn’t take", card.WhoDeclined ?? ServiceWords.Unknown);
        yield return ("Support each week", card.HoursAWeek is { } hours ? $"About {hours:0.#} {(hours == 1 ? "hour" : "hours")}" : ServiceWords.Unknown);
        yield return ("Support in work", InWork(card));
        yield return ("Needs a National Insurance number", card.NeedsNationalInsurance switch { true => "Yes", false => "No", _ => ServiceWords.Unknown });
        yield return ("Fidelity review", Fidelity(card));
        yield return ("Taking people", ServiceWords.Of(service.Accepting, service.WaitWeeks));
    }

    private static string InWork(EmploymentSupport card) => card switch
    {
        { InWorkSupport: false } => "No",
        { InWorkWeeks: > 0 and { } weeks } => $"Yes, for {Format.Count(weeks, "week", "weeks")}",
        { InWorkSupport: true } => "Yes, with no limit told",
        _ => ServiceWords.Unknown,
    };

    private static string Fidelity(EmploymentSupport card) => card switch
    {
        { FidelityReviewedOn: { } on, FidelityScore: { } score } => $"{score} of {EmploymentSupport.HighestFidelity}, {Band(card.Band)}, reviewed on {Format.Date(on)}",
        { FidelityReviewedOn: { } on } => $"Reviewed on {Format.Date(on)}, score not told",
        _ => ServiceWords.Unknown,
    };

    private static string Band(FidelityBand? band) => band switch
    {
        FidelityBand.Exemplary => "exemplary", FidelityBand.Good => "good", FidelityBand.Fair => "fair", _ => "not supported employment on that scale",
    };
}
