using Linkwork.Domain.Directory;
using Linkwork.Pages.Directory;

namespace Linkwork.Pages.Duplicates;

/// <summary>The fields of an entry, side by side, in words.</summary>
public static class MergeWords
{
    public const string Nothing = "Nothing";

    public static string Of(LikenessBand band) => band == LikenessBand.VeryLikely ? "Very likely the same" : "Possibly the same";

    public static string Colour(LikenessBand band) => band == LikenessBand.VeryLikely ? "orange" : "grey";

    public static string Label(MergeField field) => field switch
    {
        MergeField.Organisation => "Who runs it", MergeField.Description => "What it does", MergeField.Status => "Is it running?", MergeField.When => "When, in its own words", MergeField.WhoFor => "Who it is for",
        MergeField.Ways => "Without a journey", MergeField.Capacity => "Is it taking people?", MergeField.Reporting => "Does it tell a benefits authority?", MergeField.Card => "Employment support",
        MergeField.Places => "Where", MergeField.Schedules => "When it runs", MergeField.Contacts => "Whom to ask", _ => field.ToString(),
    };

    /// <summary>As a page says it; null when nobody has told us.</summary>
    public static string? Shown(Service service, Organisation runBy, MergeField field) => field switch
    {
        MergeField.Organisation => Lines(runBy.FullName, runBy.Kind == OrganisationKind.Unknown ? null : ServiceWords.Of(runBy.Kind), runBy.CharityNumber.Said() is { } charity ? $"Charity {charity}" : null, runBy.CompanyNumber.Said() is { } company ? $"Company {company}" : null),
        MergeField.Status => service.SaidStoppedAt is not null ? "It says that it has stopped" : service.Status switch { ServiceStatus.Active => "Yes", ServiceStatus.Inactive => "Paused", _ => "Stopped" },
        MergeField.Ages => ServiceWords.Ages(service.MinimumAge, service.MaximumAge),
        MergeField.Ways => string.Join(", ", new[] { service.Online ? "online" : null, service.ByPhone ? "by phone" : null, service.AtHome ? "at their home" : null }.OfType<string>()).Said(),
        MergeField.Capacity => service.Accepting == Accepting.Unknown ? null : ServiceWords.Of(service.Accepting, service.WaitWeeks, service.FullUntil),
        MergeField.Reporting => ServiceWords.Of(service.Reporting) + (service.Reporting != BenefitsReporting.No && service.CountsAsReporting(runBy) ? " (counts as yes)" : ""),
        MergeField.Card => service.EmploymentSupport is { Empty: false }
            ? Lines([.. CardWords.Of(service).Where(line => line.Said != ServiceWords.Unknown && line.Key is not ("Tells a benefits authority" or "Who it is for" or "Taking people")).Select(line => $"{line.Key}: {line.Said}")]) : null,
        MergeField.Needs => string.Join(", ", service.Needs.Select(need => need.Need).Order().Select(need => need.Label())).Said(),
        MergeField.Places => Lines([.. service.Locations.OrderBy(place => place.Id).Select(Line)]),
        MergeField.Schedules => Schedule.Words(service.Schedules.OrderBy(rule => rule.Id)),
        MergeField.Contacts => Lines([.. service.Contacts.OrderBy(contact => contact.Id).Select(Line)]),
        _ => service.Read(field),
    };

    public static string From(Service service) => service.Source is { } feed ? $"From the feed “{feed}”" : "Entered here";

    private static string Line(Location place) => string.Join(", ", new[] { place.Name.Said(), place.Address.Said(), place.Postcode.Said() }.OfType<string>()) + Seen(place.Visibility);

    private static string Line(ServiceContact contact) => string.Join(", ", new[] { contact.Name.Said(), contact.Role.Said(), contact.Phone.Said(), contact.Email.Said() }.OfType<string>()) + Seen(contact.Visibility);

    private static string Seen(Visibility visibility) => visibility switch { Visibility.Public => "", Visibility.AddressHidden => " (address hidden)", _ => " (for staff only)" };

    private static string? Lines(params string?[] lines) => string.Join('\n', lines.OfType<string>()).Said();
}
