using System.Globalization;

namespace Linkwork.Domain.Directory;

/// <summary>What an editor decides of when two entries become one. Names are stored. Of the last four both may be kept; of the others one.</summary>
public enum MergeField
{
    Name, Organisation, Description, Status, When, Cost, WhoFor, Ages, Languages, Access, Ways, Phone, Email, Website, Capacity, Reporting, Card,
    Needs, Places, Schedules, Contacts,
}

/// <summary>A field as one line that can be kept and put back.</summary>
public static class MergeFields
{
    internal const char Between = '\u001f';

    public static IReadOnlyList<MergeField> OfOne { get; } = [.. Enum.GetValues<MergeField>().Where(field => field < MergeField.Needs)];

    public static IReadOnlyList<MergeField> OfBoth { get; } = [MergeField.Needs, MergeField.Places, MergeField.Schedules, MergeField.Contacts];

    /// <summary>Null when nobody has told us.</summary>
    public static string? Read(this Service service, MergeField field) => field switch
    {
        MergeField.Name => service.Name, MergeField.Organisation => service.OrganisationId.ToString(), MergeField.Description => service.Description.Said(), MergeField.Status => service.Status.ToString(),
        MergeField.When => service.When.Said(), MergeField.Cost => service.Cost.Said(), MergeField.WhoFor => service.WhoFor.Said(), MergeField.Languages => service.Languages.Said(), MergeField.Access => service.Access.Said(),
        MergeField.Phone => service.Phone.Said(), MergeField.Email => service.Email.Said(), MergeField.Website => service.Website.Said(),
        MergeField.Ages => Packed(service.MinimumAge, service.MaximumAge),
        MergeField.Ways => Packed(service.Online ? 1 : null, service.ByPhone ? 1 : null, service.AtHome ? 1 : null),
        MergeField.Capacity => service.Accepting == Accepting.Unknown ? null : Packed(service.Accepting, service.WaitWeeks, service.FullUntil?.ToString("O"), service.CapacityBy, service.CapacityAt?.ToString("O")),
        MergeField.Reporting => service.Reporting == BenefitsReporting.Unknown ? null : service.Reporting.ToString(),
        MergeField.Card => service.EmploymentSupport is { Empty: false } card
            ? Packed(card.Voluntary, card.WhoDeclined, string.Join(',', card.Models), card.FidelityReviewedOn?.ToString("O"), card.FidelityScore, card.HoursAWeek, card.InWorkSupport, card.InWorkWeeks, card.NeedsNationalInsurance) : null,
        MergeField.Needs => service.Needs.Count == 0 ? null : string.Join(',', service.Needs.Select(need => need.Need).Order()),
        _ => null,
    };

    internal static void Write(this Service service, MergeField field, string? kept)
    {
        var part = (kept ?? "").Split(Between);
        switch (field)
        {
            case MergeField.Name: service.Name = kept!; break;
            case MergeField.Organisation: service.OrganisationId = Guid.Parse(kept!); break;
            case MergeField.Description: service.Description = kept; break;
            case MergeField.Status: service.Status = Enum.Parse<ServiceStatus>(kept!); break;
            case MergeField.When: service.When = kept; break;
            case MergeField.Cost: service.Cost = kept; break;
            case MergeField.WhoFor: service.WhoFor = kept; break;
            case MergeField.Languages: service.Languages = kept; break;
            case MergeField.Access: service.Access = kept; break;
            case MergeField.Phone: service.Phone = kept; break;
            case MergeField.Email: service.Email = kept; break;
            case MergeField.Website: service.Website = kept; break;
            case MergeField.Ages: (service.MinimumAge, service.MaximumAge) = (Int(part, 0), Int(part, 1)); break;
            case MergeField.Ways: (service.Online, service.ByPhone, service.AtHome) = (Int(part, 0) == 1, Int(part, 1) == 1, Int(part, 2) == 1); break;
            case MergeField.Reporting: service.Reporting = kept is null ? BenefitsReporting.Unknown : Enum.Parse<BenefitsReporting>(kept); break;
            case MergeField.Capacity:
                service.Accepting = kept is null ? Accepting.Unknown : Enum.Parse<Accepting>(part[0]);
                (service.WaitWeeks, service.FullUntil, service.CapacityBy, service.CapacityAt) = (Int(part, 1), Text(part, 2) is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null,
                    Text(part, 3), Text(part, 4) is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null);
                break;
            case MergeField.Card: WriteCard(service, part); break;
            case MergeField.Needs:
                var needs = (kept ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Need>).ToList();
                service.Needs.RemoveAll(had => !needs.Contains(had.Need));
                service.Needs.AddRange(needs.Where(need => !service.Needs.Exists(had => had.Need == need)).Select(need => new ServiceNeed { ServiceId = service.Id, Need = need }));
                break;
        }
    }

    private static void WriteCard(Service service, string[] part)
    {
        var card = service.EmploymentSupport ??= new() { ServiceId = service.Id };
        (card.Voluntary, card.WhoDeclined) = (Bool(part, 0), Text(part, 1));
        card.Models = [.. (Text(part, 2) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<SupportModel>)];
        (card.FidelityReviewedOn, card.FidelityScore) = (Text(part, 3) is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null, Int(part, 4));
        (card.HoursAWeek, card.InWorkSupport, card.InWorkWeeks) = (Text(part, 5) is { } hours ? double.Parse(hours, CultureInfo.InvariantCulture) : null, Bool(part, 6), Int(part, 7));
        card.NeedsNationalInsurance = Bool(part, 8);
    }

    // What somebody typed must not be taken for the next part when it is put back.
    internal static string? Packed(params object?[] parts) => parts.All(part => part is null) ? null
        : string.Join(Between, parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)?.Replace(Between, ' ')));

    internal static string? Text(string[] parts, int at) => at < parts.Length ? parts[at].Said() : null;

    internal static int? Int(string[] parts, int at) => Text(parts, at) is { } said ? int.Parse(said, CultureInfo.InvariantCulture) : null;

    private static bool? Bool(string[] parts, int at) => Text(parts, at) is { } said ? bool.Parse(said) : null;
}
