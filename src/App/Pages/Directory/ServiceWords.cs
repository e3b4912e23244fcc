using Linkwork.Domain.Directory;
using Linkwork.Ui;

namespace Linkwork.Pages.Directory;

/// <summary>What is known of a service, worded the same on every page.</summary>
public static class ServiceWords
{
    public const string Unknown = "Unknown";

    public static string Of(Accepting accepting, int? weeks, DateOnly? fullUntil = null) => accepting switch
    {
        Accepting.Yes => weeks is > 0 ? $"Taking people, about {Format.Count(weeks.Value, "week", "weeks")} to wait" : "Taking people now",
        Accepting.WaitingList => weeks is { } wait ? $"Waiting list, about {Format.Count(wait, "week", "weeks")}" : "Waiting list",
        Accepting.Full => fullUntil is { } day ? $"Full until {Format.ShortDate(day)}" : "Full",
        _ => "Not known if taking people",
    };

    public static string Colour(Accepting accepting) => accepting switch
    {
        Accepting.Yes => "green", Accepting.WaitingList => "yellow", Accepting.Full => "red", _ => "grey",
    };

    /// <summary>Its rules, and its own words where they say more.</summary>
    public static string? When(Service service, DateOnly today) =>
        string.Join('\n', service.Schedules.OrderBy(rule => rule.Id).Select(rule => rule.InWords(today)).Append(service.OwnWhen).OfType<string>().Distinct(StringComparer.Ordinal)).Said();

    public static string Of(Location place) => string.Join(", ", new[] { place.Name.Said(), place.Address.Said(), place.Postcode.Said() }.OfType<string>());

    public static string Of(ServiceContact contact) => string.Join(", ", new[] { contact.Name.Said(), contact.Role.Said(), contact.Phone.Said(), contact.Email.Said() }.OfType<string>());

    public static string? WhoFor(Service service) => string.Join(". ", new[] { service.WhoFor.Said(), Ages(service.MinimumAge, service.MaximumAge) }.OfType<string>()).Said();

    public static string? Ages(int? from, int? to) => (from, to) switch
    {
        (null or 0, null) => null, ({ } least, null) => $"Aged {least} or over", (null or 0, { } most) => $"Aged {most} or under", var (least, most) => $"Aged {least} to {most}",
    };

    public static string Of(Experience experience) =>
        $"Of those your team sent, {Format.Count(experience.Started, "started", "started")}{(experience.Declined > 0 ? $" and {experience.Declined} {(experience.Declined == 1 ? "was" : "were")} declined" : "")}";

    public static string Of(Visibility visibility) => visibility switch
    {
        Visibility.AddressHidden => "Address hidden", Visibility.StaffOnly => "For staff only", _ => "Public",
    };

    public static string Verified(DateTimeOffset? at, DateTimeOffset now) => at is { } on ? $"Last checked {Format.ShortDate(on)} ({Format.Ago(on, now)})" : "Never checked by us";

    public static string Of(BenefitsReporting reporting) => reporting switch
    {
        BenefitsReporting.Yes => "Yes", BenefitsReporting.No => "No, it says", BenefitsReporting.OnlyWithConsent => "Only with consent, it says", _ => Unknown,
    };

    public static string Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Voluntary => "Charity, community group or social enterprise", OrganisationKind.Council => "Council", OrganisationKind.Nhs => "NHS", OrganisationKind.Company => "Company",
        _ => "Nobody has said",
    };

    public static string Of(SupportModel model) => model switch
    {
        SupportModel.Ips => "Individual placement and support (IPS)", SupportModel.SupportedEmployment => "Supported employment", SupportModel.JobClub => "Job club",
        SupportModel.CareersAdvice => "Careers advice", SupportModel.SocialEnterprise => "Social enterprise", SupportModel.Training => "Training or a course",
        SupportModel.SelfEmployment => "Help with self-employment", SupportModel.KeepingWork => "Keeping a job", SupportModel.Other => "Something else", _ => model.InWords(),
    };

    public static string ReportsHeading(BenefitsReporting reporting, string who = "It") =>
        reporting is BenefitsReporting.Yes or BenefitsReporting.OnlyWithConsent ? $"{who} tells a benefits authority about people" : $"{who} may tell a benefits authority about people";

    public static string Reports(BenefitsReporting reporting) => reporting switch
    {
        BenefitsReporting.Yes => "This service reports to the DWP, Jobcentre or another benefits authority.",
        BenefitsReporting.OnlyWithConsent => "This service says that it reports to the DWP, Jobcentre or another benefits authority only what somebody agreed to. It counts as reporting all the same.",
        _ => "Nobody has answered whether this service reports to the DWP or Jobcentre. Until they answer, services for work, skills and benefits and all of a council’s count as reporting, and so do those of which nobody knows what they are for.",
    };

    /// <summary>With how and by whom.</summary>
    public static string Verified(Service service, DateTimeOffset now) =>
        Verified(service.VerifiedAt, now) + (service.VerifiedHow is { } how ? $", {Of(how)}" : "") + (service.VerifiedBy is { } by ? $": {by}" : "");

    public static string Of(VerifiedHow how) => how switch
    {
        VerifiedHow.Phone => "by phone", VerifiedHow.Visit => "on a visit", VerifiedHow.EmailLink => "by the link we emailed",
        VerifiedHow.Publisher => "in the feed it comes from", VerifiedHow.Organisation => "signed in", _ => "by an editor",
    };

    public static string Colour(Freshness freshness) => freshness switch { Freshness.Stale => "orange", Freshness.Never => "grey", _ => "yellow" };

    public static string Of(ProposedField field) => field switch
    {
        ProposedField.Description => "What it does", ProposedField.Places => "Where", ProposedField.WhoFor => "Who it is for", ProposedField.Ways => "Without a journey",
        ProposedField.Reporting => "Does it tell a benefits authority?", ProposedField.Status => "Running or stopped", _ => field.ToString(),
    };
}
